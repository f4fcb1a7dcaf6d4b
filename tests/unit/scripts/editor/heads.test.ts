import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { entryFormat } from '../../../../decap/format/formats.ts';
import { createHeads, type Heads, partOf } from '../../../../scripts/editor/heads.ts';
import { collectionModels } from '../../../../src/model/collections.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const entry = (title: string, day: string) =>
  `---\ntitle: ${title}\nsummary: Resumen.\npublishedAt: ${day}T08:00:00-05:00\ntopics: [agua]\ncategory: pagos\nreviewedAt: 2026-01-01\n---\n\nUn texto largo.\n`;
const terms = (days: number) => `questionAnswer:\n  days: ${days}\n  kind: working\n  source: Norma\n`;

let folder: string;
let now: Date;
let heads: Heads;

const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });

function commit(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', path);
}

beforeEach(() => {
  folder = tempFolder({
    'content/settings/terms.yaml': terms(15),
    'content/faqs/vieja.mdx': entry('Vieja', '2026-01-01'),
    'content/faqs/nueva.mdx': entry('Nueva', '2026-05-01'),
    'content/faqs/media/foto.txt': 'Nada.',
    'content/questions/p-1.mdx':
      '---\ntitle: ¿Cuándo?\nsummary: R.\npublishedAt: 2026-06-01T08:00:00-05:00\nnumber: P-1\nreceived: 2026-06-01\nunit: Gerencia\nquestion: ¿Cuándo?\n---\n',
  });
  git('init', '--quiet', '--initial-branch', 'main');
  commit('content/leame.txt', 'Contenido');
  now = new Date('2026-06-17T12:00:00-05:00');
  heads = createHeads({ work: folder, clone: folder, branch: 'main', prefix: 'content/' }, () => now);
});

const titles = async () =>
  (await heads.list('content/faqs'))?.map(({ data }) => (JSON.parse(data) as { title: string }).title);
const lineOf = async (path: string) => {
  const [first] = (await heads.list(path)) ?? [];
  return (JSON.parse(first?.data ?? '{}') as { '·fila': { line: string } })['·fila'].line;
};

test('the newest first, with what lists show and without a text', async () => {
  const listed = await heads.list('content/faqs');
  expect(listed?.map(({ file }) => file.path)).toEqual(['content/faqs/nueva.mdx', 'content/faqs/vieja.mdx']);
  expect(JSON.parse(listed?.[0]?.data ?? '')).toMatchObject({
    title: 'Nueva',
    topics: ['agua'],
    '·fila': { line: '1 may 2026', plain: 'nueva' },
  });
  expect(JSON.stringify(listed)).not.toContain('Un texto largo');
});

test('what was committed since is in it, and what was deleted is not', async () => {
  await titles();
  commit('content/faqs/otra.mdx', entry('Otra', '2026-03-01'));
  rmSync(join(folder, 'content/faqs/vieja.mdx'));
  commit('content/faqs/nueva.mdx', entry('Cambiada', '2026-05-01'));
  expect(await titles()).toEqual(['Cambiada', 'Otra']);
});

test('days are counted anew on another day and with another term, and a moment that came changes its entry', async () => {
  commit('content/faqs/nueva.mdx', entry('Nueva', '2026-06-18'));
  expect(await lineOf('content/faqs')).toMatch(/^Saldrá el jueves 18 de junio/);
  now = new Date('2026-06-18T08:00:00-05:00');
  expect(await lineOf('content/faqs')).toBe('18 jun 2026');
  const before = await lineOf('content/questions');
  now = new Date('2026-06-19T08:00:00-05:00');
  const after = await lineOf('content/questions');
  expect(after).not.toBe(before);
  commit('content/settings/terms.yaml', terms(1));
  expect(await lineOf('content/questions')).toContain('retraso');
});

test('a search finds the newest entries of several folders that have all the words, without accents', async () => {
  commit('content/faqs/agua.mdx', entry('El agua de la tubería', '2026-05-02'));
  const search = async (words: string, count = 50) => {
    const { entries, total } = await heads.search(['content/faqs', 'content/questions', 'content/no'], words, count);
    return [total, ...entries.map(({ file }) => file.path)];
  };
  expect(await search('TUBERIA agua')).toEqual([1, 'content/faqs/agua.mdx']);
  expect(await search('cuando')).toEqual([1, 'content/questions/p-1.mdx']);
  expect(await search('2026', 2)).toEqual([4, 'content/questions/p-1.mdx', 'content/faqs/agua.mdx']);
  expect(await search('tubería vieja')).toEqual([0]);
  expect(await search('¿?')).toEqual([0]);
});

test('an entry whose data cannot be read is sent whole: the editor sees why', async () => {
  commit('content/faqs/rota.mdx', '---\ntitle: [\n---\n\nTexto.\n');
  const broken = (await heads.list('content/faqs'))?.find(({ file }) => file.path.endsWith('rota.mdx'));
  expect(broken?.data).toBe('---\ntitle: [\n---\n\nTexto.\n');
});

test('a collection without entries is empty, and what is no collection is none', async () => {
  expect(await heads.list('content/stories')).toEqual([]);
  expect(await heads.list('content/settings')).toBeUndefined();
  expect(await heads.list('otra/faqs')).toBeUndefined();
});

test('a part of a list says how long the list is', async () => {
  const listed = (await heads.list('content/faqs')) ?? [];
  expect(partOf(listed, { from: 1, count: 50 })).toEqual({ entries: [listed[1]], total: 2 });
  expect(partOf(listed, {})).toBe(listed);
});

test('a head is shown and never saved', async () => {
  const format = entryFormat(collectionModels.faqs.schema);
  const [head] = (await heads.list('content/faqs')) ?? [];
  const data = format.fromFile(head?.data ?? '');
  expect(data['title']).toBe('Nueva');
  expect(() => format.toFile(data)).toThrow('no ha leído esta entrada completa');
});
