import * as fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseBody } from '../../../decap/body/parse.ts';
import { readEntry, readYaml } from '../../../src/content-file/read.ts';
import { joinFile, splitFile } from '../../../src/content-file/split.ts';
import { parseLogLine } from '../../../src/lib/access-log.ts';
import { guardFormula, parseCsv, toCsv, unguardFormula } from '../../../src/lib/csv.ts';
import { checkBody } from '../../../src/mdx/guard.ts';
import { bodyHeadings } from '../../../src/mdx/headings.ts';
import { markdownFeatures, parseSource, toHtmlTree } from '../../../src/mdx/parse.ts';
import { toBody } from '../../../src/mdx/to-body.ts';
import { toCalendarFeed } from '../../../src/open-data/calendar-feed.ts';
import { readCalendar } from '../../helpers/calendar.ts';
import { randomBody } from '../../helpers/random-bodies.ts';

// The same seed gives the same texts on every machine. `FUZZ_RUNS=20000` looks further.
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 200);
const options = (seed: number) => ({ seed, numRuns: RUNS, endOnFailure: true });

/** What a parser may trip over. */
const TOKENS = [
  [
    '\n',
    '\n\n',
    ' ',
    '    ',
    '\t',
    'a',
    'Texto. ',
    'import ',
    'export ',
    'import x from "y"\n',
    '{',
    '}',
    '{1}',
    '{...x}',
  ],
  ['<', '>', '</', '/>', '<b>', '</b>', '<>', '<!--', '-->', '<?', '<![CDATA[', ']]>', '<a.b>', '<a:b>'],
  ['<Aviso tipo="informacion">', '</Aviso>', '<Detalles titulo="a">', '</Detalles>', '<Tabla titulo="t">', '</Tabla>'],
  [
    '<Cifra valor="1" etiqueta="x" fuente="y" corte="2016-12-02" />',
    '<Indicador id="x" periodo="2025" />',
    '<Pasos>',
    '</Pasos>',
  ],
  ['| a | b |\n', '| - | - |\n', '|', '- ', '1. ', '> ', '# ', '## ', '---\n', '```\n', '~~~\n', '`', '**', '_', '~~'],
  ['[', ']', '](/informes/)', '](javascript:alert(1))', ']: /informes/\n', '[^1]', '[^1]: ', '![a](media/x.png)'],
  [
    '&lt;',
    '&#x202e;',
    '&#123;',
    '\\',
    '\\{',
    '\\<',
    '=',
    '"',
    "'",
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ud800',
    'é',
    '💧',
    '$$\n',
  ],
  ['https://a.co/{x}', 'a@b.co', '\u2028', '\f', '__proto__', '\n===\n', '%'],
].flat();
const soup = fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));

/** A part of a good body with a few signs put in or taken out. */
const damaged = fc
  .tuple(
    fc.nat(300).map(randomBody),
    fc.array(fc.tuple(fc.nat(9999), fc.option(fc.constantFrom(...TOKENS))), { maxLength: 3 }),
    fc.nat(9999),
  )
  .map(([body, changes, start]) => {
    const part = body.slice((start / 10_000) * body.length).slice(0, 300);
    return changes.reduce((text, [at, token]) => {
      const offset = Math.floor((at / 10_000) * text.length);
      return text.slice(0, offset) + (token ?? '') + text.slice(token === null ? offset + 1 : offset);
    }, part);
  });

it.each([
  ['made of pieces', soup, 1],
  ['damaged', damaged, 2],
])('a body %s is refused with a place, or compiled; the desk reads it too', { timeout: 60_000 }, (_, bodies, seed) => {
  let accepted = 0;
  const isHandled = (body: string) => {
    const { tree, issues } = parseSource(body);
    const faults = issues.length > 0 ? issues : checkBody(tree, { source: body });
    expect(() => parseBody(body)).not.toThrow();
    const lines = body.split('\n').length + 1;
    for (const { line, column } of faults) expect(line >= 1 && line <= lines && column >= 1).toBe(true);
    if (faults.length > 0) return;
    accepted += 1;
    mdxToJs(body, { features: markdownFeatures });
    toBody(toHtmlTree(body), bodyHeadings(tree));
  };
  fc.assert(fc.property(bodies, isHandled), options(seed));
  expect(accepted).toBeGreaterThan(RUNS / 100);
});

const yamlPieces = fc.constantFrom(
  ...[
    [
      'title: a\n',
      'a',
      ': ',
      ':',
      '- ',
      '\n',
      '  ',
      '\t',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
      '!!str ',
      '!x ',
      '? ',
      '| \n',
      '>\n',
    ],
    [
      '#',
      '%YAML 1.1\n',
      '---\n',
      '...\n',
      '<<: ',
      '__proto__: x\n',
      '~',
      '.nan',
      '0x1',
      '2026-01-01',
      '\u0007',
      '\u202e',
      '\ud800',
      'ñ',
    ],
  ].flat(),
);
const front = fc.array(yamlPieces, { maxLength: 16 }).map((pieces) => pieces.join(''));

it('data of an entry are read as a map of their own, or refused with a place', () => {
  const isRead = (yaml: string) => {
    const { data, issues, placeAt } = readYaml(yaml);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(placeAt(['title', 0, 'x'])).toMatchObject({ line: expect.any(Number) });
    if (issues.length === 0) expect(() => parse(yaml)).not.toThrow();
  };
  fc.assert(fc.property(front, isRead), options(3));
});

it('a file is cut into parts that are the file, and its body keeps its lines', () => {
  const file = fc.tuple(fc.constantFrom('---\n', '--- \n', '\ufeff---\r\n', '', '----\n'), front, soup);
  const isWhole = ([open, yaml, body]: [string, string, string]) => {
    const text = `${open}${yaml}\n---\n${body}`;
    const { parts } = splitFile(text);
    if (parts) expect(joinFile(parts)).toBe(text);
    const read = readEntry(text);
    if (parts) expect(read.body.split('\n').length).toBe(text.split('\n').length);
  };
  fc.assert(fc.property(file, isWhole), options(4));
});

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('=1+1', '@a', '-1', "'", '"', 'a,b', 'a;b', 'a\r\nb', ' a ', '\t', '', 'ñ', '\ufeff'),
);

it('a table that is written as CSV is read as the same table, and no cell of it is a formula', () => {
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }));
  const isSame = (rows: string[][]) => {
    const guarded = rows.map((row) => row.map(guardFormula));
    expect(guarded.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    expect(guarded.map((row) => row.map(unguardFormula))).toEqual(rows);
    const head = Array.from({ length: rows[0]?.length ?? 0 }, (__, index) => `c${index}`);
    expect(parseCsv(`sep=,\n${toCsv([head, ...guarded], { bom: false })}`)).toEqual([head, ...guarded]);
  };
  fc.assert(fc.property(table, isSame), options(5));
});

it('any text is read as CSV, or refused in words', () => {
  fc.assert(
    fc.property(
      fc.array(cell).map((cells) => cells.join('"')),
      (text) => {
        try {
          expect(Array.isArray(parseCsv(text))).toBe(true);
        } catch (error) {
          expect((error as Error).message).toMatch(/comillas/);
        }
      },
    ),
    options(6),
  );
});

it('an appointment with any words is one appointment, in short lines', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom('a\r\nEND:VEVENT', 'a\nb', ';,\\n:', '"', 'BEGIN:VEVENT'),
  );
  const isOne = ([summary, description, location]: [string, string, string]) => {
    const stamp = new Date('2026-06-17T12:00:00Z');
    const item = {
      uid: 'a@b',
      sequence: 1,
      stamp,
      startsAt: stamp,
      summary,
      description,
      location,
      url: 'https://x.co/',
      status: 'CONFIRMED' as const,
    };
    const text = toCalendarFeed('Sitio', [item]);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(readCalendar(text)).toHaveLength(1);
    expect(text.match(/^END:VEVENT\r$/gm)).toHaveLength(1);
  };
  fc.assert(fc.property(fc.tuple(words, words, words), isOne), options(7));
});

it('a line of a log is read or left out, in a moment', () => {
  const line = fc.array(
    fc.constantFrom(
      '127.0.0.1',
      ' - ',
      '[',
      '17/Jun/2026:12:00:00 -0500',
      ']',
      ' "',
      'GET /a HTTP/1.1',
      '"',
      '\\',
      '\\"',
      ' 200 ',
      '-',
      ' 12 ',
      'a'.repeat(500),
      '\u0000',
      '?',
      '%E0',
    ),
    { maxLength: 20 },
  );
  const isRead = (pieces: string[]) => {
    const startedAt = performance.now();
    const visit = parseLogLine(pieces.join(''));
    expect(performance.now() - startedAt).toBeLessThan(1000);
    if (visit) expect(Number.isNaN(visit.instant.getTime())).toBe(false);
  };
  fc.assert(fc.property(line, isRead), options(8));
});
