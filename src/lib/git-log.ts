import type { Day } from './day.ts';

/** One commit that touched a file. */
export interface Revision {
  /** Full commit id. */
  hash: string;
  /** Day of the commit in its author's zone. */
  day: Day;
  /** What happened to the file. */
  change: 'added' | 'modified' | 'renamed';
}

/** Arguments of the one `git log` that `parseGitLog` reads; a path follows after `--`. */
export const GIT_LOG_ARGUMENTS = ['log', '--format=%x01%H%x00%as', '--name-status', '-z', '-M', '--no-merges'] as const;

/**
 * Revisions of every file, newest first, by its path today: a renamed file keeps what was written under its old name.
 * `log` is the output of git with `GIT_LOG_ARGUMENTS`; paths are relative to the top of the repository.
 */
export function parseGitLog(log: string): Map<string, Revision[]> {
  const revisions = new Map<string, Revision[]>();
  // The log runs from new to old, so an old name is met after the rename that ended it.
  const nameToday = new Map<string, string | undefined>();
  for (const commit of log.split('\u0001').slice(1)) {
    const [hash = '', day = '', ...rest] = commit.split('\u0000');
    for (const { status, path, from } of parseChanges(rest)) {
      const today = nameToday.has(path) ? nameToday.get(path) : path;
      if (status === 'D') nameToday.set(path, undefined);
      if (from !== undefined) nameToday.set(from, today);
      const change = CHANGES[status];
      if (today === undefined || change === undefined) continue;
      const own = revisions.get(today) ?? [];
      revisions.set(today, [...own, { hash, day, change }]);
      // Before it was added, the same path belonged to another file.
      if (status === 'A') nameToday.set(path, undefined);
    }
  }
  return revisions;
}

const CHANGES: Record<string, Revision['change'] | undefined> = {
  A: 'added',
  M: 'modified',
  R: 'renamed',
  C: 'added',
  T: 'modified',
};

interface Change {
  /** First letter of git's status. */
  status: string;
  path: string;
  /** Old path of a rename. */
  from?: string;
}

/** Reads `M\0path\0R100\0old\0new\0…`; a copy is like a new file. */
function parseChanges(fields: readonly string[]): Change[] {
  const changes: Change[] = [];
  for (let index = 0; index < fields.length;) {
    const status = fields[index]?.trim().charAt(0) ?? '';
    if (status === '') {
      index += 1;
    } else if (status === 'R' || status === 'C') {
      const [from = '', path = ''] = fields.slice(index + 1, index + 3);
      changes.push(status === 'R' ? { status, path, from } : { status, path });
      index += 3;
    } else {
      changes.push({ status, path: fields[index + 1] ?? '' });
      index += 2;
    }
  }
  return changes;
}
