import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRebuilder } from '../../../../scripts/serve/rebuilder.ts';

const DELAY = 100;

/** A build that takes a second of fake time, and how often it ran. */
function slowBuilds() {
  const build = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 1000)));
  return { build, rebuilder: createRebuilder(build, DELAY) };
}

/** Whether a request that arrives now is answered already. */
function requestTo(rebuilder: ReturnType<typeof createRebuilder>) {
  const answered = vi.fn();
  void rebuilder.settled().then(answered);
  return answered;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createRebuilder', () => {
  it('makes one build of many changes', async () => {
    const { build, rebuilder } = slowBuilds();
    for (let change = 0; change < 5; change++) {
      rebuilder.changed();
      await vi.advanceTimersByTimeAsync(DELAY - 1);
    }
    expect(build).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(5000);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it('builds once more, and never two at a time, for changes during a build', async () => {
    const { build, rebuilder } = slowBuilds();
    rebuilder.changed();
    await vi.advanceTimersByTimeAsync(DELAY + 10);
    rebuilder.changed();
    await vi.advanceTimersByTimeAsync(300);
    rebuilder.changed();
    await vi.advanceTimersByTimeAsync(600);
    expect(build).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('holds a request from the change to the end of the build that shows it', async () => {
    const { rebuilder } = slowBuilds();
    rebuilder.changed();
    const atOnce = requestTo(rebuilder);
    await vi.advanceTimersByTimeAsync(DELAY + 990);
    rebuilder.changed();
    const late = requestTo(rebuilder);
    await vi.advanceTimersByTimeAsync(500);
    expect([atOnce.mock.calls.length, late.mock.calls.length]).toEqual([0, 0]);
    await vi.advanceTimersByTimeAsync(1000);
    expect([atOnce.mock.calls.length, late.mock.calls.length]).toEqual([1, 1]);
  });

  it('answers at once when nothing is due, before and after', async () => {
    const { rebuilder } = slowBuilds();
    const before = requestTo(rebuilder);
    await vi.advanceTimersByTimeAsync(0);
    expect(before).toHaveBeenCalledOnce();
    rebuilder.changed();
    await vi.advanceTimersByTimeAsync(5000);
    const after = requestTo(rebuilder);
    await vi.advanceTimersByTimeAsync(0);
    expect(after).toHaveBeenCalledOnce();
  });

  it('starts nothing after it was stopped', async () => {
    const { build, rebuilder } = slowBuilds();
    rebuilder.changed();
    rebuilder.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(build).not.toHaveBeenCalled();
  });
});
