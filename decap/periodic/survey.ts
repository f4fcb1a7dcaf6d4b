import { countAnswers, isQuestion, type Answers } from '../../src/domain/survey-answers.ts';
import { hasResults } from '../../src/domain/survey.ts';
import { fillForm } from '../../src/scaffold/entry.ts';
import type { LedgerEntry } from '../../src/scaffold/ledger.ts';
import { readAnswers, scaffoldSurvey, withResults } from '../../src/scaffold/survey.ts';
import { toSlug } from '../../src/lib/slug.ts';
import type { SurveyQuestion } from '../../src/model/survey.ts';
import { element, field, select } from './dom.ts';
import { guarded, type Panel, panelForm } from './panel.ts';
import type { Work } from './work.ts';

/** Larger files are no answers of a survey, in bytes. */
const MAX_SIZE = 20_000_000;

/** Counts a CSV of answers in the browser; only the counts reach a form, and nothing leaves the browser before it is saved. */
export async function importSurvey(work: Work, panel: Panel): Promise<void> {
  const surveys = (await work.ledger()).listed('surveys');
  const input = element('input', { type: 'file', accept: '.csv,.tsv,.txt,text/csv', multiple: true });
  const file = field('Archivo CSV con las respuestas', input, HINT);
  // The browser's own button speaks the language of the browser: this one stands for it, and the input is only hidden.
  input.addEventListener('keydown', ({ key }) => {
    // As on every other button; the browser opens it with the space bar alone.
    if (key === 'Enter') input.click();
  });
  input.after(element('label', { className: 'desk-panel-choose', htmlFor: input.id }, 'Elegir archivo'));
  const read = (files: readonly File[]) =>
    guarded(panel, async () => {
      file.say('');
      panel.say('');
      try {
        showCounts(work, panel, surveys, await readFiles(files));
      } catch (error) {
        file.say((error as Error).message);
      }
    });
  input.addEventListener('change', () => void read([...(input.files ?? [])]));
  const zone = element('div', { className: 'desk-panel-drop' }, file.box);
  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    void read([...(event.dataTransfer?.files ?? [])]);
  });
  panel.show([element('p', {}, LEAD), zone], input);
}

const LEAD =
  'Las respuestas se cuentan en este equipo y no salen de él: al formulario solo pasan los conteos. Un archivo con datos personales no se acepta.';
const HINT =
  'Elíjalo o suéltelo aquí. Una fila por persona, una columna por pregunta; la primera fila dice las preguntas.';

/** What was read of the files, and the name that a new series may get. */
interface Read {
  answers: Answers;
  name: string;
}

async function readFiles(files: readonly File[]): Promise<Read> {
  if (files.length === 0) throw new Error('Elija un archivo CSV.');
  const large = files.find(({ size }) => size > MAX_SIZE);
  if (large) throw new Error(`«${large.name}» es demasiado grande para ser un archivo de respuestas (más de 20 MB).`);
  const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  const name = toSlug((files[0]?.name ?? '').replace(/\.\w+$/, '')) || 'encuesta';
  return { answers: readAnswers(texts), name };
}

function showCounts(work: Work, panel: Panel, surveys: readonly LedgerEntry<'surveys'>[], read: Read): void {
  const { answers } = read;
  const target = field('¿De qué encuesta son?', select(targetsOf(surveys)));
  const known = surveys.find(({ data }) => data.questions.some(({ text }) => answers.headers.includes(text)));
  target.control.value = known ? `${AGAIN}${known.id}` : '';
  const chosen = () => surveys.find(({ id }) => target.control.value.endsWith(`:${id}`));
  const multiple = new Set(answers.headers.filter((_, index) => isMultiple(answers, index)));
  const counts = element('div');
  const draw = () => {
    const before = chosen()?.data.questions ?? [];
    const isKnown = ({ text }: SurveyQuestion) => before.some((question) => question.text === text);
    const questions = countAnswers(answers, multiple, before);
    counts.replaceChildren(
      ...questions.map((question) => countsOf(question, isKnown(question) ? undefined : { multiple, draw })),
    );
  };
  target.control.addEventListener('change', draw);
  draw();
  const open = async () => {
    const survey = chosen();
    if (survey && target.control.value.startsWith(INTO)) await openCorrected(work, survey, read, multiple);
    else {
      const prefilled = scaffoldSurvey({ ...read, multiple }, survey);
      await work.open({ entry: { collection: 'surveys' }, raw: fillForm(prefilled, work.now()), focus: ['title'] });
    }
    panel.close();
  };
  const people = element('p', { tabIndex: -1 }, `Respondieron ${answers.rows.length} personas.`);
  panel.show([people, panelForm(panel, 'Abrir la encuesta', open, target.box, counts)], people);
}

/** What the answers are of: a survey asked once more, one that is new, or one whose counts were wrong. */
const [AGAIN, INTO] = ['otra-vez:', 'conteos:'];

const targetsOf = (surveys: readonly LedgerEntry<'surveys'>[]): [string, string][] => {
  const latest = surveys.filter(({ data }, at) => surveys.findIndex((one) => one.data.series === data.series) === at);
  return [
    ...latest.map(({ id, data }): [string, string] => [`${AGAIN}${id}`, `Se repitió: ${data.title}`]),
    ['', 'Es una encuesta nueva'],
    ...surveys.map(({ id, data }): [string, string] => [
      `${INTO}${id}`,
      `${hasResults(data) ? 'Corregir los conteos' : 'Poner los resultados'} de: ${data.title}`,
    ]),
  ];
};

async function openCorrected(
  work: Work,
  { id, data }: LedgerEntry<'surveys'>,
  { answers }: Read,
  multiple: ReadonlySet<string>,
): Promise<void> {
  const base = await work.read('surveys', id);
  const raw = withResults(base, countAnswers(answers, multiple, data.questions), answers.rows.length);
  await work.open({ entry: { collection: 'surveys', slug: id }, raw, base, focus: ['changeNotes'] });
}

/** Form services put several choices into one cell, between semicolons. */
const isMultiple = ({ headers, rows }: Answers, index: number): boolean =>
  isQuestion(headers[index] ?? '') && rows.some((row) => (row[index] ?? '').includes(';'));

/** Whether several answers could be chosen is asked of a question that was not asked before. */
interface Asking {
  multiple: Set<string>;
  draw: () => void;
}

function countsOf({ text, kind, options, noAnswer }: SurveyQuestion, asking?: Asking): Node {
  const items = [...options, { label: 'Sin respuesta', count: noAnswer }].map(({ label, count }) =>
    element('li', {}, `${label}: ${count}`),
  );
  const list = element('ul', { className: 'desk-panel-list' }, ...items);
  const box = element('fieldset', { className: 'desk-panel-counts' }, element('legend', {}, text), list);
  if (!asking) return box;
  const { multiple, draw } = asking;
  const several = element('input', { type: 'checkbox', checked: kind === 'multiple' });
  several.dataset['pregunta'] = text;
  several.addEventListener('change', () => {
    if (several.checked) multiple.add(text);
    else multiple.delete(text);
    draw();
    document.querySelector<HTMLElement>(`[data-pregunta="${CSS.escape(text)}"]`)?.focus();
  });
  box.append(element('label', {}, several, ' Se podían elegir varias respuestas'));
  return box;
}
