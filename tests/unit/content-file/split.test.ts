import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinFile, splitBody, splitFile } from '../../../src/content-file/split.ts';

const END = fc.constantFrom('\n', '\r\n');
const FILE = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    END,
    fc.array(fc.constantFrom('a: 1', '# ---', '', '  --- x', '----', 'b: |', ' ---'), { maxLength: 6 }),
    fc.constantFrom('', ' ', '\t'),
    fc.constantFrom('', '\n', '\nTexto.', '\n\nTexto.\n---\nOtro.\n'),
  )
  .map(([bom, end, lines, blank, rest]) => ({
    yaml: lines.map((line) => line + end).join(''),
    text: `${bom}---${blank}${end}${lines.map((line) => line + end).join('')}---${blank}${rest.replaceAll('\n', end)}`,
  }));

it('cuts any file at its first two fences and loses no byte', () => {
  fc.assert(
    fc.property(FILE, ({ text, yaml }) => {
      const { parts } = splitFile(text);
      expect(parts?.yaml).toBe(yaml);
      expect(parts && joinFile(parts)).toBe(text);
    }),
  );
});

it.each([
  ['no fence', 'title: a\n', 'frontmatter/missing'],
  ['a fence below the first line', '\n---\na: 1\n---\n', 'frontmatter/missing'],
  ['more than a fence', '---- \na: 1\n---\n', 'frontmatter/missing'],
  ['no second fence', '---\na: 1\n', 'frontmatter/unclosed'],
  ['a second fence that is indented', '---\na: 1\n ---\n', 'frontmatter/unclosed'],
])('says why a file with %s cannot be cut', (_, text, code) => {
  expect(splitFile(text).issue).toMatchObject({ code, line: 1, column: 1 });
});

it.each(['', '\n', '\n\nTexto.\n\n', 'Texto.', '\r\n  Texto.  '])(
  'the parts around the body of %j are the rest',
  (rest) => {
    const { gap, body, tail } = splitBody(rest);
    expect([gap + body + tail, body]).toEqual([rest, rest.trim()]);
  },
);
