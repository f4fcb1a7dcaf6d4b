import { lastChangeDay } from '../domain/publication.ts';
import { t } from '../i18n/es.ts';
import { DECIMAL_PATTERN, parseDecimal } from '../lib/decimal.ts';
import { plainRows } from '../mdx/plain-text.ts';
import { namedTablesOf } from '../mdx/tables.ts';
import type { BodyNode } from '../mdx/to-body.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Table } from '../open-data/dataset.ts';
import { entryFilePath } from '../routes.ts';
import { getAllEntryPages, getStaticPages, type Entry } from './entries.ts';
import { getWords } from './plain-body.ts';

/** A table that an editor wrote, with the name of its files. */
export interface WrittenTable {
  entry: Entry<CollectionName>;
  name: string;
  table: Table;
}

/** Address of the files with the data of each table that stands in the text of an entry, without their ending. */
export const tableFilesOf = ({ collection, id, body }: Entry<CollectionName>): Map<BodyNode, string> =>
  new Map(namedTablesOf(body.nodes).map(({ node, name }) => [node, entryFilePath(collection, id, name)]));

/** Every table in the text of an entry or a standing page that is not withdrawn. */
export async function getWrittenTables(): Promise<WrittenTable[]> {
  const [entries, pages] = await Promise.all([getAllEntryPages(), getStaticPages()]);
  const shown = [...entries.filter(({ data }) => !data.withdrawn), ...pages];
  return (await Promise.all(shown.map(tablesOf))).flat();
}

async function tablesOf(entry: Entry<CollectionName>): Promise<WrittenTable[]> {
  const tables = namedTablesOf(entry.body.nodes);
  if (tables.length === 0) return [];
  const words = await getWords(entry.body.nodes);
  return tables.map(({ node, name }) => ({
    entry,
    name,
    table: {
      title: `${entry.data.title}: ${node.props['titulo'] ?? ''}`,
      description: node.props['fuente'] ? `${t('figure.source')}: ${node.props['fuente']}` : entry.data.summary,
      updated: 'updatedAt' in entry.data ? entry.data.updatedAt : lastChangeDay(entry.data),
      ...toColumns(plainRows(node.children, words)),
    },
  }));
}

/** A column in which every cell is a number holds numbers; all others hold what they say. */
function toColumns([headings = [], ...rows]: string[][]): Pick<Table, 'columns' | 'rows'> {
  const columns = headings.map((title, index) => {
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const isNumber = cells.length > 0 && cells.every((cell) => DECIMAL_PATTERN.test(cell));
    return { name: title, title, description: title, type: isNumber ? 'decimal' : 'string', required: false } as const;
  });
  return {
    columns,
    rows: rows.map((row) =>
      columns.map(({ type }, index) => {
        const cell = row[index] ?? '';
        if (cell === '') return undefined;
        return type === 'decimal' ? parseDecimal(cell) : cell;
      }),
    ),
  };
}
