import { afterEach, describe, expect, it, vi } from 'vitest';
import { onceABuild } from '../../../src/queries/once-a-build.ts';
import { allReads, noteRead, recordReads } from '../../../src/queries/reads.ts';

afterEach(() => vi.unstubAllEnvs());

describe('what a page read', () => {
  it('is noted wherever it is read on the way, and nowhere else', async () => {
    const read = async (name: string) => {
      await Promise.resolve();
      noteRead(`setting ${name}`);
    };
    const page = recordReads(() => Promise.all([read('a'), read('b')]));
    const other = recordReads(() => read('c'));
    noteRead('day');
    await Promise.all([page.value, other.value]);
    expect(allReads(page.reads)).toEqual(['setting a', 'setting b']);
    expect(allReads(other.reads)).toEqual(['setting c']);
  });

  it('is also what went into an answer that another page had asked for first', async () => {
    vi.stubEnv('PROD', true);
    const inner = onceABuild(async () => noteRead('collection reports'));
    const outer = onceABuild(async () => {
      noteRead('day');
      await inner();
    });
    const [first, second] = [recordReads(() => outer()), recordReads(() => outer())];
    await Promise.all([first.value, second.value]);
    const late = recordReads(() => outer());
    await late.value;
    for (const { reads } of [first, second, late]) expect(allReads(reads)).toEqual(['collection reports', 'day']);
  });
});

it('the development server asks each time', () => {
  let asked = 0;
  const ask = onceABuild(() => (asked += 1));
  expect([ask(), ask()]).toEqual([1, 2]);
});
