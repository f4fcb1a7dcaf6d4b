import { describe, expect, it } from 'vitest';
import { historyFaults, lostDates } from '../../../src/domain/date-history.ts';

const change = (from: string, to?: string) => ({ date: '2026-06-01', from, to, reason: 'Un motivo' });

describe('a history of dates', () => {
  it.each([
    ['that never changed', '2026-06-30', [], []],
    [
      'whose changes lead to the date',
      '2026-09-30',
      [change('2026-06-30', '2026-08-31'), change('2026-08-31', '2026-09-30')],
      [],
    ],
    ['that ends without a date', undefined, [change('2026-06-30')], []],
    [
      'with a gap',
      '2026-09-30',
      [change('2026-06-30', '2026-08-31'), change('2026-07-31', '2026-09-30')],
      ['broken-chain 1'],
    ],
    ['that ends elsewhere', '2026-10-31', [change('2026-06-30', '2026-08-31')], ['wrong-end 0']],
    ['that lost its date without saying so', undefined, [change('2026-06-30', '2026-08-31')], ['wrong-end 0']],
    ['with a change that changes nothing', '2026-06-30', [change('2026-06-30', '2026-06-30')], ['no-change 0']],
  ])('%s', (_, current, changes, faults) => {
    expect(historyFaults({ current, changes }).map(({ kind, index }) => `${kind} ${index}`)).toEqual(faults);
  });
});

describe('against earlier versions of its file, a date', () => {
  const earlier = [{ current: '2026-06-30', changes: [] }];

  it('may stay as it was', () => {
    expect(lostDates({ current: '2026-06-30', changes: [] }, earlier)).toEqual([]);
  });

  it('may move with a reason', () => {
    expect(lostDates({ current: '2026-08-31', changes: [change('2026-06-30', '2026-08-31')] }, earlier)).toEqual([]);
  });

  it('may not move without one', () => {
    expect(lostDates({ current: '2026-08-31', changes: [] }, earlier)).toEqual([
      { kind: 'moved-silently', from: '2026-06-30' },
    ]);
  });

  it('may not disappear without one', () => {
    expect(lostDates({ current: undefined, changes: [] }, earlier)).toEqual([
      { kind: 'moved-silently', from: '2026-06-30' },
    ]);
  });

  it('may not lose a change it once gave a reason for', () => {
    const moved = [...earlier, { current: '2026-08-31', changes: [change('2026-06-30', '2026-08-31')] }];
    expect(lostDates({ current: '2026-06-30', changes: [] }, moved)).toEqual([
      { kind: 'moved-silently', from: '2026-08-31' },
      { kind: 'change-deleted', change: change('2026-06-30', '2026-08-31') },
    ]);
  });
});
