import { existsSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { createIssue } from '../i18n/issues.ts';
import { isBinary } from '../lib/binary-text.ts';
import { detectFile } from '../lib/detect-type.ts';
import { BINARY, isText } from '../lib/file-type.ts';
import type { Issue } from '../lib/issue.ts';
import { ascending } from '../lib/compare.ts';
import { type CollectionName, collectionModels } from '../model/collections.ts';
import { MEDIA_FOLDER } from '../model/field.ts';
import {
  type SettingsFolder,
  settingsFolders,
  settingsModels,
  type SettingsName,
  settingsPath,
} from '../model/settings-files.ts';
import type { ActiveContent } from './active-drawing.ts';

/** One entry as it lies on disk. */
export interface EntryFile {
  collection: CollectionName;
  /** File name without its ending. */
  id: string;
  /** Path shown to people: `content/reports/x.mdx`. */
  file: string;
  bytes: Uint8Array;
}

/** A file of a `media/` folder. */
export interface MediaFile {
  size: number;
  /** What it holds, to compare with its name; undefined for text and for what nobody knows. */
  type?: string;
  isLink: boolean;
  /** True for what is no file: reading it would wait for ever. */
  isSpecial?: boolean;
  /** True for a picture that does not open; only looked for by the check of the whole folder, as what follows. */
  isBroken?: boolean;
  /** Millions of pixels, of a picture that has too many. */
  megapixels?: number;
  /** What it would do by itself when somebody opens it. */
  active?: ActiveContent;
}

/** Everything the content folder holds. */
export interface ContentFiles {
  entries: EntryFile[];
  settings: { name: SettingsName; file: string; bytes: Uint8Array }[];
  /** By `<collection>/media/<name>`. */
  media: Map<string, MediaFile>;
  /** Files that have no place in the folder. */
  issues: Issue[];
}

const START = { line: 1, column: 1 };
/** Files read at the same time; more only fills the memory. */
const PARALLEL = 64;

/** Reads the content folder. Files that do not belong there are issues, never silently ignored. */
export async function readContentFiles(contentDir: string): Promise<ContentFiles> {
  const files = await readFiles(contentDir, await listFiles(contentDir));
  const base = basename(contentDir);
  for (const name of Object.keys(settingsModels) as SettingsName[]) {
    if (files.settings.some((setting) => setting.name === name)) continue;
    const file = `${base}/${settingsPath(name)}`;
    // A pipe of that name, or a file that nobody may read, has been told of.
    if (files.issues.some((issue) => issue.file === file)) continue;
    files.issues.push({ file, ...createIssue('file/missing', START, { name: `${name}.yaml` }) });
  }
  return files;
}

/** Reads one folder alone: the entries and the `media/` of a collection, or the files of a settings folder. */
export async function readCollectionFiles(
  contentDir: string,
  collection: CollectionName | SettingsFolder,
): Promise<ContentFiles> {
  const found = await listFiles(join(contentDir, collection));
  return readFiles(
    contentDir,
    found.map((item) => ({ ...item, path: join(collection, item.path) })),
  );
}

async function readFiles(contentDir: string, found: readonly ListedFile[]): Promise<ContentFiles> {
  const files: ContentFiles = { entries: [], settings: [], media: new Map(), issues: [] };
  const base = basename(contentDir);
  for (let start = 0; start < found.length; start += PARALLEL) {
    const batch = found.slice(start, start + PARALLEL);
    await Promise.all(batch.map((item) => place(files, contentDir, base, item)));
  }
  files.entries = files.entries.toSorted(ascending(({ file }) => file));
  files.issues.push(...twinIssues(base, [...files.media.keys()]));
  return files;
}

interface ListedFile {
  /** Relative to the content folder. */
  path: string;
  isLink: boolean;
  /** True for pipes, sockets and devices. */
  isSpecial: boolean;
}

/** Names that are one name on the disks of Windows and macOS: there one of the two files takes the place of the other. */
function twinIssues(base: string, paths: readonly string[]): Issue[] {
  const owners = new Map<string, string>();
  return paths.toSorted(ascending((path) => path)).flatMap((path) => {
    const key = path.normalize('NFC').toLowerCase();
    const other = owners.get(key);
    owners.set(key, other ?? path);
    if (other === undefined) return [];
    const detail = { name: basename(path), other: basename(other) };
    return [{ file: `${base}/${path}`, ...createIssue('file/twin', START, detail) }];
  });
}

/** Paths below `dir`, without following links, in a fixed order; hidden files and folders (`.git`) are not content. */
async function listFiles(dir: string): Promise<ListedFile[]> {
  if (!existsSync(dir)) return [];
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => !item.isDirectory())
    .map((item) => ({
      path: relative(dir, join(item.parentPath, item.name)),
      isLink: item.isSymbolicLink(),
      isSpecial: !item.isFile() && !item.isSymbolicLink(),
    }))
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .toSorted(ascending(({ path }) => path));
}

/** Puts a file where it belongs. One that cannot be read (its name is no UTF-8, its rights) is an issue, not the end of the check. */
async function place(files: ContentFiles, dir: string, base: string, item: ListedFile): Promise<void> {
  try {
    await placeReadable(files, dir, base, item);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    files.issues.push({ file: `${base}/${item.path}`, ...createIssue('file/unreadable', START, { reason: code }) });
  }
}

async function placeReadable(files: ContentFiles, dir: string, base: string, item: ListedFile): Promise<void> {
  const file = `${base}/${item.path}`;
  const parts = item.path.split('/');
  const [folder = '', name = ''] = parts;
  const path = join(dir, item.path);
  const isCollection = Object.hasOwn(collectionModels, folder);
  const mayHaveMedia = isCollection || (settingsFolders as readonly string[]).includes(folder);
  const isMedia = mayHaveMedia && parts.length === 3 && name === MEDIA_FOLDER;
  if (item.isSpecial) {
    files.issues.push({ file, ...createIssue('file/special', START) });
    if (isMedia) files.media.set(item.path, { size: 0, isLink: false, isSpecial: true });
  } else if (isMedia) {
    files.media.set(item.path, await readMedia(path));
  } else if (item.isLink) {
    files.issues.push({ file, ...createIssue('file/symlink', START) });
  } else if (isCollection && parts.length === 2 && name.endsWith('.mdx')) {
    const id = name.slice(0, -'.mdx'.length);
    files.entries.push({ collection: folder as CollectionName, id, file, bytes: await readFile(path) });
  } else if (isSettings(item.path)) {
    files.settings.push({ name: name.slice(0, -'.yaml'.length) as SettingsName, file, bytes: await readFile(path) });
  } else if (name !== 'README.md' && item.path !== 'README.md') {
    files.issues.push({ file, ...createIssue('file/unexpected', START, { name: parts.at(-1) ?? '' }) });
  }
}

const settingsPaths = (Object.keys(settingsModels) as SettingsName[]).map(settingsPath);
const isSettings = (path: string): boolean => settingsPaths.includes(path);

async function readMedia(path: string): Promise<MediaFile> {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) return { size: 0, isLink: true };
  const type = isText(path) && (await isBinary(path)) ? BINARY : await detectFile(path);
  return { size: stats.size, type, isLink: false };
}
