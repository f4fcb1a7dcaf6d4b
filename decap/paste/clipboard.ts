import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { cleanHtml } from './clean-html.ts';
import type { Dropped, PastedText } from './dropped.ts';
import { tidyTree } from './tidy-tree.ts';
import { readPlainText } from './plain-text.ts';

/** What the clipboard offers. */
export interface Clipboard {
  html: string;
  text: string;
}

/**
 * The text of a word processor, a spreadsheet or a PDF as our Markdown: paragraphs, headings from level two, lists,
 * links, notes and tables. Undefined for plain text of one line, which needs nothing.
 */
export function readClipboard({ html, text }: Clipboard): PastedText | undefined {
  if (html.trim() === '') return readPlainText(text);
  const dropped: Dropped = {};
  const page = fromHtml(html);
  const notes = cleanHtml(page, dropped);
  const tree = toMdast(page, { checked: '', unchecked: '', document: true }) as Root;
  tidyTree(tree, notes);
  return tree.children.length > 0 ? { tree, dropped } : undefined;
}
