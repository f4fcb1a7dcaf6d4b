import { type ColumnKey, columnWords, type DatasetId, datasetWords } from '../i18n/datasets.ts';
import type { Day } from '../lib/day.ts';
import type { Decimal } from '../lib/decimal.ts';
import type { EntryCollection, EntryData } from '../model/collections.ts';
import type { SettingsData } from '../model/settings-files.ts';

/** Types of Table Schema that the datasets use; `decimal` is its `number`, kept exactly. */
export type ColumnType = 'string' | 'uri' | 'integer' | 'decimal' | 'boolean' | 'date';

/** A value of a dataset; absent where there is none. */
export type Cell = string | number | boolean | Decimal | undefined;

/** A column as files and pages show it. */
export interface Column {
  /** Name in the files. */
  name: string;
  /** Title for people. */
  title: string;
  type: ColumnType;
}

/** A table that is published as a page, as CSV and as JSON with the same rows. */
export interface Dataset {
  id: DatasetId;
  title: string;
  description: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** Day of the last change of any of its rows. */
  updated: Day;
}

/** Settings that datasets read. */
type OpenSetting = 'obligations' | 'publication-scheme' | 'schedule' | 'terms';

/** What datasets are made of: published content with absolute addresses. */
export interface OpenContent {
  siteUrl: string;
  today: Day;
  licence: { name: string; url: string };
  of: <C extends EntryCollection>(collection: C) => readonly OpenEntry<C>[];
  topicNames: ReadonlyMap<string, string>;
  setting: <S extends OpenSetting>(name: S) => SettingsData<S>;
  /** Day of the last change behind an address of the site; undefined for what has no day of its own. */
  lastChangeOf: (path: string) => Day | undefined;
}

/** An entry that has a page. */
export interface OpenEntry<C extends EntryCollection = EntryCollection> {
  collection: C;
  id: string;
  data: EntryData<C>;
  /** Absolute address. */
  url: string;
}

/** A column together with how a row fills it. */
type ColumnOf<Row> = readonly [key: ColumnKey, type: ColumnType, value: (row: Row) => Cell];

interface DatasetModel<Row> {
  id: DatasetId;
  columns: readonly ColumnOf<Row>[];
  rows: (content: OpenContent) => readonly Row[];
  /** Day of the last change behind a row. */
  changed: (row: Row) => Day | undefined;
}

/** A dataset still without its rows. */
export type DatasetBuilder = (content: OpenContent) => Dataset;

/** Declares a dataset: its columns with how each is filled, and where its rows come from. */
export const defineDataset =
  <Row>({ id, columns, rows, changed }: DatasetModel<Row>): DatasetBuilder =>
  (content) => {
    const source = rows(content);
    return {
      id,
      ...datasetWords[id],
      columns: columns.map(([key, type]) => ({ name: columnWords[key][0], title: columnWords[key][1], type })),
      rows: source.map((row) => columns.map(([, , value]) => value(row))),
      updated: source.map((row) => changed(row) ?? '').reduce((a, b) => (a > b ? a : b), '') || content.today,
    };
  };
