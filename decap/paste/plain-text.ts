import type { PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { withoutHidden } from '../../src/lib/hidden-characters.ts';
import { fromSpreadsheet } from '../body/table.ts';
import type { PastedText } from './dropped.ts';

/** A sign before a point of a list, as PDF files draw it. */
const POINT = /^\s*(?:[•·▪●◦■–*]|-(?=\s))\s*/;
/** Part of the longest line that a line is long, which was broken because it was full. */
const FULL = 0.7;

/** Text of a spreadsheet as a table, text of a PDF as paragraphs; undefined for one line. */
export function readPlainText(text: string): PastedText | undefined {
  const clean = withoutHidden(text).replaceAll('\u00a0', ' ').trim();
  if (!clean.includes('\n')) return undefined;
  const lines = clean.split('\n');
  const cells = lines.every((line) => line.includes('\t')) ? fromSpreadsheet(clean) : undefined;
  const children = cells ? [toTable(cells)] : clean.split(/\n[ \t]*\n\s*/).flatMap(toBlocks);
  return { tree: { type: 'root', children } satisfies Root, dropped: {} };
}

const textNode = (value: string): PhrasingContent => ({ type: 'text', value });

function toTable(cells: readonly (readonly string[])[]): RootContent {
  const toRow = (row: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: row.map((cell) => ({ type: 'tableCell', children: [textNode(cell)] })),
  });
  return { type: 'table', children: cells.map(toRow) };
}

/** The lines up to the next empty one: paragraphs, and points where they begin with a sign. */
function toBlocks(block: string): RootContent[] {
  const lines = block.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const longest = Math.max(...lines.map(({ length }) => length));
  const joined: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined && !POINT.test(line) && goesOn(before, line, longest))
      joined.push(join(joined.pop() ?? '', line));
    else joined.push(line);
  });
  return joined.reduce<RootContent[]>((blocks, line) => {
    if (!POINT.test(line)) return [...blocks, { type: 'paragraph', children: [textNode(line)] }];
    const item = {
      type: 'listItem' as const,
      spread: false,
      children: [{ type: 'paragraph' as const, children: [textNode(line.replace(POINT, ''))] }],
    };
    const last = blocks.at(-1);
    if (last?.type !== 'list') return [...blocks, { type: 'list', ordered: false, spread: false, children: [item] }];
    last.children.push(item);
    return blocks;
  }, []);
}

/** True when a sentence was only broken because its line was full. */
function goesOn(before: string, line: string, longest: number): boolean {
  if (/^\p{Ll}/u.test(line) || /\p{L}-$/u.test(before)) return true;
  return before.length >= longest * FULL && !/[.:;!?]$/.test(before);
}

/** A word that was parted at the end of its line is one word again. */
const join = (before: string, line: string): string =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : `${before} ${line}`;
