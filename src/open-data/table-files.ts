import { laterWith } from '../lib/plain-digest.ts';
import type { Table } from './dataset.ts';
import { MEDIA_TYPES } from './dataset-files.ts';
import { toDatasetCsv } from './formats.ts';
import { type Origin, toDatasetXlsx } from './spreadsheet.ts';

/** A file that the site writes, and its media type. */
export interface WrittenFile {
  file: string;
  props: { type: string; write: () => Promise<string | Uint8Array> };
}

/** The files in which a table can be taken away. */
export const toTableFiles = (name: string, table: Table, origin: Origin): WrittenFile[] => [
  {
    file: `${name}.csv`,
    props: { type: `${MEDIA_TYPES.csv}; charset=utf-8`, write: laterWith(writeCsv, table) },
  },
  { file: `${name}.xlsx`, props: { type: MEDIA_TYPES.xlsx, write: laterWith(toDatasetXlsx, table, origin) } },
];

const writeCsv = async (table: Table): Promise<string> => toDatasetCsv(table);
