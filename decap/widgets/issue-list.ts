import type { FileIssue } from '../../src/lib/issue.ts';
import { decap, type Element } from '../cms.ts';

/** What is wrong with a text, beside it, for as long as it is wrong. Nothing when all is well. */
export function issueList(issues: readonly FileIssue[]): Element {
  const { h } = decap();
  if (issues.length === 0) return null;
  const title =
    issues.length === 1
      ? 'Hay que corregir esto antes de guardar:'
      : `Hay que corregir ${issues.length} cosas antes de guardar:`;
  return h(
    'div',
    { className: 'mdx-issues', role: 'alert' },
    h('p', null, h('strong', null, title)),
    h(
      'ul',
      null,
      ...issues
        .slice(0, 12)
        .map((issue, index) =>
          h('li', { key: `${index}` }, h('span', null, issue.found), ' ', h('span', null, issue.fix)),
        ),
    ),
  );
}
