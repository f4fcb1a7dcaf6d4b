import { patchEntry } from '../content-file/patch.ts';
import type { PersonalKind } from '../domain/personal-column.ts';
import { type Answers, countAnswers, refusedColumns } from '../domain/survey-answers.ts';
import { parseCsv } from '../lib/csv.ts';
import { type SurveyQuestion, surveySchema } from '../model/survey.ts';
import { marker, type Prefilled } from './entry.ts';
import type { LedgerEntry } from './ledger.ts';

/** A file of answers as text. */
interface AnswerFile {
  name: string;
  text: string;
}

/**
 * The answers of one or several CSV files, which have the same columns.
 * @throws Error in Spanish where they cannot be read, or hold personal data
 */
export function readAnswers(files: readonly AnswerFile[]): Answers {
  for (const { name, text } of files) refuseLarge(name, text.length);
  const tables = files.map(({ text }) => parseCsv(text));
  const headers = (tables[0]?.[0] ?? []).map((header) => header.trim());
  const rows = tables.flatMap((table, index) => {
    const own = (table[0] ?? []).map((header) => header.trim());
    if (own.join('\n') !== headers.join('\n'))
      throw new Error(`${files[index]?.name} no tiene las mismas columnas que ${files[0]?.name}.`);
    return table.slice(1).filter((row) => row.some((cell) => cell.trim() !== ''));
  });
  const long = headers.find((header) => header.length > MAX_HEADER);
  if (long !== undefined)
    throw new Error(
      `El título de una columna, «${long.slice(0, 60)}…», tiene ${long.length} caracteres: se esperaba una pregunta de ${MAX_HEADER} como máximo. ¿Empieza el archivo con la fila de títulos?`,
    );
  if (rows.length === 0) throw new Error('No hay respuestas en el archivo.');
  const twice = headers.find((header, index) => headers.indexOf(header) !== index);
  if (twice !== undefined) throw new Error(`La columna «${twice}» está dos veces.`);
  refusePersonal({ headers, rows });
  return { headers, rows };
}

/** Characters of a file: answers of some hundred thousand people. */
const MAX_SIZE = 20_000_000;
const MAX_HEADER = 500;

/** Before it is read, and so before a cell without end takes the memory. @throws Error in Spanish */
export function refuseLarge(name: string, size: number): void {
  if (size > MAX_SIZE)
    throw new Error(
      `${name} pesa ${Math.ceil(size / 1e6)} MB: se esperaban ${MAX_SIZE / 1e6} como máximo. Divida el archivo y páselos todos en una sola orden.`,
    );
}

/** The same survey asked once more, or a new one, in counts. */
export function scaffoldSurvey(
  { answers, multiple, name }: { answers: Answers; multiple: ReadonlySet<string>; name: string },
  previous?: LedgerEntry<'surveys'>,
): Prefilled {
  const { series, population, sampling, method, topics, questions: known } = previous?.data ?? {};
  const questions = countAnswers(answers, multiple, known).map(withoutZero);
  const kept = previous ? { population, sampling, method, topics } : {};
  return {
    collection: 'surveys',
    given: { series: series ?? seriesOf(name), ...kept, answered: answers.rows.length, questions },
    body: marker('qué se preguntó, a quiénes y qué se aprendió.'),
  };
}

/** The text of a survey with other questions and another number of people; everything else stays byte for byte. */
export const withResults = (text: string, questions: readonly SurveyQuestion[], answered: number): string =>
  patchEntry(
    text,
    (data) => ({ ...data, questions: questions.map(withoutZero), answered }),
    Object.keys(surveySchema.shape),
  );

/** The series of a survey: its name without the quarter, year or month at the end. */
export const seriesOf = (id: string): string => id.replace(/-\d{4}(-q[1-4]|-\d{2})?$/, '');

const REASONS: Record<PersonalKind, string> = {
  header: 'su título pide un dato personal',
  email: 'tiene correos',
  'phone-or-id': 'tiene números largos: teléfonos, cédulas o cuentas',
  address: 'tiene direcciones de viviendas',
  names: 'tiene nombres de personas',
  'free-text': 'es texto libre: puede identificar a quien lo escribió',
};

function refusePersonal(answers: Answers): void {
  const refused = refusedColumns(answers);
  if (refused.length === 0) return;
  const columns = refused.map(({ header, kind }) => `  «${header}»: ${REASONS[kind]}.`);
  throw new Error(
    `El archivo tiene columnas con datos personales. Bórrelas de la hoja y vuelva a exportar:\n${columns.join('\n')}\nNo se escribió nada.`,
  );
}

/** «Nobody left it out» is what the model assumes. */
const withoutZero = ({ noAnswer, ...question }: SurveyQuestion) =>
  noAnswer === 0 ? question : { ...question, noAnswer };
