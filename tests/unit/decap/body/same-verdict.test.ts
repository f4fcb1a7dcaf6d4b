import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guardBody } from '../../../../decap/body/parse.ts';
import { readEntry } from '../../../../src/content-file/read.ts';
import { checkBody } from '../../../../src/mdx/guard.ts';
import { parseSource } from '../../../../src/mdx/parse.ts';
import { blockModels } from '../../../../src/model/blocks.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { BODIES } from './bodies.ts';

/** The guard on the build's own tree. */
function buildVerdict(body: string) {
  const { tree, issues } = parseSource(body);
  return issues.length > 0 ? issues : checkBody(tree);
}

const codes = (issues: { code: string }[]) => [...new Set(issues.map(({ code }) => code))].toSorted();

const mdxFilesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join(ROOT, folder, name));

test.each([...mdxFilesBelow('content'), ...mdxFilesBelow('tests/fixtures')])(
  '%s: the editor and the build agree',
  (file) => {
    const { body } = readEntry(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
    expect(codes(guardBody(body))).toEqual(codes(buildVerdict(body)));
  },
);

test.each(Object.values(blockModels).flatMap(({ examples }) => [...examples]))('both accept %j', (example) => {
  expect(guardBody(example)).toEqual([]);
  expect(buildVerdict(example)).toEqual([]);
});

test.each(BODIES)('both say the same of %j', (body) => {
  expect(codes(guardBody(body))).toEqual(codes(buildVerdict(body)));
});

// The build finds it in the file, before it reads the body.
test('the editor refuses the sign that Markdown itself replaces', () => {
  expect(guardBody('a\n\nb\0c').map(({ code, line, column }) => `${code}@${line}:${column}`)).toEqual([
    'file/control@3:2',
  ]);
});
