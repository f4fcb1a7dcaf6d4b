import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { GIT_LOG_ARGUMENTS } from '../../../src/lib/git-log.ts';
import { openVersions } from '../../../src/lib/git-versions.ts';
import { readKeptList, writeKeptList } from '../../../src/lib/kept-list.ts';
import { readLog } from '../../../src/lib/kept-log.ts';
import { commitAll } from '../../helpers/build-site.ts';
import { writeFiles } from '../../helpers/content-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'cuentas-log-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const [content, cache] = [join(root, 'content'), join(root, 'cache')];
const LOG = { words: [...GIT_LOG_ARGUMENTS, '--relative'], paths: ['.'] };
const TEXT = Array.from({ length: 30 }, (_, index) => `línea ${index}`).join('\n');
const git = (...words: string[]) => execFileSync('git', ['-C', content, ...words], { encoding: 'utf8' });
const read = () => readLog(content, LOG, cache);
const whole = () => readLog(content, LOG);

/** Puts a mark at the end of what is kept: where the next answer has it, git was not asked for the beginning. */
function mark(): void {
  const [name = ''] = readdirSync(join(cache, 'git-log'));
  const file = join(cache, 'git-log', name);
  const kept = readKeptList<{ log: string }>(file, () => undefined);
  writeKeptList(file, { ...kept, log: `${kept?.log}MARK` });
}

beforeEach(async () => {
  rmSync(content, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
  writeFiles(content, { 'a.mdx': TEXT, 'b.mdx': 'primero' });
  commitAll(content, 'Empieza', '2026-01-31');
  writeFileSync(join(content, 'b.mdx'), 'segundo');
  commitAll(content, 'Corrige', '2026-02-01');
  await read();
  mark();
});

describe('readLog', () => {
  it('asks git for nothing where no commit was made', async () => {
    expect(await read()).toBe(`${await whole()}MARK`);
  });

  it('asks for the commits that were made since', async () => {
    renameSync(join(content, 'a.mdx'), join(content, 'c.mdx'));
    commitAll(content, 'Cambia el nombre', '2026-02-02');
    writeFileSync(join(content, 'c.mdx'), `${TEXT}\nmás`);
    // Its author's clock is behind.
    commitAll(content, 'Sigue', '2025-12-01');
    const expected = await whole();
    expect(expected.split('\u0001')).toHaveLength(5);
    expect(await read()).toBe(`${expected}MARK`);
    expect(await read()).toBe(`${expected}MARK`);
  });

  it.each<[string, () => void]>([
    ['the last commit was replaced', () => void git('commit', '--amend', '-qm', 'Otro')],
    ['commits are gone', () => void git('reset', '-q', '--hard', 'HEAD~1')],
    ['git is set up in another way', () => void git('config', 'diff.renames', 'false')],
    [
      'a line of commits came in beside those that were seen',
      () => {
        git('checkout', '-qb', 'other', 'HEAD~1');
        writeFileSync(join(content, 'd.mdx'), 'de otra rama');
        commitAll(content, 'En otra rama', '2026-01-31');
        git('checkout', '-q', '-');
        git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'merge', '-q', '--no-ff', '-m', 'Une', 'other');
      },
    ],
    [
      'what is kept is damaged',
      () => {
        const [name = ''] = readdirSync(join(cache, 'git-log'));
        writeFileSync(join(cache, 'git-log', name), readFileSync(join(cache, 'git-log', name)).subarray(0, 90));
      },
    ],
  ])('asks for everything where %s', async (_, change) => {
    change();
    const expected = await whole();
    expect(await read()).toBe(expected);
    expect(await read()).toBe(expected);
  });
});

describe('openVersions', () => {
  it('gives what each file said, however many are asked for', async () => {
    const files = Array.from({ length: 80 }, (_, at) => `n${at}.mdx`);
    writeFiles(content, Object.fromEntries(files.map((file) => [file, `de ${file}`])));
    commitAll(content, 'Muchos', '2026-02-03');
    const { of, paths } = await openVersions(content, { paths: ['*.mdx'], cache });
    expect(paths).toHaveLength(82);
    const texts: string[] = [];
    for (const file of files) texts.push(...(await of(file)).map(({ text }) => text));
    expect(texts).toEqual(files.map((file) => `de ${file}`));
    const all = await Promise.all(['b.mdx', 'a.mdx', 'none.mdx'].map(of));
    expect(all.map((versions) => versions.map(({ text }) => text))).toEqual([['segundo', 'primero'], [TEXT], []]);
    expect(all[0]?.map(({ replacedAt }) => replacedAt?.toISOString().slice(0, 10))).toEqual([undefined, '2026-02-01']);
  });
});
