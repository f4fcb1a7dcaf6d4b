import { toSlug } from '../lib/slug.ts';
import type { SurveyQuestion } from '../model/survey.ts';
import { isIgnoredColumn, type PersonalKind, personalKindOf } from './personal-column.ts';

/** A table of answers: a row per person, a column per question. */
export interface Answers {
  headers: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A column that must go before the file can be imported. */
export interface RefusedColumn {
  header: string;
  kind: PersonalKind;
}

/** True for a column that asks something; form services add others. */
export const isQuestion = (header: string): boolean => !isIgnoredColumn(header);

/** Columns that may hold personal data. */
export const refusedColumns = ({ headers, rows }: Answers): RefusedColumn[] =>
  headers.flatMap((header, index) => {
    if (isIgnoredColumn(header)) return [];
    const kind = personalKindOf(header, columnAt(rows, index));
    return kind ? [{ header, kind }] : [];
  });

/**
 * Counts of every question. Columns named in `multiple` hold several options, split at `;`. The options come in the
 * order of `known` where a question is there already, else by count.
 */
export function countAnswers(
  { headers, rows }: Answers,
  multiple: ReadonlySet<string>,
  known: readonly SurveyQuestion[] = [],
): SurveyQuestion[] {
  return headers.flatMap((header, index) => {
    if (isIgnoredColumn(header)) return [];
    const old = known.find((question) => question.text === header);
    const isMultiple = old ? old.kind === 'multiple' : multiple.has(header);
    const answers = columnAt(rows, index).map((cell) => (isMultiple ? splitOptions(cell) : [cell.trim()]));
    const counts = new Map((old?.options ?? []).map(({ label }) => [label, 0]));
    for (const label of answers.flatMap((options) => [...new Set(options)])) {
      if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    const options = [...counts].map(([label, count]) => ({ label, count }));
    return {
      id: old?.id ?? toSlug(header).slice(0, 60).replace(/-$/, ''),
      text: header,
      kind: isMultiple ? ('multiple' as const) : ('single' as const),
      options: old ? options : options.toSorted((a, b) => b.count - a.count),
      noAnswer: answers.filter((given) => given.every((label) => label === '')).length,
    };
  });
}

const columnAt = (rows: Answers['rows'], index: number): string[] => rows.map((row) => (row[index] ?? '').trim());

const splitOptions = (cell: string): string[] => cell.split(';').map((option) => option.trim());
