import { type CST, type Document, isMap, isScalar, isSeq, type Node, type Pair, Scalar } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';
import { alignItems } from './align.ts';
import { columnOf, type Edit, indentLines, isFirstOfLine, lineEnd, lineStart } from './edit.ts';
import { isEqual } from './equal.ts';
import { rewriteBlock, writeItem, writeScalar } from './rewrite.ts';
import { quotesFor } from './style.ts';
import { sortKeys, writeKey } from './write.ts';

/** A YAML text and its tree, which knows its source tokens. */
interface Source {
  text: string;
  document: Document;
}

export type BlockMap = YAMLMap<Scalar, Node | null>;
type BlockSeq = YAMLSeq<Node>;

/** Undefined where a change does not fit into the lines that are there: the block around it is written anew. */
type Edits = Edit[] | undefined;

/** The edits that give a map other values. */
export function patchMap(source: Source, map: BlockMap, next: object, order: readonly string[]): Edits {
  const { text } = source;
  const values = new Map<string, unknown>(Object.entries(next));
  const starts = map.items.map(({ key }) => key.range?.[0] ?? 0);
  const ends = map.items.map((pair) => pairEnd(text, pair));
  const keys = map.items.map(({ key }) => String(key.value));
  if (map.flow || !keys.some((key) => values.has(key))) return undefined;
  const isShared = starts.map((start) => !isFirstOfLine(text, start));
  const edits: Edit[] = [];
  for (const [index, { value }] of map.items.entries()) {
    const [key = '', start = 0, end = 0] = [keys[index], starts[index], ends[index]];
    if (values.has(key)) {
      const column = columnOf(text, start);
      const inside = patchNode(source, value, values.get(key));
      const anew = () => rewriteBlock(text.slice(start, end), column, { [key]: values.get(key) });
      edits.push(...(inside ?? [{ from: start, to: end, text: anew() }]));
    } else {
      if (isShared[index]) return undefined;
      edits.push({ from: lineStart(text, start), to: end, text: '' });
    }
  }
  for (const key of sortKeys([...values.keys()], order).filter((name) => !keys.includes(name))) {
    const before = order.includes(key) ? order.slice(0, order.indexOf(key)) : keys;
    const at = keys.findLastIndex((name) => before.includes(name));
    if (at === -1 && isShared[0]) return undefined;
    const place = at === -1 ? lineStart(text, starts[0] ?? 0) : (ends[at] ?? 0);
    const written = indentLines(writeKey(key, values.get(key)), columnOf(text, starts[0] ?? 0));
    edits.push({ from: place, to: place, text: written });
  }
  return edits;
}

function patchNode(source: Source, node: Node | null, next: unknown): Edits {
  if (isEqual(node?.toJS(source.document) ?? null, next)) return [];
  if (isScalar(node)) return patchScalar(node, next);
  if (isSeq(node) && Array.isArray(next)) return patchSeq(source, node as BlockSeq, next);
  if (isMap(node) && next !== null && typeof next === 'object' && !Array.isArray(next))
    return patchMap(source, node as BlockMap, next, []);
  return undefined;
}

/** A value replaced where it stands, in its own quotes, when the new one fits on one line. */
function patchScalar({ type, range, tag, anchor }: Scalar, value: unknown): Edits {
  const isWritten = range && range[0] !== range[1] && !type?.startsWith('BLOCK');
  if (!isWritten || tag || anchor || value === null || typeof value === 'object') return undefined;
  if (typeof value === 'string' && value.includes('\n')) return undefined;
  const next = new Scalar(value);
  if (type?.startsWith('QUOTE') && typeof value === 'string') next.type = quotesFor(value, type);
  const text = writeScalar(next);
  return text.includes('\n') ? undefined : [{ from: range[0], to: range[1], text }];
}

/** Items are changed, taken away and added line by line; one that was moved takes its lines with it. */
function patchSeq(source: Source, seq: BlockSeq, next: readonly unknown[]): Edits {
  const { text, document } = source;
  if (seq.flow || seq.items.length === 0 || next.length === 0) return undefined;
  const starts = hyphensOf(seq);
  if (!isFirstOfLine(text, starts[0] ?? 0)) return undefined;
  const column = columnOf(text, starts[0] ?? 0);
  const ends = seq.items.map((item, index) => lineEnd(text, Math.max(item.range?.[1] ?? 0, (starts[index] ?? 0) + 1)));
  const before = seq.items.map((item): unknown => item.toJS(document));
  const matches = alignItems(before, next);
  const linesOf = (index: number) => text.slice(lineStart(text, starts[index] ?? 0), ends[index]);
  const edits: Edit[] = [];
  for (const [index, item] of seq.items.entries()) {
    const [start = 0, end = 0] = [starts[index], ends[index]];
    const match = matches.indexOf(index);
    if (match === -1) {
      edits.push({ from: lineStart(text, start), to: end, text: '' });
    } else {
      const anew = () => rewriteBlock(text.slice(start, end), column, [next[match]]);
      edits.push(...(patchNode(source, item, next[match]) ?? [{ from: start, to: end, text: anew() }]));
    }
  }
  for (const [index, value] of next.entries()) {
    if (matches[index] !== undefined) continue;
    const follower = matches.slice(index).find((match) => match !== undefined) ?? seq.items.length;
    const place = follower === 0 ? lineStart(text, starts[0] ?? 0) : (ends[follower - 1] ?? 0);
    const moved = before.findIndex((old, at) => !matches.includes(at) && isEqual(old, value));
    const written = moved === -1 ? writeItem(value, column, seq.items[0]) : linesOf(moved).replaceAll('\r\n', '\n');
    edits.push({ from: place, to: place, text: written });
  }
  return edits;
}

/** Offset of the line after a field and its value. */
function pairEnd(text: string, { key, value }: Pair<Scalar, Node | null>): number {
  return lineEnd(text, Math.max(key.range?.[1] ?? 0, value?.range?.[1] ?? 0));
}

/** Offsets of the hyphens of a list. */
function hyphensOf(seq: BlockSeq): number[] {
  const { items } = seq.srcToken as CST.BlockSequence;
  return items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}
