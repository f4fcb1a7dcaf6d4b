import { describe, expect, it } from 'vitest';
import {
  byNewest,
  isPublished,
  lastSubstantiveDay,
  nextMoment,
  publicationDay,
  substantiveNotes,
} from '../../../src/domain/publication.ts';

const entry = (publishedAt: string, notes: [date: string, kind: 'update' | 'correction' | 'minor'][] = []) => ({
  publishedAt,
  changeNotes: notes.map(([date, kind]) => ({ date, kind, note: 'x' })),
  withdrawn: undefined,
});
const at = (instant: string) => new Date(instant);

describe('embargo', () => {
  it.each([
    ['2026-11-22T08:00:00-05:00', '2026-11-22T12:59:59Z', false],
    ['2026-11-22T08:00:00-05:00', '2026-11-22T13:00:00Z', true],
    ['2026-12-31T23:59:59-05:00', '2027-01-01T04:59:58Z', false],
    ['2026-12-31T23:59:59-05:00', '2027-01-01T04:59:59Z', true],
  ])('of %s at %s: published is %s', (publishedAt, now, published) => {
    expect(isPublished(entry(publishedAt), at(now))).toBe(published);
  });
});

describe('the next moment at which the site changes by itself', () => {
  const now = at('2026-11-27T20:00:00-05:00');
  it.each([
    ['is midnight in Bogotá', [], '2026-11-28T05:00:00Z'],
    [
      'is the first embargo that ends before',
      ['2026-11-27T23:00:00-05:00', '2026-11-27T21:00:00-05:00'],
      '2026-11-28T02:00:00Z',
    ],
    [
      'is not what has passed, nor this very moment',
      ['2026-11-01T08:00:00-05:00', '2026-11-27T20:00:00-05:00'],
      '2026-11-28T05:00:00Z',
    ],
    ['does not wait beyond midnight', ['2027-03-01T08:00:00-05:00'], '2026-11-28T05:00:00Z'],
    ['does not stumble over what is no moment', ['mañana'], '2026-11-28T05:00:00Z'],
  ])('%s', (_what, moments, expected) => {
    const entries = [{ title: 'x' }, ...moments.map((publishedAt) => ({ publishedAt }))];
    expect(nextMoment(entries, now)).toEqual(at(expected));
  });
});

describe('days of an entry', () => {
  it('are read in Bogotá', () => expect(publicationDay(entry('2026-01-01T03:00:00+00:00'))).toBe('2025-12-31'));

  it.each<[string, [string, 'update' | 'correction' | 'minor'][], string]>([
    ['no note', [], '2026-01-10'],
    ['a minor edit', [['2026-05-01', 'minor']], '2026-01-10'],
    ['an update', [['2026-05-01', 'update']], '2026-05-01'],
    [
      'several, in any order',
      [
        ['2026-05-01', 'update'],
        ['2026-06-01', 'correction'],
        ['2026-09-01', 'minor'],
        ['2026-02-01', 'update'],
      ],
      '2026-06-01',
    ],
  ])('with %s', (_, notes, day) => expect(lastSubstantiveDay(entry('2026-01-10T08:00:00-05:00', notes))).toBe(day));

  it('list notes of substance newest first', () => {
    const notes = substantiveNotes(
      entry('2026-01-10T08:00:00-05:00', [
        ['2026-02-01', 'update'],
        ['2026-03-01', 'minor'],
        ['2026-04-01', 'correction'],
      ]),
    );
    expect(notes.map((note) => note.date)).toEqual(['2026-04-01', '2026-02-01']);
  });
});

describe('byNewest', () => {
  it('orders by moment across zones, then by id', () => {
    const item = (id: string, publishedAt: string) => ({ id, data: { publishedAt } });
    const items = [
      item('b', '2026-01-01T08:00:00-05:00'),
      item('c', '2026-01-01T14:00:00+00:00'),
      item('a', '2026-01-01T08:00:00-05:00'),
    ];
    expect(items.toSorted(byNewest).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
