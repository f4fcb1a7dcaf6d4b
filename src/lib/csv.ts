import Papa from 'papaparse';

/** A cell that a spreadsheet would take for a formula (OWASP: CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Spreadsheets read a file as UTF-8 only when it starts with this mark; programs skip it. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Text of a CSV file by RFC 4180: commas, CRLF, quotes where needed. With `bom`, spreadsheets show accents right.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function toCsv(rows: readonly (readonly string[])[], { bom = true } = {}): string {
  const lines = rows.map((row) => `${row.map(quote).join(',')}\r\n`);
  return (bom ? BYTE_ORDER_MARK : '') + lines.join('');
}

/** A text that no spreadsheet runs: an apostrophe goes before it, which they hide and `unguard` takes away. */
export const guardFormula = (text: string): string => (FORMULA.test(text) || text.startsWith("'") ? `'${text}` : text);

/** The text behind a guarded cell. */
export const unguardFormula = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** What programs put between the cells; spreadsheets in Spanish write semicolons. */
const SEPARATORS = [',', ';', '\t', '|'];
/** The line in which a spreadsheet says its separator. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/**
 * Rows of a CSV file, whatever its separator.
 * @throws RangeError in Spanish, when quotes do not close
 */
export function parseCsv(text: string): string[][] {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const [line = '', separator = ''] = SEPARATOR_LINE.exec(source) ?? [];
  const { data, errors } = Papa.parse<string[]>(source.slice(line.length), {
    delimiter: separator || separatorOf(source),
  });
  const fault = errors.find(({ type }) => type === 'Quotes');
  if (fault) throw new RangeError(`Unas comillas de la fila ${(fault.row ?? 0) + 1} no se cierran, o sobran.`);
  // The last line end closes a row; it does not open another one.
  return /[\r\n]$/.test(source) ? data.slice(0, -1) : data;
}

/** Papaparse's own guess takes the commas of decimals for separators; the right one divides every row, titles too. */
function separatorOf(text: string): string {
  const counts = SEPARATORS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 10, skipEmptyLines: true });
    return Math.min(...data.map((row) => row.length));
  });
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const quote = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
