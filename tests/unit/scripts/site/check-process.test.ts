import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { createCheckProcess } from '../../../../scripts/site/check-process.ts';
import { copyFixture, FIXTURE_NOW } from '../../../helpers/fixture-entity.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const base = mkdtempSync(join(tmpdir(), 'revision-'));
const content = join(base, 'content');
copyFixture(content);
const faq = join(content, 'faqs/como-aviso-de-una-fuga.mdx');
const good = readFileSync(faq, 'utf8');

const { check, stop } = createCheckProcess(ROOT, () => new Date(FIXTURE_NOW));
const errors = async () => (await check(content)).filter(({ severity }) => severity === 'error');
/** Processes that check for this one. */
const checkers = () =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('check-worker'))
    .map((line) => Number(line.trim().split(' ')[0]));

afterEach(() => writeFileSync(faq, good));
afterAll(() => {
  stop();
  rmSync(base, { recursive: true, force: true });
});

it('finds what was written since the last check, and no longer what was mended', { timeout: 60_000 }, async () => {
  expect(await errors()).toEqual([]);
  writeFileSync(faq, good.replace('category: servicio', 'category: no-existe'));
  expect(await errors()).toMatchObject([{ file: expect.stringContaining('como-aviso-de-una-fuga.mdx') }]);
  writeFileSync(faq, good);
  expect(await errors()).toEqual([]);
});

it('stays the same process, and another takes its place when it ended in the middle of a check', async () => {
  await errors();
  const [first, ...more] = checkers();
  expect(more).toEqual([]);
  const cut = check(content);
  process.kill(first ?? 0, 'SIGKILL');
  await expect(cut).rejects.toThrow(/^La revisión del contenido no terminó/);
  expect(await errors()).toEqual([]);
  expect(checkers()).not.toContain(first);
}, 60_000);

it('answers a check that comes right after it was stopped', async () => {
  const cut = expect(check(content)).rejects.toThrow(/^La revisión del contenido no terminó/);
  stop();
  expect(await errors()).toEqual([]);
  await cut;
}, 60_000);

it('keeps no program running, and ends with it', async () => {
  const program = join(base, 'program.ts');
  const module = join(ROOT, 'scripts/site/check-process.ts');
  writeFileSync(
    program,
    `import { createCheckProcess } from ${JSON.stringify(module)};
     console.log((await createCheckProcess(${JSON.stringify(ROOT)}).check(${JSON.stringify(content)})).length >= 0);`,
  );
  expect(execFileSync(process.execPath, [program], { encoding: 'utf8', timeout: 50_000 })).toBe('true\n');
}, 60_000);
