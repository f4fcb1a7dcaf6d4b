import { describe, expect, it } from 'vitest';
import { questionFigures } from '../../../src/domain/question.ts';
import { countDays, holidaysWithin, termEnd } from '../../../src/domain/terms.ts';
import { addDays } from '../../../src/lib/day.ts';

const term = (days: number, kind: 'calendar' | 'working') => ({ days, kind, source: '' });

describe('a term', () => {
  it.each([
    ['15 calendar days over the end of a year', '2026-12-20', term(15, 'calendar'), '2027-01-04'],
    ['15 calendar days over a leap day', '2028-02-20', term(15, 'calendar'), '2028-03-06'],
    ['a working day after a Friday', '2026-11-20', term(1, 'working'), '2026-11-23'],
    ['over the holiday of 16 November 2026, a Monday', '2026-11-13', term(1, 'working'), '2026-11-17'],
    ['over 8 December, a Tuesday', '2026-12-07', term(1, 'working'), '2026-12-09'],
    ['over Christmas and New Year', '2026-12-24', term(5, 'working'), '2027-01-04'],
    ['over Holy Thursday and Friday of 2027', '2027-03-24', term(1, 'working'), '2027-03-29'],
    ['received on a Sunday', '2026-11-22', term(3, 'working'), '2026-11-25'],
  ])('%s', (_, start, length, end) => {
    expect(termEnd(start, length)).toBe(end);
    expect(countDays(start, end, length.kind)).toBe(length.days);
  });

  it('of years counts as one that is counted day by day', () => {
    const days = Array.from({ length: 1100 }, (_, index) => addDays('2023-12-29', index));
    const counted = days.slice(1).reduce<number[]>((sums, day) => {
      const isWorking = countDays(addDays(day, -1), day, 'working') === 1;
      return [...sums, (sums.at(-1) ?? 0) + Number(isWorking)];
    }, []);
    expect(days.slice(1).map((day) => countDays('2023-12-29', day, 'working'))).toEqual(counted);
    // 2024: 262 days from Monday to Friday, less 17 holidays on them.
    expect(countDays('2023-12-31', '2024-12-31', 'working')).toBe(
      262 - holidaysWithin('2023-12-31', '2024-12-31').length,
    );
  });

  it('counts backwards with a minus', () => {
    expect(countDays('2026-11-25', '2026-11-20', 'working')).toBe(-3);
    expect(countDays('2026-11-25', '2026-11-20', 'calendar')).toBe(-5);
  });
});

describe('the holidays of a term', () => {
  it('are those on working days, the day of receipt left out and the last one in', () => {
    expect(holidaysWithin('2026-12-07', '2026-12-25')).toEqual([
      { day: '2026-12-08', name: 'Inmaculada Concepción' },
      { day: '2026-12-25', name: 'Navidad' },
    ]);
    expect(holidaysWithin('2026-12-08', '2026-12-24')).toEqual([]);
  });

  it('leave out one on a Sunday, and follow the year', () => {
    // 20 July 2025 was a Sunday.
    expect(holidaysWithin('2025-07-14', '2025-07-25')).toEqual([]);
    expect(holidaysWithin('2026-12-28', '2027-01-04').map(({ day }) => day)).toEqual(['2027-01-01']);
  });
});

describe('the figures of a set of questions', () => {
  const ask = (received: string, answered?: string) => ({ received, answered });
  const questions = [
    ask('2026-10-01', '2026-10-11'),
    ask('2026-10-01', '2026-10-31'),
    ask('2026-10-20', '2026-10-24'),
    ask('2026-10-05'),
    ask('2026-10-25'),
    ask('2026-12-01'),
  ];

  it('count what had come in by today', () => {
    expect(questionFigures(questions, term(15, 'calendar'), '2026-10-31')).toEqual({
      received: 5,
      answered: 3,
      onTime: 2,
      late: 1,
      waiting: 1,
      overdue: 1,
      medianDays: 10,
      slowestDays: 30,
    });
  });

  it('take the middle of an even number of answers', () => {
    expect(questionFigures(questions, term(15, 'calendar'), '2026-10-30').medianDays).toBe(7);
  });

  it('say nothing of answer times where there are no answers', () => {
    expect(questionFigures([], term(15, 'calendar'), '2026-10-30')).toEqual({
      received: 0,
      answered: 0,
      onTime: 0,
      late: 0,
      waiting: 0,
      overdue: 0,
      medianDays: undefined,
      slowestDays: undefined,
    });
  });
});
