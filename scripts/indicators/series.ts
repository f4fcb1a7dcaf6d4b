import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Day } from '../../src/lib/day.ts';
import { lastDayOf, type Period } from '../../src/lib/period.ts';

/** A value to publish for a period. */
export interface NewValue {
  period: Period;
  value: number;
}

/** What a value that replaces another says of its reason. */
export const REVISED = 'Se volvieron a leer los registros del servidor.';

/**
 * The text of an indicator with one more value; everything else stays byte for byte. A period that is there already
 * gets a new vintage, unless the value is the same; one of today is corrected in place, because nobody has seen it.
 */
export function withValue(text: string, { period, value }: NewValue, today: Day): string {
  const file = readFrontMatter(text);
  const series = file.root.get('observations', true);
  if (!isSeq(series) || series.items.length === 0)
    return startSeries(file, series, itemText('  ', period, value, today));
  if (series.flow) throw new TypeError('«observations» está escrito entre corchetes; escriba un dato por renglón.');
  const items = series.items as YAMLMap[];
  const known = items.find((item) => String(item.get('period')) === period);
  if (known) return revise(file, known, value, today);
  const next = items.find((item) => String(item.get('period')) > period);
  const indent = indentOf(file, items[0]!);
  const at = next ? lineStart(file.text, file.at(next)) : lineEnd(file.text, file.end(items.at(-1)!));
  return insert(file.text, at, itemText(indent, period, value, today));
}

/** Moves the cut-off day to the end of the last period, when it was earlier. */
export function withCutoff(text: string, period: Period): string {
  const file = readFrontMatter(text);
  const cutoff = file.root.get('cutoff', true);
  const last = lastDayOf(period);
  if (!isScalar(cutoff) || String(cutoff.value) >= last) return text;
  return replace(file, cutoff, `'${last}'`);
}

interface FrontMatter {
  text: string;
  root: YAMLMap;
  /** Offset of a node in the text. */
  at: (node: YAMLMap | Scalar | YAMLSeq) => number;
  /** Offset after the last sign of a node. */
  end: (node: YAMLMap | Scalar | YAMLSeq) => number;
  /** Offset of the line that closes the data. */
  close: number;
}

function readFrontMatter(text: string): FrontMatter {
  const start = text.indexOf('\n') + 1;
  const close = start + text.slice(start).search(/^---[ \t]*$/m);
  const { contents, errors } = parseDocument(text.slice(start, close));
  if (errors.length > 0 || !isMap(contents)) throw new TypeError('Los datos del indicador no se pueden leer.');
  const offset = (node: { range?: [number, number, number] | null }, index: 0 | 1) =>
    start + (node.range?.[index] ?? 0);
  return { text, root: contents, at: (node) => offset(node, 0), end: (node) => offset(node, 1), close };
}

function revise(file: FrontMatter, item: YAMLMap, value: number, today: Day): string {
  const vintages = item.get('vintages', true);
  if (!isSeq(vintages) || vintages.flow) throw new TypeError('«vintages» no es una lista con un renglón por versión.');
  const last = vintages.items.at(-1) as YAMLMap;
  const current = last.get('value', true) as Scalar;
  if (String(current.value) === String(value)) return file.text;
  if (String(last.get('date')) === today) return replace(file, current, `'${value}'`);
  const indent = indentOf(file, last);
  const lines = [`${indent}- date: '${today}'`, `${indent}  value: '${value}'`, `${indent}  why: ${REVISED}`];
  return insert(file.text, lineEnd(file.text, file.end(last)), `${lines.join('\n')}\n`);
}

/** The first value takes the place of an empty list or of a key without a value; without a key it goes to the end. */
function startSeries(file: FrontMatter, series: unknown, item: string): string {
  if (!isSeq(series) && !isScalar(series)) return insert(file.text, file.close, `observations:\n${item}`);
  const before = file.text.slice(0, file.at(series)).trimEnd();
  return `${before}\n${item}${file.text.slice(lineEnd(file.text, before.length))}`;
}

const itemText = (indent: string, period: Period, value: number, today: Day): string =>
  [
    `${indent}- period: '${period}'`,
    `${indent}  vintages:`,
    `${indent}    - date: '${today}'`,
    `${indent}      value: '${value}'`,
    '',
  ].join('\n');

/** Spaces before the hyphen of a list item. */
const indentOf = (file: FrontMatter, item: YAMLMap): string =>
  /^ */.exec(file.text.slice(lineStart(file.text, file.at(item))))?.[0] ?? '';

const replace = (file: FrontMatter, node: Scalar, text: string): string =>
  file.text.slice(0, file.at(node)) + text + file.text.slice(file.end(node));

const insert = (text: string, at: number, addition: string): string => text.slice(0, at) + addition + text.slice(at);

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Offset of the line after the one that holds `offset`; the end of a list may already be the start of the next line. */
function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}
