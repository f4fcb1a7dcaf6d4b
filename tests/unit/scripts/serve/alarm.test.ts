import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAlarm } from '../../../../scripts/serve/alarm.ts';

const DAY_MS = 86_400_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const soon = (ms: number) => new Date(Date.now() + ms);

it('rings at its moment, once', async () => {
  const ring = vi.fn();
  createAlarm(ring).set(soon(90_000));
  await vi.advanceTimersByTimeAsync(89_999);
  expect(ring).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2 * DAY_MS);
  expect(ring).toHaveBeenCalledTimes(1);
});

it('rings after months, which no timer can wait for', async () => {
  const ring = vi.fn();
  createAlarm(ring).set(soon(60 * DAY_MS));
  await vi.advanceTimersByTimeAsync(60 * DAY_MS - 1);
  expect(ring).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ring).toHaveBeenCalledTimes(1);
});

it('rings soon after a computer wakes that slept over the moment', async () => {
  const ring = vi.fn();
  createAlarm(ring).set(soon(DAY_MS));
  vi.setSystemTime(soon(2 * DAY_MS));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ring).toHaveBeenCalledTimes(1);
});

it('rings at once for what has passed, and only for what was set last', async () => {
  const [ring, stopped] = [vi.fn(), vi.fn()];
  const alarm = createAlarm(ring);
  alarm.set(soon(DAY_MS));
  alarm.set(soon(-DAY_MS));
  await vi.advanceTimersByTimeAsync(0);
  const other = createAlarm(stopped);
  other.set(soon(DAY_MS));
  other.stop();
  await vi.advanceTimersByTimeAsync(2 * DAY_MS);
  expect([ring.mock.calls.length, stopped.mock.calls.length]).toEqual([1, 0]);
});
