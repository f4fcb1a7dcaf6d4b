import { type ColumnKey, columnWords } from '../i18n/dataset-columns.ts';
import { type DatasetId, datasetWords } from '../i18n/datasets.ts';
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
  /** What a value means, in a sentence. */
  description: string;
  type: ColumnType;
  /** False where a row may have no value. */
  required: boolean;
  /** The only values there are, each with what it stands for; absent where any value may stand. */
  values?: Readonly<Record<string, string>>;
}

/** How often rows change: where a state is computed, every day on which the site is built. */
export type Renewal = 'daily' | 'irregular';

/** A table that can be taken away as CSV and XLSX. */
export interface Table {
  title: string;
  description: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** Day of the last change of any of its rows. */
  updated: Day;
}

/** A table that is published as a page, as CSV, as XLSX and as JSON with the same rows. */
export interface Dataset extends Table {
  id: DatasetId;
  keywords: readonly string[];
  renewal: Renewal;
  /** Names of the columns that together tell every row from all others. */
  primaryKey: readonly string[];
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

/** What is known of the values of a column beside their type. */
type Traits = Pick<Column, 'values'> & { optional?: true };

/** A column together with how a row fills it. */
export type ColumnOf<Row> = readonly [key: ColumnKey, type: ColumnType, value: (row: Row) => Cell, traits?: Traits];

interface DatasetModel<Row> {
  id: DatasetId;
  renewal: Renewal;
  primaryKey: readonly ColumnKey[];
  columns: readonly ColumnOf<Row>[];
  rows: (content: OpenContent) => readonly Row[];
  /** Day of the last change behind a row. */
  changed: (row: Row) => Day | undefined;
}

/** A dataset still without its rows. */
export type DatasetBuilder = (content: OpenContent) => Dataset;

/** Declares a dataset: its columns with how each is filled, and where its rows come from. */
export const defineDataset =
  <Row>({ id, renewal, primaryKey, columns, rows, changed }: DatasetModel<Row>): DatasetBuilder =>
  (content) => {
    const source = rows(content);
    return {
      id,
      ...datasetWords[id],
      renewal,
      primaryKey: primaryKey.map((key) => columnWords[key][0]),
      columns: columns.map(toColumn),
      rows: source.map((row) => columns.map(([, , value]) => value(row))),
      updated: source.map((row) => changed(row) ?? '').reduce((a, b) => (a > b ? a : b), '') || content.today,
    };
  };

/** For a column whose cells may be empty. */
export const optional = { optional: true } as const;

/** For a column that holds one of these words and no other. */
export const oneOf = (words: Readonly<Record<string, string>>): Traits => ({
  values: Object.fromEntries(Object.values(words).map((word) => [word, word])),
});

function toColumn<Row>([key, type, , traits]: ColumnOf<Row>): Column {
  const [name, title, description] = columnWords[key];
  return {
    name,
    title,
    description,
    type,
    required: !traits?.optional,
    ...(traits?.values && { values: traits.values }),
  };
}
