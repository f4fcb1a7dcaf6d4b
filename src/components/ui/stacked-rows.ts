/**
 * Rows of a table that also say, cell by cell, under which heading they stand and what they are: on a phone a row becomes
 * a list of terms and values, and a browser that lays cells out in another way may forget that they are cells.
 *
 * @param rows HTML of the rows, without a table in any cell.
 * @param terms Headings of the columns, in order; the cell that heads a row needs none.
 */
export function withTerms(rows: string, terms: readonly string[]): string {
  return rows
    .split(/(?=<tr[\s>])/)
    .map((row) => termsOfRow(row, terms))
    .join('');
}

function termsOfRow(row: string, terms: readonly string[]): string {
  let column = -1;
  return row.replace(/^<tr(?=[\s>])/, '<tr role="row"').replace(/<(th|td)(?=[\s>])/g, (_, tag: string) => {
    column += 1;
    return tag === 'th' ? '<th role="rowheader"' : `<td role="cell" data-term="${escape(terms[column] ?? '')}"`;
  });
}

const escape = (text: string): string =>
  text.replace(/[&"<]/g, (sign) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;' })[sign] ?? sign);
