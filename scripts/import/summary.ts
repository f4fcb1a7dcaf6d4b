import { fromHtml } from 'hast-util-from-html';
import { parseSource } from '../../src/mdx/parse.ts';
import { textOf } from '../../src/mdx/tree.ts';

/** Longest summary of the model. */
const LONGEST = 200;

/** The words of a text that may hold character references and tags. */
export function decodeText(html: string): string {
  const words = (node: { type: string; value?: string; children?: unknown[] }): string =>
    node.type === 'text'
      ? (node.value ?? '')
      : (node.children ?? []).map((child) => words(child as Parameters<typeof words>[0])).join('');
  return words(fromHtml(html, { fragment: true }))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What somebody wrote as an excerpt, or the first sentences of the text that fit; empty where there are no words. */
export function summaryOf(excerpt: string, body: string): string {
  const own = decodeText(excerpt);
  if (own !== '') return fit(own);
  const first = parseSource(body).tree.children.find((node) => node.type === 'paragraph' && textOf(node).trim() !== '');
  return first ? fit(textOf(first).replaceAll(/\s+/g, ' ').trim()) : '';
}

/** Whole sentences where they fit, whole words otherwise. */
function fit(text: string): string {
  if (text.length <= LONGEST) return text;
  const sentences = text.slice(0, LONGEST + 1).match(/^.*[.!?](?=\s)/s)?.[0];
  return sentences ?? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
