import { unzipSync } from 'fflate';
import writeWorkbook, { type CellObject } from 'write-excel-file/universal';
import { t } from '../i18n/es.ts';
import { formatDay } from '../i18n/format.ts';
import { toMachine } from '../lib/decimal.ts';
import { toZip } from '../lib/zip.ts';
import type { Cell, Column, Table } from './dataset.ts';

/** What the second sheet says of where the data come from. */
export interface Origin {
  publisher: string;
  /** Absolute address of the page that shows the same data. */
  url: string;
  licence: string;
}

/** A spreadsheet counts with 15 digits and no more; a longer number would be changed, so it stands as text. */
const MOST_DIGITS = 15;
/** In letters: what is wider is read in its cell. */
const [NARROWEST, WIDEST] = [10, 60];

/**
 * A table as XLSX: numbers are numbers, days are days and texts are never formulas. A second sheet says where the data come
 * from and what each column and code means. The same rows give the same bytes.
 */
export async function toDatasetXlsx(dataset: Table, origin: Origin): Promise<Uint8Array> {
  const { columns, rows } = dataset;
  const sheets = [
    {
      sheet: t('sheet.data'),
      stickyRowsCount: 1,
      columns: columns.map((column, index) => ({
        width: widthOf(
          column,
          rows.map((row) => row[index]),
        ),
      })),
      data: [
        columns.map(({ title }) => heading(title)),
        ...rows.map((row) => row.map((cell, at) => toCell(cell, columns[at]!))),
      ],
    },
    {
      sheet: t('sheet.about'),
      columns: [{ width: 30 }, { width: 40 }, { width: WIDEST }],
      data: aboutOf(dataset, origin),
    },
  ];
  const written = await writeWorkbook(sheets).toBlob();
  return toZip(unzipSync(await written.bytes()));
}

function toCell(cell: Cell, { type }: Column): CellObject | null {
  if (cell === undefined) return null;
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'object') {
    const written = toMachine(cell);
    return written.replace(/\D/g, '').length > MOST_DIGITS
      ? text(written)
      : { value: Number(written), type: Number, format: cell.scale === 0 ? '0' : `0.${'0'.repeat(cell.scale)}` };
  }
  return type === 'date' ? { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' } : text(cell);
}

/** The type says that it is a text, whatever it starts with: a spreadsheet shows «=1+1» and does not run it. */
const text = (value: string): CellObject => ({ value, type: String });
const heading = (value: string): CellObject => ({ ...text(value), fontWeight: 'bold' });

const widthOf = ({ title }: Column, cells: readonly Cell[]): number =>
  Math.min(
    WIDEST,
    Math.max(NARROWEST, title.length, ...cells.map((cell) => (typeof cell === 'string' ? cell.length : 0))) + 2,
  );

function aboutOf({ title, description, updated, columns }: Table, { publisher, url, licence }: Origin) {
  const facts = [
    [t('sheet.dataset'), title],
    [t('sheet.description'), description],
    [t('sheet.publisher'), publisher],
    [t('sheet.page'), url],
    [t('data.licence'), licence],
    [t('data.updated'), formatDay(updated)],
  ];
  const codes = ({ values = {} }: Column) =>
    Object.entries(values).flatMap(([code, meaning]) =>
      code === meaning ? [] : [[text(''), text(code), text(meaning)]],
    );
  return [
    ...facts.map(([term = '', value = '']) => [heading(term), text(value)]),
    [],
    [t('sheet.name'), t('sheet.column'), t('sheet.meaning')].map(heading),
    ...columns.flatMap((column) => [[column.name, column.title, column.description].map(text), ...codes(column)]),
  ];
}
