import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar, stringify, visit } from 'yaml';
import { Document } from 'yaml';

type Data = Record<string, unknown>;

const STYLE = { lineWidth: 0, flowCollectionPadding: false, nullStr: '' } as const;

/** YAML for data that has no file yet, keys in `order`. */
export function writeYaml(data: Data, order: readonly string[]): string {
  return sortKeys(Object.keys(data), order)
    .map((key) => writeKey(key, data[key]))
    .join('');
}

/**
 * The YAML of a file after an edit: keys whose value did not change keep their bytes, comments and quotes; a changed
 * one is rewritten alone, in the style of its old value.
 */
export function patchYaml(yaml: string, data: Data, order: readonly string[]): string {
  const segments = toSegments(yaml);
  const written = segments.pairs.flatMap(({ key, text, value }) => {
    if (!(key in data)) return [];
    return [{ key, text: isEqual(value, data[key]) ? text : rewriteKey(text, key, data[key]) }];
  });
  const known = new Set(written.map(({ key }) => key));
  for (const key of sortKeys(
    Object.keys(data).filter((name) => !known.has(name)),
    order,
  )) {
    const before = order.slice(0, order.indexOf(key));
    const at = written.findLastIndex((item) => before.includes(item.key)) + 1;
    written.splice(at, 0, { key, text: writeKey(key, data[key]) });
  }
  return segments.head + written.map(({ text }) => (text.endsWith('\n') ? text : `${text}\n`)).join('');
}

interface Segment {
  key: string;
  /** From the line of the key to the line before the next key. */
  text: string;
  value: unknown;
}

function toSegments(yaml: string): { head: string; pairs: Segment[] } {
  const { contents } = parseDocument(yaml);
  if (!isMap(contents)) return { head: yaml, pairs: [] };
  const pairs = contents.items as Pair<Scalar, Node | null>[];
  const starts = pairs.map(({ key }) => yaml.lastIndexOf('\n', (key.range?.[0] ?? 0) - 1) + 1);
  return {
    head: yaml.slice(0, starts[0] ?? 0),
    pairs: pairs.map((pair, index) => ({
      key: String(pair.key.value),
      text: yaml.slice(starts[index], starts[index + 1] ?? yaml.length),
      value: (pair.value as Node | null)?.toJS(parseDocument('')) ?? null,
    })),
  };
}

function writeKey(key: string, value: unknown): string {
  const document = new Document({ [key]: value });
  quoteDays(document);
  return document.toString(STYLE);
}

/** One key, rewritten through its own tree, so that what did not change inside it keeps its style. */
function rewriteKey(text: string, key: string, value: unknown): string {
  const document = parseDocument(text);
  const old = document.get(key, true) as Node | null;
  const inPlace = isScalar(old) ? patchScalar(text, old, value) : undefined;
  if (inPlace !== undefined) return inPlace;
  document.set(key, sync(document, old, value));
  quoteDays(document);
  return document.toString(STYLE);
}

/** A scalar replaced where it stands, in its own quotes, when it fits on one line. */
function patchScalar(text: string, old: Scalar, value: unknown): string | undefined {
  const [start, end] = old.range ?? [0, 0];
  const isQuoted = old.type === 'QUOTE_DOUBLE' || old.type === 'QUOTE_SINGLE';
  if (!isQuoted || typeof value !== 'string' || /[\n\t]/.test(value)) return undefined;
  const next = new Scalar(value);
  next.type = old.type === 'QUOTE_SINGLE' && value.includes("'") ? 'QUOTE_DOUBLE' : old.type;
  return text.slice(0, start) + stringify(next, STYLE).trimEnd() + text.slice(end);
}

/** `old` with the value `next`: the same nodes wherever the value is the same. */
function sync(document: Document, old: unknown, next: unknown): Node {
  if (isScalar(old) && (next === null || typeof next !== 'object')) {
    if (isEqual(old.value, next)) return old;
    old.value = next;
    delete old.source;
    if (typeof next === 'string' && next.includes('\n')) old.type = 'BLOCK_LITERAL';
    return old;
  }
  if (isMap(old) && next !== null && typeof next === 'object' && !Array.isArray(next)) {
    old.items = old.items.filter((pair) => isPair(pair) && String((pair.key as Scalar).value) in next);
    for (const [key, value] of Object.entries(next)) old.set(key, sync(document, old.get(key, true), value));
    return old;
  }
  if (isSeq(old) && Array.isArray(next)) {
    const before = old.items as Node[];
    const kept = new Set<Node>();
    old.items = next.map((value, index) => {
      const same = before.find((node) => !kept.has(node) && isEqual(node.toJS(document), value));
      const node = same ?? (before.length === next.length ? before[index] : undefined);
      if (node) kept.add(node);
      return sync(document, node, value);
    });
    return old;
  }
  return document.createNode(next) as Node;
}

/** Readers of YAML 1.1 take a bare day for a date, so days are always quoted. */
function quoteDays(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'string' || node.type?.startsWith('QUOTE') || node.type?.startsWith('BLOCK')) return;
      if (/^\d{4}(-\d{2})?/.test(node.value)) node.type = 'QUOTE_SINGLE';
    },
  });
}

function sortKeys(keys: readonly string[], order: readonly string[]): string[] {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return keys.toSorted((a, b) => rank(a) - rank(b));
}

/** Same value; the order of the keys of a group says nothing. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && isEqual((a as Data)[key], (b as Data)[key]));
}
