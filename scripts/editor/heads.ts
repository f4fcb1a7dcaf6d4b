import { writeHead } from '../../decap/format/heads.ts';
import { listRow, type RowContext } from '../../decap/list/row.ts';
import { readEntry, readYaml } from '../../src/content-file/read.ts';
import { publishedFrom } from '../../src/domain/publication.ts';
import { ascending, compare } from '../../src/lib/compare.ts';
import { toDay } from '../../src/lib/day.ts';
import { readBlobs } from '../../src/lib/git-blobs.ts';
import { toSlug } from '../../src/lib/slug.ts';
import { type CollectionName, collectionModels, collectionNames, hasSection } from '../../src/model/collections.ts';
import { type SettingsData, settingsPath } from '../../src/model/settings-files.ts';
import { ZONE } from '../../src/site.ts';
import type { Desk } from './clone.ts';
import { git, tryGit } from './git.ts';

/** An entry in a list, in the form in which Decap's server sends a whole one. */
export interface ListedEntry {
  /** A head; the file itself where its data cannot be read, so that the editor sees why. */
  data: string;
  file: { path: string; id: string };
}

/** Lists entries of the published branch. What was read once is kept by the id of its content. */
export interface Heads {
  /** Every entry of a collection, the newest first; undefined for a folder that is none. */
  list: (folder: string) => Promise<ListedEntry[] | undefined>;
  /** The same of several folders. */
  listAll: (folders: readonly string[]) => Promise<(ListedEntry[] | undefined)[]>;
  /** The newest `count` entries of several folders that have all the words, and how many have them. */
  search: (folders: readonly string[], words: string, count: number) => Promise<FoundEntries>;
  /** Reads everything once, so that the first list does not wait for it. */
  warmUp: () => Promise<void>;
}

/** What a search found. */
interface FoundEntries {
  entries: ListedEntry[];
  total: number;
}

/** The part of a list that was asked for: all of it, or `count` entries from `from` on and how many there are. */
export const partOf = (
  entries: readonly ListedEntry[],
  { from, count }: Readonly<Record<string, unknown>>,
): readonly ListedEntry[] | { entries: readonly ListedEntry[]; total: number } =>
  typeof from !== 'number' || typeof count !== 'number'
    ? entries
    : { entries: entries.slice(from, from + count), total: entries.length };

export function createHeads(desk: Desk, now: () => Date): Heads {
  const { clone, branch, prefix } = desk;
  const known = new Map<string, Known>();
  let state: State | undefined;

  /** States count from today and by the term: another one makes everything anew, a moment that came its entry. */
  const refresh = async (): Promise<State> => {
    const commit = await git(clone, 'rev-parse', branch);
    const moment = now();
    const before = state;
    if (before?.commit !== commit) state = { commit, ...(await readCommit(desk, commit)), now: moment };
    else state = { ...before, now: moment };
    if (validity(before) !== validity(state)) known.clear();
    const [readAt, at] = [before?.now.getTime() ?? 0, moment.getTime()];
    for (const [key, { from }] of known) if (from > readAt && from <= at) known.delete(key);
    return state;
  };

  const read = async (folder: string, current: State): Promise<Row[] | undefined> => {
    const collection = folder.slice(prefix.length);
    if (!folder.startsWith(prefix) || !isCollection(collection)) return undefined;
    const files = current.files.get(folder) ?? [];
    const unread = files.filter(({ id }) => !known.has(`${collection} ${id}`)).map(({ id }) => id);
    if (unread.length > 0) {
      for (const [index, [id, text]] of [...(await readBlobs(clone, [...new Set(unread)]))].entries()) {
        known.set(`${collection} ${id}`, toKnown(collection, text, current));
        // Thousands take seconds, in which the site must go on answering.
        if (index % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
      }
    }
    return files
      .map((file) => ({ ...file, ...known.get(`${collection} ${file.id}`)! }))
      .toSorted(hasSection(collection) ? newestFirst : ascending(({ title }) => title));
  };

  // One at a time: what one list finds out of date, another may be about to send.
  let last: Promise<unknown> = Promise.resolve();
  const readAll = (folders: readonly string[]): Promise<(Row[] | undefined)[]> => {
    const result = last.then(async () => {
      const current = await refresh();
      const lists: (Row[] | undefined)[] = [];
      for (const folder of folders) lists.push(await read(folder, current));
      return lists;
    });
    last = result.catch(() => undefined);
    return result;
  };
  const listAll: Heads['listAll'] = async (folders) => (await readAll(folders)).map((rows) => rows?.map(toListed));
  const list: Heads['list'] = async (folder) => (await listAll([folder]))[0];

  return {
    list,
    listAll,
    search: async (folders, words, count) => {
      const wanted = searchedWords(words);
      if (wanted.length === 0) return { entries: [], total: 0 };
      const rows = (await readAll(folders)).flatMap((each) => each ?? []);
      const found = rows.filter(({ searched }) => wanted.every((word) => searched.includes(word)));
      return { entries: found.toSorted(newestFirst).slice(0, count).map(toListed), total: found.length };
    },
    warmUp: async () => {
      for (const name of collectionNames) await list(`${prefix}${name}`);
    },
  };
}

/** What the published branch holds, and the moment at which it is looked at. */
interface State extends RowContext {
  commit: string;
  /** Entries by their folder. */
  files: Map<string, { path: string; id: string }[]>;
}

interface Known {
  data: string;
  /** Its moment; before and after it the entry is in another state. */
  from: number;
  title: string;
  /** The words of its row, without accents; empty for what has no head. */
  searched: string;
}

type Row = Known & { path: string; id: string };

/** As many entries are read at a stretch. */
const SLICE = 20;

const validity = (state: State | undefined): string =>
  state ? JSON.stringify([toDay(state.now, ZONE), state.term]) : '';

const isCollection = (name: string): name is CollectionName => Object.hasOwn(collectionModels, name);

const toListed = ({ data, path, id }: Row): ListedEntry => ({ data, file: { path, id } });

const searchedWords = (text: string): string[] => toSlug(text).split('-').filter(Boolean);

const newestFirst = (a: Known & { path: string }, b: Known & { path: string }): number =>
  b.from - a.from || compare(a.path, b.path);

async function readCommit({ clone, prefix }: Desk, commit: string): Promise<Pick<State, 'files' | 'term'>> {
  const { out } = await tryGit(clone, 'show', `${commit}:${prefix}${settingsPath('terms')}`);
  const { questionAnswer: term } = readYaml(out).data as unknown as SettingsData<'terms'>;
  const lines = (await git(clone, 'ls-tree', '-r', '-z', commit, '--', prefix || '.')).split('\0');
  const files = lines.flatMap((line) => {
    const [, id = '', path = ''] = /^\d+ blob (\w+)\t(.*\.mdx)$/s.exec(line) ?? [];
    return path === '' ? [] : [{ path, id }];
  });
  return { term, files: Map.groupBy(files, ({ path }) => path.slice(0, path.lastIndexOf('/'))) };
}

function toKnown(collection: CollectionName, text: string, context: RowContext): Known {
  const { data: values } = readEntry(text);
  const [from, title] = [publishedFrom(values), String(values['title'] ?? '')];
  if (Object.keys(values).length === 0) return { data: text, from, title, searched: '' };
  const row = listRow(collection, values, context);
  return { data: writeHead(values, row), from, title, searched: toSlug(`${title} ${row.line}`) };
}
