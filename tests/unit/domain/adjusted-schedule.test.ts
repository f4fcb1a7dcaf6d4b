import { describe, expect, it } from 'vitest';
import type { AppliedAdjustment } from '../../../src/domain/adjusted-schedule.ts';
import { deliverableStatus, expectedDeliverables } from '../../../src/domain/schedule.ts';
import type { Schedule } from '../../../src/model/plan/schedule.ts';

const recurrence = (firstDue: string, cadence: 'monthly' | 'quarterly') => ({
  firstDue,
  cadence,
  report: 'monthly' as const,
});
const SCHEDULE: Schedule = {
  example: false,
  phases: [
    { id: 'mes', name: 'Mes', activity: 'x', start: '2026-12-01', recurrence: recurrence('2027-01-10', 'monthly') },
  ],
  moves: [{ phase: 'mes', due: '2027-04-10', to: '2027-04-12', date: '2027-01-20', reason: 'Festivo' }],
};

const adjustment = (id: string, data: Partial<AppliedAdjustment['data']>): AppliedAdjustment => ({
  id,
  day: '2027-01-15',
  data: { reason: `Por ${id}`, from: '2027-03-01', deliveries: [], rhythms: [], ...data },
});
const rhythm = (firstDue: string, cadence: 'monthly' | 'quarterly') => ({
  phase: 'mes',
  cadence,
  firstDue,
  firstDueChanges: [],
});

/** `rule → day that counts`, with what an adjustment did to it. */
const owed = (...adjustments: AppliedAdjustment[]) =>
  expectedDeliverables(SCHEDULE, '2027-05-31', adjustments).map(({ id, due, added, dropped }) =>
    [id, due, added && `added by ${added.adjustment}`, dropped && `dropped by ${dropped.adjustment}`]
      .filter(Boolean)
      .join(' '),
  );

describe('an adjustment of the plan', () => {
  it('gives one delivery another day, which keeps the day of the rule and the reason', () => {
    const moved = adjustment('a', { deliveries: [{ delivery: 'mes-2027-02-10', to: '2027-02-17', toChanges: [] }] });
    const found = expectedDeliverables(SCHEDULE, '2027-05-31', [moved]).find(({ id }) => id === 'mes-2027-02-10');
    expect(found).toMatchObject({ due: '2027-02-17', ruleDue: '2027-02-10' });
    expect(found?.moves).toEqual([
      {
        phase: 'mes',
        due: '2027-02-10',
        to: '2027-02-17',
        date: '2027-01-15',
        reason: 'Por a',
        adjustment: 'a',
      },
    ]);
  });

  it('shows each later change of that day too', () => {
    const change = { date: '2027-02-15', from: '2027-02-17', to: '2027-02-20', reason: 'Otra vez' };
    const moved = adjustment('a', {
      deliveries: [{ delivery: 'mes-2027-02-10', to: '2027-02-20', toChanges: [change] }],
    });
    const found = expectedDeliverables(SCHEDULE, '2027-05-31', [moved]).find(({ id }) => id === 'mes-2027-02-10');
    expect(found?.due).toBe('2027-02-20');
    expect(found?.moves.map(({ to, reason }) => `${to} ${reason}`)).toEqual([
      '2027-02-17 Por a',
      '2027-02-20 Otra vez',
    ]);
  });

  it('moves the deliveries of a phase from its first day on, and none before; what was moved by hand before it loses that day', () => {
    expect(owed(adjustment('a', { rhythms: [rhythm('2027-03-15', 'monthly')] }))).toEqual([
      'mes-2027-01-10 2027-01-10',
      'mes-2027-02-10 2027-02-10',
      'mes-2027-03-10 2027-03-15',
      'mes-2027-04-10 2027-04-12',
      'mes-2027-05-10 2027-05-15',
    ]);
  });

  it('takes out in sight what another cadence does not know, and adds what only it knows', () => {
    expect(owed(adjustment('a', { rhythms: [rhythm('2027-05-20', 'quarterly')] }))).toEqual([
      'mes-2027-01-10 2027-01-10',
      'mes-2027-02-10 2027-02-10',
      'mes-2027-03-10 2027-03-10 dropped by a',
      'mes-2027-04-10 2027-04-12 dropped by a',
      'mes-2027-05-10 2027-05-10 dropped by a',
      'mes-2027-05-20 2027-05-20 added by a',
    ]);
  });

  it('owes nothing twice: a report that was due under the old rhythm is not due again under the new one', () => {
    const early = adjustment('a', { from: '2027-02-11', rhythms: [rhythm('2027-02-20', 'monthly')] });
    expect(owed(early).filter((line) => line.includes('2027-02'))).toEqual(['mes-2027-02-10 2027-02-10']);
  });

  it('yields to the next one of the same phase', () => {
    const lines = owed(
      adjustment('b', { from: '2027-05-01', rhythms: [rhythm('2027-05-25', 'monthly')] }),
      adjustment('a', { rhythms: [rhythm('2027-03-15', 'monthly')] }),
    );
    expect(lines.slice(2)).toEqual([
      'mes-2027-03-10 2027-03-15',
      'mes-2027-04-10 2027-04-12',
      'mes-2027-05-10 2027-05-25',
    ]);
  });

  it('changes nothing while it waits for a day, and nothing of another phase', () => {
    const before = owed();
    expect(owed(adjustment('a', { from: undefined, rhythms: [rhythm('2027-03-15', 'monthly')] }))).toEqual(before);
    const delivery = { delivery: 'mes-2027-02-10', to: '2027-02-17', toChanges: [] };
    expect(owed(adjustment('a', { from: undefined, deliveries: [delivery] }))).toEqual(before);
    expect(owed(adjustment('a', { rhythms: [{ ...rhythm('2027-03-15', 'monthly'), phase: 'otra' }] }))).toEqual(before);
  });

  it('is no excuse for what came out, and none is waited for once it was taken out', () => {
    expect(deliverableStatus('2027-03-10', '2027-03-09', '2027-03-20', true)).toEqual({ kind: 'on-time' });
    expect(deliverableStatus('2027-03-10', undefined, '2027-03-20', true)).toEqual({ kind: 'dropped' });
  });
});
