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

/**
 * Rows of a CSV file; the separator is what its first line uses (spreadsheets in Spanish write semicolons).
 * @throws RangeError when a quoted cell never ends
 */
export function parseCsv(text: string): string[][] {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const separator = separatorOf(source);
  const cell = new RegExp(
    String.raw`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n][^${separator}\r\n]*)?)(${separator}|\r?\n|\r|$)`,
    'y',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < source.length || row.length > 0) {
    const at = cell.lastIndex;
    const match = cell.exec(source);
    if (!match) throw new RangeError(`Unclosed quotes in row ${rows.length + 1}, at offset ${at}.`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === separator) continue;
    rows.push(row);
    row = [];
    if (match[3] === '') break;
  }
  return rows;
}

/** The more frequent of comma and semicolon in the header, outside quotes. */
function separatorOf(text: string): ',' | ';' {
  const header = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

const quote = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
