import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { patchEntry, patchYaml } from '../../../src/content-file/patch.ts';
import { readValues } from '../../../src/content-file/read.ts';

const YAML = `# arriba
title: "Uno"   # el título
place: Ibagué
empty:
blank: ''
topics: [agua,  río] # dos
text: |-
  Hola.

  # no es un comentario

# antes de la lista
sources:
  # la primera
  - title: 'A: b'   # a
    url: https://example.org
    day: '2026-01-01'

  - title: B
    day: '2026-02-01'
group:
  deep:
    value: 'x' # hondo
    other: >
      doblado
      aquí
# final
`;
const DATA = readValues(YAML);
const ORDER = ['title', 'place', 'kind', 'empty', 'topics', 'text', 'sources', 'group', 'last'];
type Items = Record<string, unknown>[];
const sources = DATA['sources'] as Items;
const patched = (change: Record<string, unknown>, yaml = YAML) => patchYaml(yaml, { ...DATA, ...change }, ORDER);

describe.each([
  ['as it is', YAML],
  ['with Windows line ends', YAML.replaceAll('\n', '\r\n')],
  ['without a last line end', YAML.trimEnd()],
])('a file %s', (_, yaml) => {
  it('keeps every byte when nothing changed', () => {
    expect(patchYaml(yaml, structuredClone(DATA), ORDER)).toBe(yaml);
    const entry = `\ufeff---\r\n${yaml.endsWith('\n') ? yaml : `${yaml}\n`}---\n\nTexto.`;
    expect(patchEntry(entry, (data) => structuredClone(data), ORDER)).toBe(entry);
  });

  it('keeps its line ends around what changed', () => {
    const written = patched({ place: 'Cali', kind: 'x', text: 'Uno\ndos' }, yaml);
    expect(/(?<!\r)\n/.test(written)).toBe(!yaml.includes('\r\n'));
    expect(readValues(written)).toEqual({ ...DATA, place: 'Cali', kind: 'x', text: 'Uno\ndos' });
  });
});

test.each([
  ['a value in its quotes', { title: 'Dos: "tres"' }, '"Uno"', '"Dos: \\"tres\\""'],
  ['a value deep inside', { group: { deep: { value: 'y', other: 'doblado aquí\n' } } }, "'x'", "'y'"],
  ['a value of a list item', { sources: [{ ...sources[0], title: 'C: d' }, sources[1]] }, "'A: b'", "'C: d'"],
  ['a value that was empty', { blank: 'algo' }, "blank: ''", "blank: 'algo'"],
  ['a text that looks like a number', { place: '10' }, 'Ibagué', "'10'"],
  ['a list between brackets', { topics: ['agua', 'lago'] }, '[agua,  río] # dos', '[agua, lago] # dos'],
  ['a field that goes', { place: undefined }, 'place: Ibagué\n', ''],
  ['a field that is new, in its place', { kind: 'x' }, 'empty:\n', 'kind: x\nempty:\n'],
  ['an item that goes', { sources: [sources[0]] }, "  - title: B\n    day: '2026-02-01'\n", ''],
  [
    'an item that is new, in the style of the first',
    { sources: [...sources, { title: 'C', day: '2026-03-01', note: 'n' }] },
    "'2026-02-01'\n",
    "'2026-02-01'\n  - title: 'C'\n    day: '2026-03-01'\n    note: n\n",
  ],
  ['a list that is emptied', { topics: [] }, '[agua,  río] # dos', '[] # dos'],
])('%s changes nothing else', (_, change, from, to) => {
  expect(patched(change)).toBe(YAML.replace(from, () => to));
});

it('an item that is moved takes its lines and its comments with it', () => {
  const written = patched({ sources: sources.toReversed() });
  expect(written).toContain("  - title: 'A: b'   # a\n    url: https://example.org\n");
  expect(written.indexOf('title: B')).toBeLessThan(written.indexOf("title: 'A: b'"));
});

it('an empty list becomes a list of lines for groups, and of words between brackets for words', () => {
  expect(patchYaml('a: []\n', { a: [{ b: 1 }] }, [])).toBe('a:\n  - b: 1\n');
  expect(patchYaml('a: []\n', { a: ['b'] }, [])).toBe('a: [b]\n');
});

/** Texts that YAML could take for something else. */
const WORD = fc.oneof(
  fc.constantFrom(
    '',
    'uno',
    'a: b',
    '- a',
    '# c',
    "d'e",
    '"f"',
    '10',
    '2026-01-01',
    'true',
    'null',
    ' g ',
    'h\ni',
    'j\n',
    '\tk',
  ),
  fc.constantFrom('[l]', '{m', '%n', '@o', '|', '>', '---', '...', '?', 'p #q', 'r:', '\n', 's\n\n\nt\n\n', 'ñ«»'),
);
const SCALAR = fc.oneof(WORD, fc.integer(), fc.boolean(), fc.constant(null));
const KEY = fc.constantFrom('a', 'b', 'c', 'd', 'e f', '1');
const { value: VALUE } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    SCALAR,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(KEY, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const GROUP = fc.dictionary(KEY, VALUE, { maxKeys: 5, noNullPrototype: true });

it('an item that was moved out of the way of another gives it no value of its own', () => {
  const before = patchYaml('', { lista: [[0, {}, 0, false]] }, []);
  const next = { lista: [[false, {}, [], true]] };
  expect(readValues(patchYaml(before, next, []))).toEqual(next);
});

it('says exactly what it is given, whatever was there before, with any line ends', () => {
  fc.assert(
    fc.property(GROUP, GROUP, GROUP, fc.boolean(), (first, second, third, isWindows) => {
      const start = patchYaml('# nota\n', first, ['a', 'b']);
      const before = isWindows ? start.replaceAll('\n', '\r\n') : start;
      const after = patchYaml(before, second, ['c', 'a']);
      expect(readValues(after)).toEqual(second);
      expect(patchYaml(after, second, [])).toBe(after);
      expect(readValues(patchYaml(after, { ...second, ...third }, []))).toEqual({ ...second, ...third });
    }),
    { numRuns: 400 },
  );
});
