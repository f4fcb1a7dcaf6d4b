import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdBack } from '../../../../scripts/hold-back/hold-back.ts';
import { checkContent } from '../../../../src/check/check-content.ts';
import { contentFolder, release, writeFiles } from '../../../helpers/content-folder.ts';
import { commitment } from '../../../helpers/ledger-entries.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const NOW = new Date('2026-11-22T12:00:00-05:00');
const [BAD, GOOD] = ['press-releases/a.mdx', 'press-releases/b.mdx'];
const [A, B] = [release({ title: 'A' }), release({ title: 'B' })];

const check = async (folder: string) => (await checkContent(folder, NOW, { withHistory: true })).issues;

type Files = Record<string, string>;

/** A repository with one commit for each set of files. */
function repository(...commits: Files[]): string {
  const folder = contentFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y.z', ...args], { cwd: folder });
  git('init', '--quiet');
  for (const files of commits) {
    writeFiles(folder, files);
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'x');
  }
  return folder;
}

/** What is held back, and how the copy reads a file. */
async function heldBack(folder: string) {
  const held = await holdBack(folder, tempFolder(), check);
  const read = (path: string) => {
    const file = join(held?.contentDir ?? '', path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  return { paths: held?.paths, read };
}

test('one bad entry stands in its last good version, and the others as they are today', async () => {
  const folder = repository(
    { [BAD]: A, [GOOD]: B },
    { [BAD]: release({ title: 'A', place: null }) },
    { [GOOD]: `${B}\nMás.\n` },
  );
  const { paths, read } = await heldBack(folder);
  expect(paths).toEqual([BAD]);
  expect(read(BAD)).toBe(A);
  expect(read(GOOD)).toBe(`${B}\nMás.\n`);
});

test('a new bad entry is left out, and so is what cannot stand without it', async () => {
  const link = release({ title: 'B' }, 'Vea [esto](/comunicados/a/).');
  const folder = repository(
    { 'press-releases/c.mdx': release({ title: 'C' }) },
    { [BAD]: release({ place: null }), [GOOD]: link },
  );
  const { paths, read } = await heldBack(folder);
  expect(paths).toEqual([BAD, GOOD]);
  expect([read(BAD), read(GOOD)]).toEqual([undefined, undefined]);
});

test('a page that is missed is there again', async () => {
  const link = release({ title: 'B' }, 'Vea [esto](/comunicados/a/).');
  const folder = repository({ [BAD]: A, [GOOD]: link });
  rmSync(join(folder, BAD));
  const { paths, read } = await heldBack(folder);
  expect(paths).toEqual([BAD]);
  expect(read(BAD)).toBe(A);
});

test('what is not committed counts too', async () => {
  const folder = repository({ [BAD]: A });
  writeFiles(folder, { [BAD]: 'roto', [GOOD]: B });
  const { paths, read } = await heldBack(folder);
  expect(paths).toEqual([BAD]);
  expect(read(GOOD)).toBe(B);
});

test('a day that moved without a word', async () => {
  const file = 'commitments/a.mdx';
  const folder = repository({ [file]: commitment() }, { [file]: commitment({ due: '2027-02-28' }) }, { [GOOD]: B });
  const { paths, read } = await heldBack(folder);
  expect(paths).toEqual([file]);
  expect([read(file), read(GOOD)]).toEqual([commitment(), B]);
});

test('the same copy serves again', async () => {
  const folder = repository({ [BAD]: A });
  const copies = tempFolder();
  writeFiles(folder, { [BAD]: 'roto' });
  expect((await holdBack(folder, copies, check))?.paths).toEqual([BAD]);
  writeFiles(folder, { [BAD]: A, [GOOD]: 'roto' });
  expect((await holdBack(folder, copies, check))?.paths).toEqual([GOOD]);
});

test('nothing can be done outside git, or where the content never was good', async () => {
  expect(await holdBack(contentFolder({ [BAD]: 'roto' }), tempFolder(), check)).toBeUndefined();
  expect(await holdBack(repository({ [BAD]: 'roto' }), tempFolder(), check)).toBeUndefined();
});
