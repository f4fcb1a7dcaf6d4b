import { expect, test } from 'vitest';
import { addedFaults } from '../../../../scripts/editor/added-faults.ts';
import type { Issue } from '../../../../src/lib/issue.ts';

const fault = (path: string, found: string, line = 1): Issue => ({
  code: 'link/missing',
  severity: 'error',
  file: `content/${path}`,
  line,
  column: 1,
  found,
  expected: '',
  fix: '',
});
const old = fault('faqs/a.mdx', 'Un enlace a «/x/»');

test('what was there before is not added, wherever its line has gone', () => {
  expect(addedFaults([fault('faqs/a.mdx', 'Un enlace a «/x/»', 9)], [old], ['faqs/b.mdx'])).toEqual([]);
});

test('what was not there is, also in a file that nobody touched', () => {
  const added = fault('faqs/a.mdx', 'Un tema que no está');
  expect(addedFaults([old, added], [old], ['settings/topics.yaml'])).toEqual([added]);
});

test('the same fault once more is', () => {
  const second = { ...old, line: 9 };
  expect(addedFaults([old, second], [old], [])).toEqual([second]);
});

test('a file that is touched answers for all that it holds', () => {
  expect(addedFaults([old], [old], ['faqs/a.mdx'])).toEqual([old]);
});
