import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';

const notices = readFileSync(join(FIXTURE_DIST, 'licencias.txt'), 'utf8')
  .split(/^-{80}\n/m)
  .slice(1);

it('the site says under which licence it hands on each program, with its text and without its version', () => {
  const heads = notices.map((notice) => notice.split('\n')[0] ?? '');
  expect(heads).toEqual(expect.arrayContaining(['pagefind — MIT (pagefind/)', 'decap-cms — MIT (admin/decap/)']));
  expect(heads).toEqual(expect.arrayContaining(['micromark — MIT', 'zod — MIT']));
  expect(heads.filter((head) => /\d+\.\d+\.\d+|vea abajo/.test(head))).toEqual([]);
  expect(heads.filter((head) => /— (?!MIT|ISC|BSD|0BSD|Apache|BlueOak|CC0|Unlicense)/.test(head))).toEqual([]);
  expect(
    notices.filter((notice) => !/©|copyright|licen[cs]e|permission/i.test(notice.split('\n').slice(1).join(' '))),
  ).toEqual([]);
});

it('the licences of the editor’s bundle stand where its first line says', () => {
  const folder = join(FIXTURE_DIST, 'admin/decap');
  const [, named = ''] =
    /information please see (\S+) \*\//.exec(readFileSync(join(folder, 'decap-cms.js'), 'utf8')) ?? [];
  expect(readFileSync(join(folder, named), 'utf8')).toContain('MIT');
});
