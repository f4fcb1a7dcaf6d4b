import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LAYERS } from '../../src/styles/theme.ts';
import { ROOT } from '../helpers/paths.ts';
import { sourceFiles } from '../helpers/source-files.ts';

const FOLDER = join(ROOT, 'src/styles');
const sheets = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: readFileSync(join(FOLDER, file), 'utf8') }));
const tokens = sheets.find(({ file }) => file === 'tokens.css')?.css ?? '';

it('every layer of the order has its sheet, and no sheet stands outside the layers', () => {
  const layers = /^@layer ([a-z,]+);$/.exec(LAYERS)?.[1]?.split(',') ?? [];
  const index = sheets.find(({ file }) => file === 'index.css')?.css ?? '';
  const imported = [...index.matchAll(/@import '([^']+)' layer\((\w+)\);/g)].map(([, , layer]) => layer!);
  expect([...new Set(imported)].toSorted()).toEqual(layers.toSorted());
  expect([...index.matchAll(/@import/g)].length).toBe(imported.length);
});

it('a component uses the second tier of colours only', () => {
  const first = [...tokens.matchAll(/--color-[a-z-]+: var\((--[a-z-]+)\)/g)].map(([, name]) => name!);
  const raw = sheets
    .filter(({ file }) => !['tokens.css', 'print.css'].includes(file))
    .flatMap(({ file, css }) => first.filter((name) => css.includes(`var(${name})`)).map((name) => `${file}: ${name}`));
  expect(raw).toEqual([]);
});

it('every variable that is used is defined', () => {
  const defined = new Set(
    sheets.flatMap(({ css }) => [...css.matchAll(/(--[a-z0-9-]+)\s*:/g)].map(([, name]) => name!)),
  );
  const tier = new Set([...tokens.matchAll(/--color-[a-z-]+: var\((--[a-z-]+)\)/g)].map(([, name]) => name!));
  const written = new Set(['--font-display', '--home-drawing', '--scheme']);
  const missing = sheets.flatMap(({ file, css }) =>
    [...css.matchAll(/var\((--[a-z0-9-]+)/g)]
      .map(([, name]) => name!)
      .filter((name) => !defined.has(name) && !tier.has(name) && !written.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('a token has its value in one place: no use of it brings another', () => {
  const files = sourceFiles(['src', 'decap'], /\.(css|astro|mdx|ts)$/);
  expect(files).toContain('src/components/ui/Chart.astro');
  const second = files.flatMap((file) =>
    // A private variable, `--_x`, is set by some and left out by others: its default belongs to its use.
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/var\(\s*--(?!_)[\w-]+\s*,[^;\n]*/g)].map(
      ([text]) => `${file}: ${text}`,
    ),
  );
  expect(second).toEqual([]);
});

it('no text is smaller than 16 px', () => {
  const small = sheets.flatMap(({ file, css }) =>
    [...css.matchAll(/font-size:\s*([\d.]+)(rem|px)/g)]
      .filter(([, size, unit]) => Number(size) * (unit === 'rem' ? 16 : 1) < 16)
      .map(([text]) => `${file}: ${text}`),
  );
  expect(small).toEqual([]);
});

it('writes directions by the flow of the text', () => {
  const physical = sheets.flatMap(({ file, css }) =>
    [...css.matchAll(/\b(margin|padding|border)-(left|right|top|bottom)\b/g)].map(([text]) => `${file}: ${text}`),
  );
  expect(physical).toEqual([]);
});
