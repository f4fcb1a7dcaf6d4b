// `npm run surveys:import -- --into=efectividad-del-plan-2026-q4 answers.csv…`: counts the answers of a form and writes
// the counts into a survey. Answers of persons never enter the repository: a file with personal columns is refused.
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEntry } from '../../src/content-file/read.ts';
import { countAnswers } from '../../src/domain/survey-answers.ts';
import { readEnvironment } from '../../src/lib/environment.ts';
import { isSlug } from '../../src/lib/slug.ts';
import type { SurveyQuestion } from '../../src/model/survey.ts';
import { scaffoldEntry } from '../../src/scaffold/entry.ts';
import { readAnswers, refuseLarge, seriesOf, withResults } from '../../src/scaffold/survey.ts';
import { fromCaller } from '../from-caller.ts';
import { orSay } from '../or-say.ts';

const USAGE =
  'Uso: npm run surveys:import -- --into=nombre-de-la-encuesta [--multiple="Texto de la pregunta"] respuestas.csv [más.csv …]';
const { contentDir, now } = readEnvironment(process.env);
const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { into: { type: 'string' }, multiple: { type: 'string', multiple: true, default: [] } },
});

await orSay(run);

async function run(): Promise<void> {
  const { into } = options;
  if (files.length === 0 || into === undefined || !isSlug(into)) throw new Error(USAGE);
  for (const name of files) refuseLarge(name, (await stat(fromCaller(name))).size);
  const texts = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(fromCaller(name), 'utf8') })),
  );
  const answers = readAnswers(texts);
  const file = join(contentDir, 'surveys', `${into}.mdx`);
  const before = existsSync(file) ? await readFile(file, 'utf8') : newSurvey(into);
  const known = readEntry(before).data['questions'] as SurveyQuestion[] | undefined;
  const questions = countAnswers(answers, new Set(options.multiple), known ?? []);
  await writeFile(file, withResults(before, questions, answers.rows.length));
  console.log(`${answers.rows.length} respuestas, ${questions.length} preguntas. Escrito: ${file}`);
  console.log('No guarde el archivo de respuestas en el repositorio.');
}

/** A new survey, with all that a person must write. */
function newSurvey(id: string): string {
  return scaffoldEntry('surveys', { series: seriesOf(id) }, { now, idsOf: () => [] });
}
