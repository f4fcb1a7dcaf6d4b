import type { Day } from './day.ts';
import { blobReader } from './git-blobs.ts';
import { readLog } from './kept-log.ts';

/** What a file said at one time in the past. */
export interface FileVersion {
  /** Full id of the commit that left it. */
  hash: string;
  /** Day of that commit in its author's zone. */
  day: Day;
  text: string;
  /** Moment at which another version took its place; absent for the one that the last commit left. */
  replacedAt?: Date;
}

/** The committed versions of files, by their path today. */
export interface FileVersions {
  /** Every file that has one. */
  paths: readonly string[];
  /** Newest first; none for a file that was never committed. */
  of: (path: string) => Promise<FileVersion[]>;
}

/**
 * The versions of the files in some folders, or of those that a pattern of git names. Paths are relative to `dir`. One git process says
 * which there are, and a few read what is asked for, however much that is.
 * @param cache what builds keep
 */
export async function openVersions(
  dir: string,
  { paths, cache }: { paths: readonly string[]; cache?: string | undefined },
): Promise<FileVersions> {
  const blobs = parseBlobLog(await readLog(dir, { words: LOG_ARGUMENTS, paths }, cache));
  const readBlob = blobReader(dir, () => [...blobs.values()].flat().map(({ id }) => id));
  return {
    paths: [...blobs.keys()],
    of: (path) =>
      Promise.all(
        (blobs.get(path) ?? []).map(async ({ id, hash, day }, index, versions) => {
          const successor = versions[index - 1];
          const version = { hash, day, text: await readBlob(id) };
          return successor ? { ...version, replacedAt: successor.committedAt } : version;
        }),
      ),
  };
}

const LOG_ARGUMENTS = [
  'log',
  '--format=%x01%H%x00%as%x00%cI',
  '--raw',
  '--no-abbrev',
  '-z',
  '-M',
  '--no-merges',
  '--relative',
];

interface BlobVersion {
  id: string;
  hash: string;
  day: Day;
  committedAt: Date;
}

/** Blobs by the path of their file today; a renamed file keeps what was written under its old name. */
function parseBlobLog(log: string): Map<string, BlobVersion[]> {
  const versions = new Map<string, BlobVersion[]>();
  // The log runs from new to old, so an old name is met after the rename that ended it.
  const nameToday = new Map<string, string | undefined>();
  for (const commit of log.split('\u0001').slice(1)) {
    const [hash = '', day = '', time = '', ...fields] = commit.split('\u0000');
    for (const { status, id, path, from } of changesOf(fields)) {
      const today = nameToday.has(path) ? nameToday.get(path) : path;
      if (from !== undefined) nameToday.set(from, today);
      if (status === 'D') nameToday.set(path, undefined);
      if (status === 'D' || today === undefined) continue;
      versions.set(today, [...(versions.get(today) ?? []), { id, hash, day, committedAt: new Date(time.trim()) }]);
      // Before it was added, the same path belonged to another file.
      if (status === 'A') nameToday.set(path, undefined);
    }
  }
  return versions;
}

/** Reads `:mode mode old new M\0path\0:mode mode old new R100\0old path\0new path\0…`. */
function changesOf(fields: readonly string[]): { status: string; id: string; path: string; from?: string }[] {
  return fields.flatMap((field, index) => {
    const match = /^\s*:\d+ \d+ \w+ (\w+) ([A-Z])/.exec(field);
    if (!match) return [];
    const [, id = '', status = ''] = match;
    const [first = '', second = ''] = fields.slice(index + 1, index + 3);
    if (status === 'R') return [{ status, id, path: second, from: first }];
    return [{ status: status === 'C' ? 'A' : status, id, path: status === 'C' ? second : first }];
  });
}
