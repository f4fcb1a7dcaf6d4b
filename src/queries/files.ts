import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaTypeOf } from '../lib/file-type.ts';
import { sumOf } from '../lib/page-text.ts';
import { normalizeMedia } from '../lib/media-path.ts';
import type { BodyNode } from '../mdx/to-body.ts';
import { isBlockName, blockModels } from '../model/blocks.ts';
import { collectionModels, type CollectionName, modelOf } from '../model/collections.ts';
import { fieldValues, findFieldMeta, schemaAt } from '../model/introspection.ts';
import { filePath } from '../routes.ts';
import { getEnvironment } from './environment.ts';
import { getAllEntryPages, getStaticPages } from './entries.ts';
import { noteRead } from './reads.ts';

/** A file that the site offers in its original form. */
export interface OfferedFile {
  /** Permanent address. */
  url: string;
  /** Bytes. */
  size: number;
  /** Media type. */
  type: string;
  /** SHA-256 of its bytes. */
  sum: string;
}

/** Size, type, sum and address of a file in the `media/` folder of a collection. */
export async function getFile(collection: CollectionName, media: string): Promise<OfferedFile> {
  const bytes = await readFile(mediaFileOf(collection, media));
  return { url: filePath(collection, media), size: bytes.length, type: mediaTypeOf(media), sum: sumOf(bytes) };
}

/** Files that published entries offer in their original form, with the bytes still to be read. Withdrawn entries offer none. */
export async function getOfferedFiles(): Promise<{ url: string; read: () => Promise<Uint8Array> }[]> {
  const [entries, pages] = await Promise.all([getAllEntryPages(), getStaticPages()]);
  const uses = [
    ...entries
      .filter((entry) => !entry.data.withdrawn)
      .flatMap((entry) => filesOf(entry.collection, entry.data, entry.body.nodes)),
    ...pages.flatMap((page) => filesOf('pages', page.data, page.body.nodes)),
  ];
  const byUrl = new Map(uses.map((use) => [filePath(use.collection, use.media), use]));
  return [...byUrl].map(([url, { collection, media }]) => ({
    url,
    read: () => readFile(mediaFileOf(collection, media)),
  }));
}

interface FileUse {
  collection: CollectionName;
  media: string;
}

function filesOf(collection: CollectionName, data: unknown, nodes: readonly BodyNode[]): FileUse[] {
  const { schema } = collectionModels[collection];
  const inData = fieldValues(schema, data).flatMap(({ path, meta, value }) =>
    meta.widget === 'file' || (path.join('.') === 'image.src' && modelOf(collection).originalPicture)
      ? [String(value)]
      : [],
  );
  return [...inData, ...blockFiles(nodes)].map((media) => ({ collection, media }));
}

function blockFiles(nodes: readonly BodyNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'block' || !isBlockName(node.name)) return [];
    const { schema } = blockModels[node.name];
    const own = Object.entries(node.props).filter(([name]) => {
      const field = schemaAt(schema, [name]);
      return field && findFieldMeta(field)?.widget === 'file';
    });
    return [...own.map(([, value]) => value), ...blockFiles(node.children)];
  });
}

/** Path on disk of a file in the `media/` folder of a collection. */
export const mediaFileOf = (collection: CollectionName, media: string): string =>
  contentFile(`${collection}/${normalizeMedia(media)}`);

/** Path on disk of a file of the content folder, from its path there, for whoever is about to read it. */
export function contentFile(path: string): string {
  noteRead(`file ${path}`);
  return join(getEnvironment().contentDir, path);
}
