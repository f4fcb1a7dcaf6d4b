import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { collectionModels } from '../../src/model/collections.ts';
import { MEDIA_FOLDER } from '../../src/model/field.ts';
import { settingsFolders, settingsModels, type SettingsName, settingsPath } from '../../src/model/settings-files.ts';
import type { Action } from './actions.ts';
import type { Desk } from './clone.ts';

/** What an order of the editor's page may name: entries, settings, their media, the folders of these, and nothing else. */

const FOLDERS: ReadonlySet<string> = new Set([...Object.keys(collectionModels), ...settingsFolders]);
const SETTINGS: ReadonlySet<string> = new Set((Object.keys(settingsModels) as SettingsName[]).map(settingsPath));
/** No way up, nothing hidden (git's own folder above all), nothing that a shell, git or a program reads as an option. */
// oxlint-disable-next-line no-control-regex -- they are what is refused
const NAME = /^(?![.-])[^/\\:*?"<>|~\u0000-\u001f\u007f]{1,200}$/;
/** A part of the name of a branch: `cms/<collection>/<slug>`. */
const KEY = /^(?![.-])(?!.*(?:\.\.|\.lock$|\.$))[\p{L}\p{N}._-]{1,200}$/u;

/**
 * The first path of an order that is none of the content, or leads out of it over a symbolic link; undefined when there is
 * none. `desk.prefix` ends in `/`.
 */
export async function strayPath(order: Action, desk: Pick<Desk, 'clone' | 'prefix'>): Promise<string | undefined> {
  for (const path of pathsOf(order.params)) {
    if (typeof path !== 'string' || !isContent(path, desk.prefix)) return String(path);
    if (await leadsElsewhere(desk.clone, path)) return path;
  }
  return keysOf(order).find((key) => !KEY.test(key));
}

/** True for an entry, a settings file, a file of their media, or the folder of one. */
function isContent(path: string, prefix: string): boolean {
  if (!path.startsWith(prefix)) return false;
  const [folder = '', name, file, ...deeper] = path.slice(prefix.length).split('/');
  if (!FOLDERS.has(folder) || deeper.length > 0) return false;
  if (name === undefined) return true;
  if (file !== undefined) return name === MEDIA_FOLDER && NAME.test(file);
  const isSettings = SETTINGS.has(`${folder}/${name}`);
  return (
    name === MEDIA_FOLDER || isSettings || (folder in collectionModels && name.endsWith('.mdx') && NAME.test(name))
  );
}

/** True where a part of the path that is there is a symbolic link, or the whole is not below the clone. */
async function leadsElsewhere(clone: string, path: string): Promise<boolean> {
  const root = await realpath(clone);
  let at = root;
  for (const part of path.split('/')) {
    at = join(at, part);
    const stats = await lstat(at).catch(() => undefined);
    if (stats === undefined) return false;
    if (stats.isSymbolicLink()) return true;
  }
  return !(await realpath(at)).startsWith(root + sep);
}

/** Everything in an order that Decap's server joins to the folder of the clone, in whatever field it stands. */
function pathsOf(params: Action['params']): unknown[] {
  const files = [params.dataFiles, params.entry, params.assets, params['files'], params['asset']].flat() as (
    { path?: unknown; newPath?: unknown } | undefined | null
  )[];
  const named = files.flatMap((file) => [file?.path, file?.newPath]);
  const single = [params['path'], params['folder'], params['mediaFolder']];
  return [...single, params['paths'], ...named].flat().filter((path) => path !== undefined && path !== null);
}

/** The names from which Decap's server makes the name of a branch. */
function keysOf({ action, params }: Action): string[] {
  const { collectionName } = (params['options'] ?? {}) as { collectionName?: unknown };
  const slugs = [params.dataFiles, params.entry].flat().map((file) => file?.slug);
  // Of a file of a draft it is the path of the file.
  const isKey = action === 'unpublishedEntry' && typeof params['id'] === 'string';
  const id = isKey
    ? String(params['id'])
        .split(/\/(.*)/)
        .slice(0, 2)
    : [];
  const keys = [params['collection'], params['slug'], collectionName, ...slugs, ...id];
  return keys.filter((key) => key !== undefined && key !== null && key !== '').map(String);
}
