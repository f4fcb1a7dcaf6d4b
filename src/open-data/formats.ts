import { guardFormula, toCsv } from '../lib/csv.ts';
import { type Decimal, toMachine } from '../lib/decimal.ts';
import type { Cell, Column, ColumnType, Dataset, Table } from './dataset.ts';

/** CSV of a table: a header, then a line per row; texts that a spreadsheet would run are guarded. */
export function toDatasetCsv({ columns, rows }: Table): string {
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

/** What the columns hold, which of them tell rows apart and what their codes stand for: https://datapackage.org/standard/table-schema/. */
export const toTableSchema = ({ columns, primaryKey }: Pick<Dataset, 'columns' | 'primaryKey'>) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: columns.map(toField),
  fieldsMatch: ['exact'],
  missingValues: [''],
  primaryKey,
});

function toField({ name, title, description, type, required, values }: Column) {
  const constraints = {
    ...(required && { required }),
    // Every whole number of the datasets counts something.
    ...(type === 'integer' && { minimum: 0 }),
    ...(values && { enum: Object.keys(values) }),
  };
  const meanings = Object.entries(values ?? {}).filter(([value, label]) => value !== label);
  return {
    name,
    title,
    description,
    ...SCHEMA_TYPES[type],
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(meanings.length > 0 && { categories: meanings.map(([value, label]) => ({ value, label })) }),
  };
}

/** A value as text for programs: point for decimals, days as `AAAA-MM-DD`, nothing where there is none. */
export function cellText(cell: Cell): string {
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
