import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openKeptAnswers } from '../../../src/lib/kept-answers.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const newFile = () => join(tempFolder(), 'kept', 'answers');

/** Asks a file, as a run of a program does, and says what had to be worked out. */
const run = async (...of: Parameters<typeof runAndTell>): Promise<string[]> => (await runAndTell(...of)).worked;

/** The same, and what it found. */
async function runAndTell(file: string, version: string, questions: readonly string[]) {
  const worked: string[] = [];
  const answers = await openKeptAnswers<{ of: string; lines: string }>(file, version);
  for (const question of questions) {
    const work = () => {
      worked.push(question);
      return { of: question, lines: 'uno\n\tdos «ñ» \u2028' };
    };
    expect(answers.get(question, work)).toEqual({ of: question, lines: 'uno\n\tdos «ñ» \u2028' });
  }
  const state = answers.state();
  await answers.save();
  return { worked, state };
}

it('works an answer out once, and again when nobody asked for it in between', async () => {
  const file = newFile();
  expect(await run(file, 'v1', ['a', 'b', 'a'])).toEqual(['a', 'b']);
  expect(await run(file, 'v1', ['a'])).toEqual([]);
  expect(await run(file, 'v1', ['a', 'b'])).toEqual(['b']);
  expect(readdirSync(dirname(file))).toEqual(['answers']);
});

it('takes nothing that another version of the program left', async () => {
  const file = newFile();
  await run(file, 'v1', ['a']);
  expect(await runAndTell(file, 'v2', ['a'])).toEqual({ worked: ['a'], state: 'foreign' });
});

it('takes what it left in its earlier form for that of another version, and not for damaged', async () => {
  const file = newFile();
  await run(file, 'v1', ['a']);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^v1 /, ''));
  expect(await runAndTell(file, 'v1', ['a'])).toEqual({ worked: ['a'], state: 'foreign' });
});

it('knows what it left from what is of other questions', async () => {
  const file = newFile();
  expect(await runAndTell(file, 'v1', ['a', 'b'])).toMatchObject({ state: 'fit' });
  expect(await runAndTell(file, 'v1', ['b', 'c'])).toMatchObject({ state: 'fit' });
  expect(await runAndTell(file, 'v1', ['d'])).toEqual({ worked: ['d'], state: 'foreign' });
});

it.each([
  ['was cut', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['has another byte', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 9 ? 65 : byte)))],
  ['is empty', () => Buffer.alloc(0)],
  ['is something else', () => Buffer.from('{"a": 1}')],
  ['has a line more', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('b\t{}\n')])],
])('takes nothing from a file that %s', async (_, damage) => {
  const file = newFile();
  await run(file, 'v1', ['a', 'b']);
  writeFileSync(file, damage(readFileSync(file)));
  expect(await runAndTell(file, 'v1', ['a', 'b'])).toEqual({ worked: ['a', 'b'], state: 'damaged' });
  expect(await runAndTell(file, 'v1', ['a', 'b'])).toEqual({ worked: [], state: 'fit' });
});
