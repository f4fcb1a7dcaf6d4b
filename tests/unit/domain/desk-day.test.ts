import { expect, test } from 'vitest';
import { changesOf, changesSince, isOverdue, type Owed, owedOn } from '../../../src/domain/desk-day.ts';

const TERM = { days: 15, kind: 'working', source: 'Norma' } as const;
const what = { title: 'Algo', example: false };
const delivery = (due: string): Owed => ({ ...what, kind: 'delivery', due });
const days = (owed: Owed[], today: string) => {
  const { late, ahead } = owedOn(owed, TERM, today);
  return { late: late.map(({ day }) => day), ahead: ahead.map(({ day }) => day) };
};

test('a delivery is late on the day after its day, and in sight thirty days before it', () => {
  const due = [delivery('2026-06-16'), delivery('2026-06-17'), delivery('2026-07-17'), delivery('2026-07-18')];
  expect(days(due, '2026-06-17')).toEqual({ late: ['2026-06-16'], ahead: ['2026-06-17', '2026-07-17'] });
});

test('a question is in sight until it is answered, however long its term is', () => {
  const question: Owed = { ...what, kind: 'question', id: 'p', unit: 'U', received: '2026-06-01' };
  const long = { ...TERM, days: 60 };
  expect(owedOn([question], long, '2026-06-02').ahead).toHaveLength(1);
  expect(owedOn([question], long, '2026-12-01').late).toHaveLength(1);
  expect(owedOn([{ ...question, answered: '2026-06-05' }], long, '2026-06-05')).toEqual({ late: [], ahead: [] });
});

test('a commitment without a day and an event that waits for one are neither late nor near', () => {
  const commitment: Owed = { ...what, kind: 'commitment', id: 'c', unit: 'U' };
  const event: Owed = {
    ...what,
    kind: 'event',
    id: 'e',
    state: 'postponed',
    startsAt: '2026-06-10T09:00:00-05:00',
    dateChanges: [{ date: '2026-06-09', from: '2026-06-10', reason: 'Lluvia' }],
  };
  expect(days([commitment, event], '2026-06-17')).toEqual({ late: [], ahead: [] });
});

test('an action of a finding is late on the day after its day, until it is done', () => {
  const action: Owed = { ...what, kind: 'action', id: 'f', unit: 'U', due: '2026-06-16' };
  expect(days([action], '2026-06-16')).toEqual({ late: [], ahead: ['2026-06-16'] });
  expect(days([action], '2026-06-17')).toEqual({ late: ['2026-06-16'], ahead: [] });
  const done: Owed = { ...action, done: { date: '2026-06-17', evidence: '/informes/' } };
  expect(days([done], '2026-06-17')).toEqual({ late: [], ahead: [] });
});

test('overdue is what should have happened, not what happened late', () => {
  expect(['overdue', 'answer-overdue', 'action-overdue', 'unreported'].every((kind) => isOverdue({ kind }))).toBe(true);
  expect(['late', 'met-late', 'answered-late', 'action-late', 'due-today'].some((kind) => isOverdue({ kind }))).toBe(
    false,
  );
});

test('a page changes when it comes, with each note, and when it is taken down', () => {
  const changes = changesOf('faqs', {
    id: 'una',
    data: {
      title: 'Una',
      summary: 'Resumen.',
      publishedAt: '2026-06-01T22:00:00-05:00',
      changeNotes: [
        { date: '2026-06-03', kind: 'minor', note: 'Un teléfono.' },
        { date: '2026-06-02', kind: 'correction', note: 'Una cifra.' },
      ],
      withdrawn: { date: '2026-06-04', reason: 'Repetida.' },
    },
  });
  const seen = changesSince(changes, '2026-06-02').map(({ kind, text }) => `${kind}: ${text}`);
  expect(seen).toEqual(['withdrawn: Repetida.', 'minor: Un teléfono.', 'correction: Una cifra.']);
  expect(changesSince(changes, '2026-06-01')).toHaveLength(4);
});
