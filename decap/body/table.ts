/** How a column is aligned; empty: as the site decides. */
export type Alignment = '' | 'left' | 'center' | 'right';

/** A GFM table as a grid of cells, each with its Markdown source. */
export interface Table {
  /** First row: the header. Every row has as many cells as the header. */
  rows: string[][];
  alignments: Alignment[];
}

const MARKS: Record<Alignment, string> = { '': '---', left: ':--', center: ':-:', right: '--:' };

/** The table of a block; undefined when the text is anything else. */
export function readTable(source: string): Table | undefined {
  const lines = source.trim().split('\n');
  const [header = '', marks = '', ...body] = lines;
  const alignments = splitRow(marks).map(toAlignment);
  const titles = splitRow(header);
  if (lines.length < 2 || alignments.includes(undefined) || titles.length !== alignments.length) return undefined;
  const rows = [titles, ...body.map(splitRow)].map((row) => alignments.map((_, column) => row[column] ?? ''));
  return { rows, alignments: alignments as Alignment[] };
}

/** The table as Markdown, one line a row. */
export function writeTable({ rows, alignments }: Table): string {
  const [header = [], ...body] = rows.map((row) => row.map(escapeCell));
  return [header, alignments.map((alignment) => MARKS[alignment]), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** The source after an edit: rows that did not change keep their bytes. */
export function patchTable(source: string, table: Table): string {
  const before = readTable(source);
  const lines = source.trim().split('\n');
  const isSameShape = before?.rows.length === table.rows.length && before.alignments.join() === table.alignments.join();
  if (!before || !isSameShape) return writeTable(table);
  const written = writeTable(table).split('\n');
  return lines
    .map((line, index) => {
      if (index === 1) return line;
      const row = index === 0 ? 0 : index - 1;
      return before.rows[row]?.join('\n') === table.rows[row]?.join('\n')
        ? line
        : patchRow(line, table.rows[row] ?? [], written[index] ?? '');
    })
    .join('\n');
}

/** Cells of a spreadsheet: what the clipboard gives as text, a tab between cells. Undefined for any other text. */
export function fromSpreadsheet(text: string): string[][] | undefined {
  if (!text.includes('\t')) return undefined;
  return parseTsv(text.replaceAll('\r\n', '\n').replace(/\n$/, '')).map((row) =>
    row.map((cell) => cell.replace(/\s+/g, ' ').trim()),
  );
}

/** A table with `cells` written over it from a place on; it grows as needed. */
export function pasteCells(table: Table, cells: readonly (readonly string[])[], row: number, column: number): Table {
  const width = Math.max(table.alignments.length, column + Math.max(...cells.map((line) => line.length)));
  const height = Math.max(table.rows.length, row + cells.length);
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => {
      const pasted = cells[y - row]?.[x - column];
      return pasted === undefined ? (table.rows[y]?.[x] ?? '') : escapeCellText(pasted);
    }),
  );
  return { rows, alignments: Array.from({ length: width }, (_, x) => table.alignments[x] ?? '') };
}

/** Plain text as the Markdown of a cell: signs that would be code or format are escaped. */
export const escapeCellText = (text: string): string => text.replace(/[\\`*_<{[\]~]/g, '\\$&');

/** The cells that changed, written where they stood in the line. */
function patchRow(line: string, cells: readonly string[], fallback: string): string {
  const ranges = cellRanges(line);
  if (ranges.length !== cells.length) return fallback;
  return ranges.reduceRight((text, [start, end], index) => {
    const cell = escapeCell(cells[index] ?? '');
    return line.slice(start, end) === cell ? text : text.slice(0, start) + cell + text.slice(end);
  }, line);
}

const splitRow = (line: string): string[] =>
  cellRanges(line).map(([start, end]) => line.slice(start, end).replaceAll('\\|', '|'));

/** Where each cell starts and ends in a row, without the spaces around it. A `\|` is part of a cell. */
function cellRanges(line: string): [number, number][] {
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const starts = /^\s*\|/.test(line) ? bars : [-1, ...bars];
  const ends = /(?<!\\)\|\s*$/.test(line) ? starts.slice(1) : [...starts.slice(1), line.length];
  return ends.map((end, index) => {
    const from = (starts[index] ?? -1) + 1;
    const raw = line.slice(from, end);
    const lead = raw.length - raw.trimStart().length;
    return raw.trim() === '' ? [from, from] : [from + lead, from + lead + raw.trim().length];
  });
}

function toAlignment(mark: string): Alignment | undefined {
  if (!/^:?-+:?$/.test(mark)) return undefined;
  if (mark.startsWith(':')) return mark.endsWith(':') ? 'center' : 'left';
  return mark.endsWith(':') ? 'right' : '';
}

const escapeCell = (cell: string): string =>
  cell
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .trim();

/** Spreadsheets put a cell with line ends or quotes between quotes, and double the quotes inside. */
function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g)) {
    const [whole, quoted, plain, end] = match;
    if (whole === '' && match.index === text.length && text !== '' && !/[\t\n]$/.test(text)) break;
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
