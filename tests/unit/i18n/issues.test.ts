import { describe, expect, it } from 'vitest';
import { createIssue, type IssueCode, issueTexts } from '../../../src/i18n/issues.ts';

const START = { line: 1, column: 1 };

describe('the catalogue of issues', () => {
  it.each(Object.keys(issueTexts) as IssueCode[])(
    '%s says what was found, what was expected and what to do',
    (code) => {
      const known = new Proxy({}, { get: () => 'UN DATO DE LA REGLA' });
      const { found, expected, fix } = createIssue(code, START, known);
      for (const text of [found, expected, fix]) {
        expect(text.length).toBeGreaterThan(8);
        expect(text).not.toMatch(/\{[a-zA-Z]+\}/);
      }
    },
  );

  it('keeps braces that belong to the message', () => {
    expect(createIssue('mdx/brace', START).fix).toContain('\\{');
  });
});
