// `npm run surveys:import -- --into=efectividad-del-plan-2026-q4 answers.csv…`: counts the answers of a form and writes
// the counts into a survey. Answers of persons never enter the repository: a file with personal columns is refused.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEntry } from '../../src/content-file/read.ts';
import { type Answers, countAnswers, refusedColumns } from '../../src/domain/survey-answers.ts';
import type { PersonalKind } from '../../src/domain/personal-column.ts';
import { parseCsv } from '../../src/lib/csv.ts';
import { readEnvironment } from '../../src/lib/environment.ts';
import { isSlug } from '../../src/lib/slug.ts';
import type { SurveyQuestion } from '../../src/model/survey.ts';
import { scaffoldSurvey } from './scaffold.ts';
import { withResults } from './results.ts';

const USAGE =
  'Uso: npm run surveys:import -- --into=nombre-de-la-encuesta [--multiple="Texto de la pregunta"] respuestas.csv [más.csv …]';
const REASONS: Record<PersonalKind, string> = {
  header: 'su título pide un dato personal',
  email: 'tiene correos',
  'phone-or-id': 'tiene números largos: teléfonos, cédulas o cuentas',
  names: 'tiene nombres de personas',
  'free-text': 'es texto libre: puede identificar a quien lo escribió',
};
const { contentDir, now } = readEnvironment(process.env);
const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { into: { type: 'string' }, multiple: { type: 'string', multiple: true, default: [] } },
});

try {
  await run();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { into } = options;
  if (files.length === 0 || into === undefined || !isSlug(into)) throw new Error(USAGE);
  const answers = await readAnswers();
  const refused = refusedColumns(answers);
  if (refused.length > 0) throw new Error(refusalText(refused));
  const file = join(contentDir, 'surveys', `${into}.mdx`);
  const before = existsSync(file) ? await readFile(file, 'utf8') : scaffoldSurvey(into, now);
  const known = readEntry(before).data['questions'] as SurveyQuestion[] | undefined;
  const questions = countAnswers(answers, new Set(options.multiple), known ?? []);
  await writeFile(file, withResults(before, questions, answers.rows.length));
  console.log(`${answers.rows.length} respuestas, ${questions.length} preguntas. Escrito: ${file}`);
  console.log('No guarde el archivo de respuestas en el repositorio.');
}

/** Rows of every file; all of them have the same columns. */
async function readAnswers(): Promise<Answers> {
  const tables = await Promise.all(files.map(async (file) => parseCsv(await readFile(file, 'utf8'))));
  const headers = (tables[0]?.[0] ?? []).map((header) => header.trim());
  const rows = tables.flatMap((table, index) => {
    const own = (table[0] ?? []).map((header) => header.trim());
    if (own.join('\n') !== headers.join('\n'))
      throw new Error(`${files[index]} no tiene las mismas columnas que ${files[0]}.`);
    return table.slice(1).filter((row) => row.some((cell) => cell.trim() !== ''));
  });
  if (rows.length === 0) throw new Error('No hay respuestas en el archivo.');
  const twice = headers.find((header, index) => headers.indexOf(header) !== index);
  if (twice !== undefined) throw new Error(`La columna «${twice}» está dos veces.`);
  return { headers, rows };
}

function refusalText(refused: readonly { header: string; kind: PersonalKind }[]): string {
  const columns = refused.map(({ header, kind }) => `  «${header}»: ${REASONS[kind]}.`);
  return `El archivo tiene columnas con datos personales. Bórrelas de la hoja y vuelva a exportar:\n${columns.join('\n')}\nNo se escribió nada.`;
}
