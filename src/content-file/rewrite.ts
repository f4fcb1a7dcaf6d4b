import { Document, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar, type YAMLSeq } from 'yaml';
import { indentLines } from './edit.ts';
import { isEqual } from './equal.ts';
import { copyStyle, nameNulls, quoteDays, STYLE } from './style.ts';

/**
 * A block of YAML, which starts in column `column`, with another value: written anew through its own tree, so that
 * what did not change inside it keeps its style and its comments.
 */
export function rewriteBlock(block: string, column: number, value: unknown): string {
  const document = parseDocument(' '.repeat(column) + block.replaceAll('\r\n', '\n'));
  document.contents = carryOver(document, document.contents, value) as typeof document.contents;
  return write(document, column).slice(column);
}

/** A new item of a list whose hyphens stand in column `column`, in the style of `model`. */
export function writeItem(value: unknown, column: number, model: unknown): string {
  const document = new Document([value]);
  copyStyle((document.contents as YAMLSeq).items[0], model);
  return write(document, column);
}

/** One value on the line of its field. */
export function writeScalar(value: Scalar): string {
  const document = new Document({ value: null });
  document.set('value', value);
  return write(document, 0).slice('value: '.length).trimEnd();
}

function write(document: Document, column: number): string {
  quoteDays(document);
  nameNulls(document);
  return indentLines(document.toString(STYLE), column);
}

/** `old` with the value `next`: the same nodes wherever the value is the same. */
function carryOver(document: Document, old: unknown, next: unknown, model?: unknown): Node {
  if (isScalar(old) && (next === null || typeof next !== 'object')) return carryScalar(old, next);
  if (isMap(old) && next !== null && typeof next === 'object' && !Array.isArray(next)) {
    if (old.items.length === 0) old.flow = false;
    old.items = old.items.filter((pair) => isPair(pair) && String((pair.key as Scalar).value) in next);
    for (const [key, value] of Object.entries(next)) old.set(key, carryOver(document, old.get(key, true), value));
    return old;
  }
  if (isSeq(old) && Array.isArray(next)) return carrySeq(document, old as YAMLSeq<Node>, next);
  const node = document.createNode(next) as Node;
  copyStyle(node, model);
  return node;
}

function carryScalar(old: Scalar, next: unknown): Scalar {
  if (isEqual(old.value, next)) return old;
  old.value = next;
  delete old.source;
  if (typeof next === 'string' && next.includes('\n')) old.type = 'BLOCK_LITERAL';
  return old;
}

function carrySeq(document: Document, old: YAMLSeq<Node>, next: readonly unknown[]): Node {
  const before = old.items;
  // Groups between brackets are hard to read; what was empty has no style to keep.
  if (before.length === 0 && next.some((item) => item !== null && typeof item === 'object')) old.flow = false;
  const kept = new Set<Node>();
  const keep = (node: Node | undefined): Node | undefined => {
    if (node === undefined || kept.has(node)) return undefined;
    kept.add(node);
    return node;
  };
  // First every item that stayed, wherever it is now: its node may not serve another one.
  const same = next.map((value) => keep(before.find((node) => !kept.has(node) && isEqual(node.toJS(document), value))));
  old.items = next.map((value, index) => {
    const node = same[index] ?? (before.length === next.length ? keep(before[index]) : undefined);
    return carryOver(document, node, value, before[0]);
  });
  return old;
}
