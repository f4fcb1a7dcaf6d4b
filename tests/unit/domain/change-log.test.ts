import { describe, expect, it } from 'vitest';
import { findingChanges } from '../../../src/domain/finding-changes.ts';
import { changeLog, commitmentChanges, namesByDay } from '../../../src/domain/change-log.ts';

const note = (date: string, kind: 'update' | 'correction' | 'minor') => ({ date, kind, note: `${kind} ${date}` });

describe('the log of changes', () => {
  it('has updates and corrections of all pages, newest first, and no minor edits', () => {
    const pages = [
      { id: 'a', data: { changeNotes: [note('2026-01-31', 'update'), note('2026-12-31', 'correction')] } },
      { id: 'b', data: { changeNotes: [note('2026-02-28', 'minor'), note('2026-03-01', 'correction')] } },
    ];
    const log = changeLog(pages, '2026-12-31').map(({ page, note: { date }, name }) => [page.id, date, name]);
    expect(log).toEqual([
      ['a', '2026-12-31', '2026-12-31'],
      ['b', '2026-03-01', '2026-03-01'],
      ['a', '2026-01-31', '2026-01-31'],
    ]);
  });

  it('does not know of tomorrow', () => {
    expect(changeLog([{ data: { changeNotes: [note('2027-01-01', 'update')] } }], '2026-12-31')).toEqual([]);
  });
});

describe('the names of the items of a list', () => {
  const days = (...dates: string[]) => dates.map((date) => ({ date }));

  it('stay when an older item is added, before or after', () => {
    const before = namesByDay(days('2026-03-01', '2026-04-01'));
    expect(namesByDay(days('2026-02-01', '2026-03-01', '2026-04-01')).slice(1)).toEqual(before);
    expect(namesByDay(days('2026-03-01', '2026-04-01', '2026-02-01')).slice(0, 2)).toEqual(before);
  });

  it('differ on one day', () => {
    expect(namesByDay(days('2026-03-01', '2026-03-01', '2026-03-01'))).toEqual([
      '2026-03-01',
      '2026-03-01-2',
      '2026-03-01-3',
    ]);
  });
});

it('what happened to a commitment is told newest first, up to today', () => {
  const commitment = {
    summary: 'Lo prometido',
    dueChanges: [{ date: '2026-03-01', from: '2026-03-31', to: '2026-05-31', reason: 'Motivo' }],
    milestones: [
      {
        name: 'Comprar',
        day: '2026-04-30',
        dayChanges: [{ date: '2026-03-02', from: '2026-03-31', to: '2026-04-30', reason: 'Aduana' }],
        reached: { date: '2026-04-29', evidence: '/informes/' },
      },
    ],
    verdicts: [
      {
        who: 'Veeduría',
        role: 'oversight' as const,
        date: '2026-05-30',
        result: 'unmet' as const,
        note: 'No sirve',
        source: { title: 'Acta', date: '2026-05-30' },
      },
    ],
    progress: [
      { date: '2026-02-01', note: 'Un paso' },
      { date: '2026-06-01', note: 'Mañana' },
    ],
    outcome: { date: '2026-05-31', result: 'met' as const, note: 'Hecho' },
  };
  const changes = commitmentChanges(commitment, '2026-01-15', '2026-05-31');
  expect(changes.map(({ kind, date, text }) => `${date} ${kind}: ${text}`)).toEqual([
    '2026-05-31 outcome: Hecho',
    '2026-05-30 verdict: Veeduría: No sirve',
    '2026-04-29 milestone: Comprar',
    '2026-03-02 milestone-moved: Aduana',
    '2026-03-01 moved: Motivo',
    '2026-02-01 progress: Un paso',
    '2026-01-15 published: Lo prometido',
  ]);
});

it('what happened to a finding is told newest first, up to today, each change under a name of its own', () => {
  const finding = {
    summary: 'Lo encontrado',
    answer: { date: '2026-02-01', text: 'Es cierto' },
    actions: [
      {
        number: '1',
        what: 'Firmar',
        unit: 'Gerencia',
        due: '2026-05-31',
        dueChanges: [
          { date: '2026-03-01', from: '2026-03-31', to: '2026-04-30', reason: 'Uno' },
          { date: '2026-03-01', from: '2026-04-30', to: '2026-05-31', reason: 'Otro' },
        ],
        done: { date: '2026-05-30', evidence: '/informes/' },
      },
      {
        number: '2',
        what: 'Mañana',
        unit: 'Gerencia',
        due: '2026-06-30',
        dueChanges: [],
        done: { date: '2026-06-01', evidence: '/informes/' },
      },
    ],
  };
  const changes = findingChanges(finding, '2026-01-15', '2026-05-31');
  const told = changes.map((change) => {
    const name = 'name' in change ? ` ${change.name}` : '';
    return `${change.date} ${change.kind}${name}: ${change.text}`;
  });
  expect(told).toEqual([
    '2026-05-30 done: Firmar',
    '2026-03-01 moved 2026-03-01: Uno',
    '2026-03-01 moved 2026-03-01-2: Otro',
    '2026-02-01 answered: Es cierto',
    '2026-01-15 published: Lo encontrado',
  ]);
});
