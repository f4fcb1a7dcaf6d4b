import type { Parents } from 'mdast';
import { createIssue } from '../i18n/issues.ts';
import { schemaIssues } from '../validation/schema-issues.ts';
import type { FileIssue } from '../lib/issue.ts';
import { findNearest } from '../lib/nearest.ts';
import { type BlockContent, type BlockName, blockModels, isBlockName, isInlineBlock } from '../model/blocks.ts';
import { isTag, placeOf, type Tag, textOf } from './tree.ts';

const KNOWN = Object.keys(blockModels);

/**
 * A tag must be a registered block on its own lines, with flat valid attributes and the content it expects. In a form
 * the faults of its fields name the block, which may be one of many, and not the attributes.
 */
export function checkBlock(node: Tag, ancestors: readonly Parents[], inForm = false): FileIssue[] {
  const name = node.name ?? '';
  if (!isBlockName(name)) return isInHtmlTable(node, ancestors) ? [] : [unknownTag(node, name)];
  const issues = [...checkAttributes(node, name, inForm), ...checkContent(node, name)];
  return [...issues, ...checkPlacement(node, ancestors, name)];
}

/** A table of HTML is one fault, not one for each of its cells. */
const isInHtmlTable = (node: Tag, ancestors: readonly Parents[]): boolean =>
  isHtml(node.name ?? '') && ancestors.some((outer) => isTag(outer) && outer.name === 'table');

/** An element of HTML, or a fragment. */
const isHtml = (name: string): boolean => /^[a-z]/.test(name) || name === '';

/** A block stands on its own lines, an inline one inside a sentence. */
function checkPlacement(node: Tag, ancestors: readonly Parents[], block: BlockName): FileIssue[] {
  const parent = ancestors.at(-1);
  const isAlone = node.type === 'mdxJsxFlowElement' || (parent !== undefined && isTag(parent));
  if (isAlone !== isInlineBlock(block)) return [];
  return [createIssue(isAlone ? 'block/needs-sentence' : 'block/inline', placeOf(node), { block })];
}

function unknownTag(node: Tag, name: string) {
  const known = KNOWN.join(', ');
  const nearest = findNearest(name, KNOWN);
  if (name === 'table') return createIssue('mdx/html-table', placeOf(node));
  if (isHtml(name) && nearest?.toLowerCase() !== name)
    return createIssue('mdx/raw-html', placeOf(node), { name, known });
  const suggestion = nearest ? ` ¿Quiso decir «${nearest}»?` : '';
  return createIssue('block/unknown', placeOf(node), { name, known, suggestion });
}

function checkAttributes(node: Tag, block: BlockName, inForm: boolean): FileIssue[] {
  const issues: FileIssue[] = [];
  const values = new Map<string, string>();
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '…';
    const detail = { attribute: name, block };
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object') {
      const isEmpty = attribute.type === 'mdxJsxAttribute' && attribute.value === null;
      issues.push(createIssue(isEmpty ? 'block/attribute-empty' : 'block/attribute-code', placeOf(node), detail));
    } else if (values.has(name)) {
      issues.push(createIssue('block/attribute-twice', placeOf(node), detail));
    } else {
      values.set(name, attribute.value ?? '');
    }
  }
  if (issues.length > 0) return issues;
  const { schema, label } = blockModels[block];
  const data = Object.fromEntries(values);
  if (!inForm) return schemaIssues(schema, data, () => placeOf(node));
  const faults = schemaIssues(schema, data, (field) => ({ ...placeOf(node), field }));
  return faults.map((fault) => ({ ...fault, found: `Bloque «${label}». ${fault.found}` }));
}

const CONTENT_WORDS: Record<Exclude<BlockContent, 'none'>, string> = {
  text: 'Al menos un párrafo dentro del bloque.',
  'ordered-list': 'Una lista numerada y nada más.',
  table: 'Una tabla y nada más.',
};

const CONTENT_NODE = { 'ordered-list': 'list', table: 'table' } as const;

function checkContent(node: Tag, block: BlockName): FileIssue[] {
  const content: BlockContent = blockModels[block].content;
  const children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const place = placeOf(node);
  if (content === 'none') return children.length === 0 ? [] : [createIssue('block/no-content', place, { block })];
  const expected = CONTENT_WORDS[content];
  if (children.length === 0) return [createIssue('block/needs-content', place, { block, expected })];
  if (content === 'text') {
    const hasWords = children.some((child) => isTag(child) || child.type === 'image' || textOf(child).trim() !== '');
    return hasWords ? [] : [createIssue('block/needs-content', place, { block, expected })];
  }
  const [only, ...rest] = children;
  const isExpected = only?.type === CONTENT_NODE[content] && (only.type !== 'list' || only.ordered === true);
  if (isExpected && rest.length === 0) return [];
  const received = rest.length > 0 ? `${children.length} elementos distintos` : 'otro contenido';
  return [createIssue('block/wrong-content', place, { block, expected, received })];
}
