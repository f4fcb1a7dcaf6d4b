import { describe, expect, it } from 'vitest';
import { sortIssues, toOffset, toPlace } from '../../../src/lib/issue.ts';

const TEXT = 'uno\ndos 😀 tres\n\ncuatro';

describe('places and offsets', () => {
  it.each([0, 3, 4, 8, 10, 15, 16, 17, TEXT.length])('lead to each other at offset %i', (offset) => {
    expect(toOffset(TEXT, toPlace(TEXT, offset))).toBe(offset);
  });
  it('start at one', () => expect(toPlace(TEXT, 4)).toEqual({ line: 2, column: 1 }));
  it('end with the text', () => expect(toOffset(TEXT, { line: 99, column: 1 })).toBe(TEXT.length));
});

describe('sortIssues', () => {
  it('orders by file, then by place', () => {
    const issue = (file: string, line: number, column: number) => ({
      file,
      line,
      column,
      code: 'x',
      severity: 'error' as const,
      found: '',
      expected: '',
      fix: '',
    });
    const sorted = sortIssues([issue('b', 1, 1), issue('a', 2, 1), issue('a', 1, 9), issue('a', 1, 2)]);
    expect(sorted.map(({ file, line, column }) => `${file}${line}${column}`)).toEqual(['a12', 'a19', 'a21', 'b11']);
  });
});
