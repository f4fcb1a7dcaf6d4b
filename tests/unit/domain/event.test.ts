import { expect, it } from 'vitest';
import { dayBeside, isOff } from '../../../src/domain/event.ts';
import type { Event } from '../../../src/model/event.ts';

const moved = { date: '2026-05-02', from: '2026-05-20', reason: 'x' } as const;
const announced = (state: Event['state'], dateChanges: Event['dateChanges'] = []) => ({ state, dateChanges });

it.each([
  ['cancelled', announced('cancelled'), true],
  ['postponed without a new day', announced('postponed', [moved]), true],
  ['postponed to a new day', announced('postponed', [{ ...moved, to: '2026-06-20' }]), false],
  ['confirmed', announced('confirmed'), false],
  ['held', announced('held'), false],
])('of an event that is %s the day holds or not', (_, event, off) => {
  expect(isOff(event)).toBe(off);
});

it('an event stands beside its own day, late in the evening too, anything else beside that of its publication', () => {
  const publishedAt = '2026-05-10T08:00:00-05:00';
  expect(dayBeside({ publishedAt, startsAt: '2026-06-24T19:30:00-05:00' })).toBe('2026-06-24');
  expect(dayBeside({ publishedAt })).toBe('2026-05-10');
});
