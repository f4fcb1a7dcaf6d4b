import type { z } from 'zod';
import { createIssue } from '../i18n/issues.ts';
import { extensionOf, holdsWhatItSays } from '../lib/file-type.ts';
import type { FileIssue, Issue, Place } from '../lib/issue.ts';
import { normalizeMedia } from '../lib/media-path.ts';
import { MAX_MEGAPIXELS } from '../lib/picture-limit.ts';
import { findNearest } from '../lib/nearest.ts';
import type { MediaUse } from '../mdx/media.ts';
import { type CollectionName, collectionModels } from '../model/collections.ts';
import { fieldValues } from '../model/introspection.ts';
import { type SettingsFolder, settingsFolder, settingsModels, type SettingsName } from '../model/settings-files.ts';
import type { MediaFile } from './content-files.ts';
import type { CheckedSettings } from './settings.ts';

/** Faults of the files that an entry uses: absent, empty, of another type, a link. */
export const mediaIssues = (
  collection: CollectionName,
  uses: readonly MediaUse[],
  media: ReadonlyMap<string, MediaFile>,
): FileIssue[] => uses.flatMap(({ path, place }) => fileIssues(collection, path, place, media));

/** The pictures and files that the data of an entry names; a path of the wrong form is the model's business. */
export const dataMedia = (
  collection: CollectionName,
  data: unknown,
  placeAt: (path: readonly PropertyKey[]) => Place,
): MediaUse[] =>
  mediaOf(collectionModels[collection].schema, data).map(({ path, value }) => ({ path: value, place: placeAt(path) }));

/** The fault of a file whose contents (`found`, from `lib/detect-type.ts`) contradict its name. */
export function mediaTypeIssues(path: string, found: string | undefined, place: Place): FileIssue[] {
  if (holdsWhatItSays(path, found)) return [];
  const received = found ? `es de tipo ${found.toUpperCase()}` : 'no se reconoce de qué tipo es';
  return [createIssue('media/type', place, { path, type: extensionOf(path).toUpperCase(), received })];
}

/** Faults of the files that the settings use: the logo. */
export function settingsMediaIssues(settings: CheckedSettings, media: ReadonlyMap<string, MediaFile>): Issue[] {
  return Object.entries(settings).flatMap(([name, { file, data, placeAt }]) => {
    const { schema } = settingsModels[name as SettingsName];
    const folder = settingsFolder(name as SettingsName);
    return mediaOf(schema, data)
      .flatMap(({ path, value }) => fileIssues(folder, value, placeAt(path), media))
      .map((issue) => ({ ...issue, file }));
  });
}

const mediaOf = (schema: z.ZodObject, data: unknown): { path: readonly PropertyKey[]; value: string }[] =>
  fieldValues(schema, data).flatMap(({ path, meta, value }) =>
    (meta.widget === 'image' || meta.widget === 'file') && typeof value === 'string' ? [{ path, value }] : [],
  );

function fileIssues(
  folder: CollectionName | SettingsFolder,
  path: string,
  place: Place,
  media: ReadonlyMap<string, MediaFile>,
) {
  const normal = normalizeMedia(path);
  // A path of another form is the model's business.
  if (!/^media\/[a-z0-9][a-z0-9._-]*$/.test(normal)) return [];
  const file = media.get(`${folder}/${normal}`);
  if (!file) return [createIssue('media/missing', place, { path, suggestion: suggest(folder, normal, media) })];
  if (file.isLink) return [createIssue('media/outside', place, { path })];
  // It has been told of at its own place.
  if (file.isSpecial) return [];
  if (file.size === 0) return [createIssue('media/empty', place, { path })];
  const typeIssues = mediaTypeIssues(path, file.type, place);
  if (typeIssues.length > 0) return typeIssues;
  if (file.active) return [createIssue('media/active', place, { path, ...file.active })];
  if (file.megapixels !== undefined) {
    const detail = { path, pixels: String(file.megapixels), max: String(MAX_MEGAPIXELS) };
    return [createIssue('media/too-many-pixels', place, detail)];
  }
  return file.isBroken ? [createIssue('media/broken', place, { path })] : [];
}

function suggest(collection: string, path: string, media: ReadonlyMap<string, MediaFile>): string {
  const candidates = [...media.keys()]
    .filter((key) => key.startsWith(`${collection}/`))
    .map((key) => key.slice(collection.length + 1));
  const nearest = findNearest(path, candidates);
  return nearest ? ` ¿Quiso decir «${nearest}»?` : '';
}
