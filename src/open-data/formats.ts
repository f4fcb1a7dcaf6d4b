import { guardFormula, toCsv } from '../lib/csv.ts';
import { type Decimal, toMachine } from '../lib/decimal.ts';
import type { Cell, Column, ColumnType, Dataset } from './dataset.ts';

/** CSV of a dataset: a header, then a line per row; texts that a spreadsheet would run are guarded. */
export function toDatasetCsv({ columns, rows }: Dataset): string {
  const lines = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cellText(cell))));
  return toCsv([columns.map(({ name }) => name), ...lines]);
}

/** JSON of a dataset: an array of objects with the names of the CSV header; `null` where there is no value. */
export function toDatasetJson({ columns, rows }: Dataset): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, jsonValue(row[index])] as const)),
  );
  return `[\n${objects.map((object) => JSON.stringify(object)).join(',\n')}\n]\n`;
}

const SCHEMA_TYPES: Record<ColumnType, { type: string; format?: string }> = {
  string: { type: 'string' },
  uri: { type: 'string', format: 'uri' },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
};

/** What the columns hold, by https://specs.frictionlessdata.io/table-schema/. */
export const toTableSchema = ({ columns }: { columns: readonly Column[] }) => ({
  fields: columns.map(({ name, title, type }) => ({ name, title, ...SCHEMA_TYPES[type] })),
  missingValues: [''],
});

/** A value as text for programs: point for decimals, days as `AAAA-MM-DD`, nothing where there is none. */
function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  return isDecimal(cell) ? toMachine(cell) : String(cell);
}

const isDecimal = (cell: Cell): cell is Decimal => typeof cell === 'object';

/** A decimal keeps every digit it was written with: `JSON.stringify` would round-trip it through floating point. */
const jsonValue = (cell: Cell): unknown => {
  if (cell === undefined) return null;
  return isDecimal(cell) ? JSON.rawJSON(toMachine(cell)) : cell;
};

declare global {
  // https://tc39.es/proposal-json-parse-with-source/, in Node since 21; TypeScript has no types for it yet.
  interface JSON {
    rawJSON: (text: string) => unknown;
  }
}
