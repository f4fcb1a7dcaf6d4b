import type { Heading, Root } from 'mdast';
import { createIssue } from '../i18n/issues.ts';
import type { FileIssue } from '../lib/issue.ts';
import { placeOf, textOf, walk } from './tree.ts';

/** Headings start at level 2, skip no level and have words; `allowed` is false where a body may have none. */
export function checkHeadings(tree: Root, allowed: boolean): FileIssue[] {
  const issues: FileIssue[] = [];
  let previous = 1;
  walk(tree, (node) => {
    if (node.type !== 'heading') return;
    issues.push(...checkHeading(node, previous, allowed));
    previous = Math.max(node.depth, 2);
  });
  return issues;
}

function checkHeading(node: Heading, previous: number, allowed: boolean): FileIssue[] {
  const place = placeOf(node);
  if (!allowed) return [createIssue('heading/forbidden', place)];
  if (textOf(node).trim() === '') return [createIssue('heading/empty', place)];
  if (node.depth === 1) return [createIssue('heading/level-one', place)];
  if (node.depth <= previous + 1) return [];
  const detail = { level: String(node.depth), previous: String(previous), max: String(previous + 1) };
  return [createIssue('heading/skip', place, detail)];
}
