import type { Root } from 'mdast';
import type { Place } from '../lib/issue.ts';
import { blockModels, isBlockName } from '../model/blocks.ts';
import { findFieldMeta, schemaAt } from '../model/introspection.ts';
import { isTag, placeOf, type Tag, walk } from './tree.ts';

/** A file that a body uses, and where. */
export interface MediaUse {
  path: string;
  place: Place;
}

/** Every picture and file that a body names, in Markdown or in a block. */
export function bodyMedia(tree: Root): MediaUse[] {
  const found: MediaUse[] = [];
  walk(tree, (node) => {
    if (node.type === 'image') found.push({ path: node.url, place: placeOf(node) });
    if (isTag(node)) found.push(...blockMedia(node));
  });
  return found;
}

function blockMedia(node: Tag): MediaUse[] {
  const name = node.name ?? '';
  if (!isBlockName(name)) return [];
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
    const field = schemaAt(blockModels[name].schema, [attribute.name]);
    const widget = field && findFieldMeta(field)?.widget;
    return widget === 'image' || widget === 'file' ? [{ path: attribute.value, place: placeOf(node) }] : [];
  });
}
