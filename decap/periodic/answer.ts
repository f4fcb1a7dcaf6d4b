import { answerDue, questionStatus } from '../../src/domain/question.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { formatStatus } from '../../src/i18n/status.ts';
import { compare } from '../../src/lib/compare.ts';
import { withAnswerDay } from '../../src/scaffold/answer.ts';
import type { LedgerEntry } from '../../src/scaffold/ledger.ts';
import { BODY } from '../format/formats.ts';
import { element } from './dom.ts';
import { guarded, type Panel } from './panel.ts';
import { pickList } from './pick-list.ts';
import type { Work } from './work.ts';

/** Questions without an answer, the most urgent first: one click opens the form of one, with the day filled in. */
export async function answerQuestion(work: Work, panel: Panel): Promise<void> {
  const { listed, setting, today } = await work.ledger();
  const { questionAnswer: term } = setting('terms');
  const open = listed('questions')
    .filter(({ data }) => ['awaiting', 'answer-overdue'].includes(questionStatus(data, term, today).kind))
    .map((question) => ({ ...question, due: answerDue(question.data, term) }))
    .toSorted((a, b) => compare(a.due, b.due));
  if (open.length === 0) return panel.show([element('p', {}, 'No hay preguntas publicadas sin respuesta.')]);
  const choices = open.map((question) => {
    const { data, due } = question;
    const state = formatStatus(questionStatus(data, term, today), term.kind);
    const note = `${data.number} · ${state}, plazo hasta el ${formatDay(due)} · ${data.unit}`;
    const run = () =>
      void guarded(panel, async () => {
        await openAnswer(work, question);
        panel.close();
      });
    return { title: data.title, note, run };
  });
  panel.show(pickList('Elija la pregunta. Su formulario se abre con el día de hoy como día de la respuesta.', choices));
}

async function openAnswer(work: Work, { id }: LedgerEntry<'questions'>): Promise<void> {
  const base = await work.read('questions', id);
  const raw = withAnswerDay(base, work.today());
  await work.open({ entry: { collection: 'questions', slug: id }, raw, base, focus: [BODY] });
}
