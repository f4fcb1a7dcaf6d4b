import { afterEach, describe, expect, it, vi } from 'vitest';
import { askNoted, notedByAnswer, onceABuild } from '../../../src/queries/once-a-build.ts';
import { allPictures, allReads, notePicture, noteRead, recordReads } from '../../../src/queries/reads.ts';

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

describe('a page that notes an answer', () => {
  it('notes the question, and not what was read for it', async () => {
    vi.stubEnv('PROD', true);
    const ask = notedByAnswer('latest', async (topic: string) => {
      noteRead('collection reports');
      return Promise.resolve({ topic, at: new Date(0) });
    });
    const page = recordReads(() => ask('agua'));
    expect(await page.value).toEqual({ topic: 'agua', at: new Date(0) });
    expect(allReads(page.reads)).toEqual(['answer ["latest","agua"]']);
    expect(await askNoted('["latest","agua"]')).toEqual({ topic: 'agua', at: new Date(0) });
    expect(askNoted('["of nobody"]')).toBeUndefined();
  });
});

it('a picture is noted for the work that asked for it, and for who takes its answer', async () => {
  vi.stubEnv('PROD', true);
  const picture = { shown: 'media/uno.png' };
  const drawn = onceABuild(async () => Promise.resolve(notePicture(picture)));
  const [first, second] = [recordReads(() => drawn()), recordReads(() => drawn())];
  await Promise.all([first.value, second.value]);
  for (const { reads } of [first, second]) expect(allPictures(reads)).toEqual([picture]);
});

it('the development server asks each time', () => {
  let asked = 0;
  const ask = onceABuild(() => (asked += 1));
  expect([ask(), ask()]).toEqual([1, 2]);
});
