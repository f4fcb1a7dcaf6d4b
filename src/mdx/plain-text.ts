import { blockModels, isBlockName, isInlineBlock } from '../model/blocks.ts';
import { freeTexts } from '../model/introspection.ts';
import type { BodyNode } from './to-body.ts';

/** A block of a body. */
export type BlockNode = Extract<BodyNode, { kind: 'block' }>;

/** Words of a body without its mark-up, for machines that want plain text; `wordsOf` as in `plainLines`. */
export const plainText = (nodes: readonly BodyNode[], wordsOf?: WordsOf): string =>
  plainLines(nodes, wordsOf).join(' ');

/**
 * The same, one line a paragraph, heading, item or row. `wordsOf` says what a block shows in place of its attributes;
 * without an answer those of them that are words count. `cellEnd` stands behind each cell of a table.
 */
export const plainLines = (
  nodes: readonly BodyNode[],
  wordsOf: WordsOf = () => undefined,
  cellEnd?: string,
): string[] =>
  textOf(nodes, wordsOf, cellEnd)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** Rows of the tables in a body, the headings first, cell by cell; `wordsOf` as in `plainLines`. */
export const plainRows = (nodes: readonly BodyNode[], wordsOf: WordsOf = () => undefined): string[][] =>
  textOf(nodes, wordsOf, CELL_MARK)
    .split('\n')
    .filter((line) => line.includes(CELL_MARK))
    .map((line) =>
      line
        .split(CELL_MARK)
        .slice(0, -1)
        .map((cell) => cell.replace(/\s+/g, ' ').trim()),
    );

/** True for a body whose blocks stand within its sentences: no steps, tables or pictures between them. */
export const isRunningText = (nodes: readonly BodyNode[]): boolean =>
  nodes.every((node) => node.kind !== 'block' || (isBlockName(node.name) && isInlineBlock(node.name)));

type WordsOf = (block: BlockNode) => string | undefined;

const textOf = (nodes: readonly BodyNode[], wordsOf: WordsOf, cellEnd = ' '): string =>
  nodes.map((node) => textOfNode(node, wordsOf, cellEnd)).join('');

function textOfNode(node: BodyNode, wordsOf: WordsOf, cellEnd: string): string {
  if (node.kind === 'html') return textOfHtml(node.html, cellEnd);
  if (node.kind === 'image') return `\n${node.alt}\n`;
  // A block with words of its own stands in a sentence, so it brings no space.
  return wordsOf(node) ?? `\n${textOfAttributes(node)}\n${textOf(node.children, wordsOf, cellEnd)}\n`;
}

/** A figure without its label is no sentence: the attributes of a block are one line. */
function textOfAttributes({ name, props }: BlockNode): string {
  if (!isBlockName(name)) return '';
  return freeTexts(blockModels[name].schema, props)
    .map(({ value }) => value)
    .join(' ');
}

/** The reference to a footnote and the way back from it, which are no words of the text. */
const FOOTNOTE_LINK = /<a [^>]*data-footnote-(?:back)?ref[^>]*>.*?<\/a>/gs;
const LINE_END =
  /<\/?(?:p|h[1-6]|[uod]l|li|d[td]|table|thead|tbody|tr|blockquote|pre|br|hr|section|div)(?:\s[^>]*)?\/?>/g;
const CELL_END = /<\/t[dh]>/g;
/** Ends a cell where rows are told apart: Markdown turns a NUL of the source into U+FFFD. */
const CELL_MARK = '\u0000';

const textOfHtml = (html: string, cellEnd: string): string =>
  decode(
    html
      .replace(FOOTNOTE_LINK, '')
      .replace(/\n/g, ' ')
      .replace(LINE_END, '\n')
      .replace(CELL_END, cellEnd)
      .replace(/<[^>]*>/g, ''),
  );

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x26': '&', '#x3C': '<' };

/** The entities that the serialiser writes. */
const decode = (html: string): string => html.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
