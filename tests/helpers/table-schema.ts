/** A field of a Table Schema, as the specification names it. */
export interface SchemaField {
  name: string;
  title?: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  format?: 'uri';
}

/** Lexical forms of https://specs.frictionlessdata.io/table-schema/, written from the specification. */
const FORMS: Record<SchemaField['type'], RegExp> = {
  string: /[\s\S]*/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(\.\d+)?$/,
  boolean: /^(true|True|TRUE|1|false|False|FALSE|0)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

/** Cells that do not have the form of their column, as `row/column: cell`. */
export function schemaFaults(fields: readonly SchemaField[], rows: readonly (readonly string[])[]): string[] {
  return rows.flatMap((row, index) => {
    if (row.length !== fields.length) return [`${index}: ${row.length} cells instead of ${fields.length}`];
    return fields.flatMap(({ name, type, format }, at) => {
      const cell = row[at] ?? '';
      if (cell === '') return [];
      const isRight = FORMS[type].test(cell) && (format !== 'uri' || URL.canParse(cell));
      return isRight ? [] : [`${index}/${name}: ${cell}`];
    });
  });
}
