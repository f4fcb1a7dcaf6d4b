import { stat } from 'node:fs/promises';
import { ascending } from '../lib/compare.ts';
import { normalizeMedia } from '../lib/media-path.ts';
import type { BodyNode } from '../mdx/to-body.ts';
import { isBlockName, blockModels } from '../model/blocks.ts';
import { collectionModels, type CollectionName } from '../model/collections.ts';
import { MEDIA_FOLDER } from '../model/field.ts';
import { fieldValues, findFieldMeta, schemaAt } from '../model/introspection.ts';
import type { LibraryFile } from '../model/library-file.ts';
import { getAllEntryPages, getStaticPages } from './entries.ts';
import { contentFile } from './files.ts';

/**
 * The pictures and files that published pages use, with where and what is said of them. What only an entry under embargo
 * uses is not among them: the list is public.
 */
export async function getMediaLibrary(): Promise<LibraryFile[]> {
  const entries = (await getAllEntryPages()).filter(({ data }) => !data.withdrawn);
  const pages = [...entries, ...(await getStaticPages())];
  const files = new Map<string, Omit<LibraryFile, 'size'>>();
  for (const { collection, id, data, body } of pages) {
    for (const { path, words, isOriginal = false } of [...dataMedia(collection, data), ...bodyMedia(body.nodes)]) {
      const name = normalizeMedia(path).slice(MEDIA_FOLDER.length + 1);
      const key = `${collection}/${name}`;
      const file = files.get(key) ?? { collection, name, isOriginal: false, words: [], uses: [] };
      file.isOriginal ||= isOriginal;
      file.words = [...new Set([...file.words, ...words])];
      if (!file.uses.some(({ slug }) => slug === id)) file.uses.push({ title: data.title, collection, slug: id });
      files.set(key, file);
    }
  }
  const listed = await Promise.all([...files.values()].map(async (file) => ({ ...file, size: await sizeOf(file) })));
  return listed.toSorted(ascending(({ collection, name }) => `${collection}/${name}`));
}

/** A file that a page names, and what stands beside it. */
interface Use {
  path: string;
  isOriginal?: boolean | undefined;
  words: string[];
}

/** Fields that say what a file shows or is. */
const WORDS = ['alt', 'leyenda', 'title', 'titulo'];

const wordsOf = (group: unknown): string[] =>
  WORDS.map((name) => (group as Record<string, unknown> | undefined)?.[name]).filter(
    (word) => typeof word === 'string',
  );

function dataMedia(collection: CollectionName, data: unknown): Use[] {
  const values = fieldValues(collectionModels[collection].schema, data);
  return values.flatMap(({ path, meta, value }) => {
    if (meta.widget !== 'image' && meta.widget !== 'file') return [];
    const group = values.find((outer) => outer.path.join('.') === path.slice(0, -1).join('.'))?.value;
    return [{ path: String(value), isOriginal: meta.isOriginal, words: wordsOf(group) }];
  });
}

function bodyMedia(nodes: readonly BodyNode[]): Use[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'image') return [{ path: node.src, words: wordsOf(node) }];
    if (node.kind !== 'block' || !isBlockName(node.name)) return [];
    const { schema } = blockModels[node.name];
    const own = Object.entries(node.props).filter(([name]) => {
      const field = schemaAt(schema, [name]);
      const widget = field && findFieldMeta(field)?.widget;
      return widget === 'image' || widget === 'file';
    });
    return [...own.map(([, path]) => ({ path, words: wordsOf(node.props) })), ...bodyMedia(node.children)];
  });
}

const sizeOf = async ({ collection, name }: Pick<LibraryFile, 'collection' | 'name'>): Promise<number> =>
  (await stat(contentFile(`${collection}/${MEDIA_FOLDER}/${name}`))).size;
