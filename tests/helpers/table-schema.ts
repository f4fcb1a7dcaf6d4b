/** A field of a Table Schema, as the specification names it. */
export interface SchemaField {
  name: string;
  title?: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  format?: 'uri';
  description?: string;
  constraints?: { required?: boolean; minimum?: number; enum?: string[] };
  categories?: { value: string; label: string }[];
}

/** Lexical forms of https://datapackage.org/standard/table-schema/, written from the specification. */
const FORMS: Record<SchemaField['type'], RegExp> = {
  string: /[\s\S]*/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(\.\d+)?$/,
  boolean: /^(true|True|TRUE|1|false|False|FALSE|0)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

/** Cells that their column does not allow, as `row/column: cell`. */
export function schemaFaults(fields: readonly SchemaField[], rows: readonly (readonly string[])[]): string[] {
  return rows.flatMap((row, index) => {
    if (row.length !== fields.length) return [`${index}: ${row.length} cells instead of ${fields.length}`];
    return fields.flatMap((field, at) => (allows(field, row[at] ?? '') ? [] : [`${index}/${field.name}: ${row[at]}`]));
  });
}

/** Rows that the columns of the key do not tell from another one. */
export function keyFaults(
  header: readonly string[],
  key: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const keys = rows.map((row) => JSON.stringify(key.map((name) => row[header.indexOf(name)])));
  return keys.filter((value, index) => keys.indexOf(value) !== index);
}

function allows({ type, format, constraints = {} }: SchemaField, cell: string): boolean {
  if (cell === '') return !constraints.required;
  return (
    FORMS[type].test(cell) &&
    (format !== 'uri' || URL.canParse(cell)) &&
    (constraints.enum?.includes(cell) ?? true) &&
    (constraints.minimum === undefined || Number(cell) >= constraints.minimum)
  );
}
