import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { SurveyQuestion } from '../../src/model/survey.ts';

/** The text of a survey with other questions and another number of people; everything else stays byte for byte. */
export function withResults(text: string, questions: readonly SurveyQuestion[], answered: number): string {
  const list = stringify(
    { questions: questions.map(withoutZero) },
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
  return replaceKey(replaceKey(text, 'questions', list), 'answered', `answered: ${answered}\n`);
}

/** «Nobody left it out» is what the model assumes. */
const withoutZero = ({ noAnswer, ...question }: SurveyQuestion) =>
  noAnswer === 0 ? question : { ...question, noAnswer };

/** Puts `entry` in the place of a top-level key of the data, or after the last one. */
function replaceKey(text: string, key: string, entry: string): string {
  const start = text.indexOf('\n') + 1;
  const close = start + text.slice(start).search(/^---[ \t]*$/m);
  const { contents } = parseDocument(text.slice(start, close));
  const pair = isMap(contents)
    ? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  if (!pair) return text.slice(0, close) + entry + text.slice(close);
  const from = start + ((pair.key as { range?: number[] }).range?.[0] ?? 0);
  const below = text.indexOf('\n', from) + 1;
  const next = text.slice(below, close).search(/^\S/m);
  const to = next === -1 ? close : below + next;
  return text.slice(0, from) + entry + text.slice(to);
}
