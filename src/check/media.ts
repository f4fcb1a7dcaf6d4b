import type { Root } from 'mdast';
import { createIssue } from '../i18n/issues.ts';
import { hasSignature } from '../lib/file-type.ts';
import type { FileIssue, Issue, Place } from '../lib/issue.ts';
import { normalizeMedia } from '../lib/media-path.ts';
import { findNearest } from '../lib/nearest.ts';
import { bodyMedia } from '../mdx/media.ts';
import { type CollectionName, collectionModels } from '../model/collections.ts';
import { fieldValues } from '../model/introspection.ts';
import type { MediaFile } from './content-files.ts';
import type { CheckedSettings } from './settings.ts';

/** Faults of the files that an entry uses in its data and in its body: absent, empty, of another type, a link. */
export function mediaIssues(
  collection: CollectionName,
  data: unknown,
  tree: Root,
  placeAt: (path: readonly PropertyKey[]) => Place,
  media: ReadonlyMap<string, MediaFile>,
): FileIssue[] {
  const inData = dataMedia(collection, data).map(({ path, value }) => ({ path: value, place: placeAt(path) }));
  return [...inData, ...bodyMedia(tree)].flatMap(({ path, place }) => fileIssues(collection, path, place, media));
}

/** Paths of the pictures and files that the data of an entry names; a path of the wrong form is the model's business. */
export function dataMedia(
  collection: CollectionName,
  data: unknown,
): { path: readonly PropertyKey[]; value: string }[] {
  return fieldValues(collectionModels[collection].schema, data).flatMap(({ path, meta, value }) =>
    (meta.widget === 'image' || meta.widget === 'file') && typeof value === 'string' ? [{ path, value }] : [],
  );
}

/** Faults of the files that the settings use: the logo. */
export function settingsMediaIssues(settings: CheckedSettings, media: ReadonlyMap<string, MediaFile>): Issue[] {
  const { appearance } = settings;
  const logo = appearance?.data.logo;
  if (!appearance || !logo) return [];
  return (['file', 'fileDark'] as const).flatMap((key) => {
    const path = logo[key];
    const place = appearance.placeAt(['logo', key]);
    return path ? fileIssues('settings', path, place, media).map((issue) => ({ ...issue, file: appearance.file })) : [];
  });
}

function fileIssues(
  collection: CollectionName | 'settings',
  path: string,
  place: Place,
  media: ReadonlyMap<string, MediaFile>,
) {
  const normal = normalizeMedia(path);
  // A path of another form is the model's business.
  if (!/^media\/[a-z0-9][a-z0-9._-]*$/.test(normal)) return [];
  const file = media.get(`${collection}/${normal}`);
  if (!file) return [createIssue('media/missing', place, { path, suggestion: suggest(collection, normal, media) })];
  if (file.isLink) return [createIssue('media/outside', place, { path })];
  if (file.size === 0) return [createIssue('media/empty', place, { path })];
  if (!hasSignature(path, file.head)) return [createIssue('media/type', place, { path })];
  return file.isBroken ? [createIssue('media/broken', place, { path })] : [];
}

function suggest(collection: string, path: string, media: ReadonlyMap<string, MediaFile>): string {
  const candidates = [...media.keys()]
    .filter((key) => key.startsWith(`${collection}/`))
    .map((key) => key.slice(collection.length + 1));
  const nearest = findNearest(path, candidates);
  return nearest ? ` ¿Quiso decir «${nearest}»?` : '';
}
