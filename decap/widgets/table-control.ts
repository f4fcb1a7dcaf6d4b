import {
  type Alignment,
  escapeCellText,
  fromSpreadsheet,
  pasteCells,
  patchTable,
  readTable,
  type Table,
} from '../body/table.ts';
import { type ControlProps, decap, type Element } from '../cms.ts';

const EMPTY: Table = {
  rows: [
    ['', ''],
    ['', ''],
  ],
  alignments: ['', ''],
};

const ALIGNMENTS: Record<Alignment, string> = {
  '': 'Como el sitio',
  left: 'Izquierda',
  center: 'Centro',
  right: 'Derecha',
};

interface Control {
  props: ControlProps;
  state: { table: Table };
  setState: (state: { table: Table }) => void;
  source: string;
  change: (table: Table) => void;
}

/** A table as a grid of boxes. Cells keep their Markdown; a paste from a spreadsheet fills as many as it brings. */
export function createTableControl(): unknown {
  const { h, createClass } = decap();
  return createClass({
    displayName: 'TableControl',
    getInitialState(this: Control) {
      this.source = String(this.props.value ?? '');
      return { table: readTable(this.source) ?? EMPTY };
    },
    change(this: Control, table: Table) {
      this.setState({ table });
      this.props.onChange(patchTable(this.source, table));
    },
    render(this: Control) {
      const { table } = this.state;
      const { forID } = this.props;
      const change = this.change;
      return h(
        'div',
        { className: 'table-control' },
        h(
          'table',
          { id: forID },
          h('thead', null, alignmentRow(table, change)),
          h('tbody', null, ...table.rows.map((_, row) => gridRow(table, row, change))),
        ),
        h(
          'p',
          null,
          button('Añadir fila', () => change(addRow(table))),
          ' ',
          button('Añadir columna', () => change(addColumn(table))),
          ' ',
          button('Quitar última columna', () => change(removeColumn(table)), table.alignments.length < 2),
        ),
      );
    },
  });
}

type Change = (table: Table) => void;

function alignmentRow(table: Table, change: Change): Element {
  const { h } = decap();
  const options = Object.entries(ALIGNMENTS).map(([value, label]) => h('option', { key: value, value }, label));
  return h(
    'tr',
    null,
    ...table.alignments.map((alignment, column) =>
      h(
        'th',
        { key: `${column}` },
        h(
          'select',
          {
            value: alignment,
            'aria-label': `Alineación de la columna ${column + 1}`,
            onChange: (event: { target: HTMLSelectElement }) =>
              change({ ...table, alignments: table.alignments.with(column, event.target.value as Alignment) }),
          },
          ...options,
        ),
      ),
    ),
    h('td', null),
  );
}

function gridRow(table: Table, row: number, change: Change): Element {
  const { h } = decap();
  const isHeader = row === 0;
  const cells = table.alignments.map((_, column) =>
    h(
      isHeader ? 'th' : 'td',
      { key: `${column}` },
      h('input', {
        type: 'text',
        value: table.rows[row]?.[column] ?? '',
        'aria-label': isHeader ? `Título de la columna ${column + 1}` : `Fila ${row}, columna ${column + 1}`,
        onChange: (event: { target: HTMLInputElement }) =>
          change(setCell(table, row, column, typed(event.target.value))),
        onPaste: (event: ClipboardEvent) => {
          const pasted = fromSpreadsheet(event.clipboardData?.getData('text/plain') ?? '');
          if (!pasted) return;
          event.preventDefault();
          change(pasteCells(table, pasted, row, column));
        },
      }),
    ),
  );
  return h(
    'tr',
    { key: `${row}` },
    ...cells,
    h(
      'td',
      null,
      isHeader
        ? null
        : button(
            `Quitar fila ${row}`,
            () => change({ ...table, rows: table.rows.toSpliced(row, 1) }),
            table.rows.length < 3,
            'Quitar',
          ),
    ),
  );
}

/** What someone types may be Markdown (`**x**`), but never code. */
const typed = (text: string): string => text.replace(/(?<!\\)[<{]/g, (sign) => escapeCellText(sign));

function setCell(table: Table, row: number, column: number, value: string): Table {
  return { ...table, rows: table.rows.with(row, (table.rows[row] ?? []).with(column, value)) };
}

const addRow = (table: Table): Table => ({ ...table, rows: [...table.rows, table.alignments.map(() => '')] });

const addColumn = (table: Table): Table => ({
  rows: table.rows.map((row) => [...row, '']),
  alignments: [...table.alignments, ''],
});

const removeColumn = (table: Table): Table => ({
  rows: table.rows.map((row) => row.slice(0, -1)),
  alignments: table.alignments.slice(0, -1),
});

function button(label: string, onClick: () => void, disabled = false, text = label): Element {
  return decap().h('button', { type: 'button', onClick, disabled, 'aria-label': label }, text);
}
