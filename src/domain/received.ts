import { ascending } from '../lib/compare.ts';
import { type Day, isDay } from '../lib/day.ts';

/** What a table of messages says of each month, and nothing of who wrote them. */
export interface Received {
  /** The column whose days were counted. */
  column: string;
  /** Rows of each month, in order: `2026-10` → 41. */
  months: Map<string, number>;
  /** Rows, counted from 1 as a spreadsheet does, whose day cannot be read. */
  undated: number[];
}

/**
 * Counts the rows of a table by month: one row a message. Without `column` it is the first one in which most cells are days.
 * @throws RangeError in Spanish, when there is no such column
 */
export function countReceived(table: readonly (readonly string[])[], column?: string): Received {
  const [headers = [], ...body] = table;
  const rows = body.map((cells, index) => ({ cells, number: index + 2 })).filter(({ cells }) => cells.some(isFilled));
  const names = headers.map((header) => header.trim());
  const at = column === undefined ? names.findIndex((_, index) => isOfDays(rows, index)) : names.indexOf(column);
  if (at === -1) {
    const looked = column === undefined ? 'una columna con la fecha de cada mensaje' : `la columna «${column}»`;
    throw new RangeError(
      `No se encontró ${looked}. Las columnas son: ${names.join(', ')}. Diga cuál con --column="Título".`,
    );
  }
  const days = rows.map(({ cells, number }) => ({ day: readDayOf(cells[at] ?? ''), number }));
  const counted = Map.groupBy(
    days.flatMap(({ day }) => day ?? []),
    (day) => day.slice(0, 7),
  );
  return {
    column: names[at] ?? '',
    months: new Map([...counted].toSorted(ascending(([month]) => month)).map(([month, own]) => [month, own.length])),
    undated: days.flatMap(({ day, number }) => (day === undefined ? [number] : [])),
  };
}

/** The day with which a cell begins: `2026-10-05 08:00`, `5/10/2026`. The day comes first, as everybody writes here. */
function readDayOf(cell: string): Day | undefined {
  const [, iso] = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(cell) ?? [];
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(cell) ?? [];
  const written = iso ?? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}

const isOfDays = (rows: readonly { cells: readonly string[] }[], index: number): boolean =>
  rows.filter(({ cells }) => readDayOf(cells[index] ?? '') !== undefined).length * 2 > rows.length;

const isFilled = (cell: string): boolean => cell.trim() !== '';
