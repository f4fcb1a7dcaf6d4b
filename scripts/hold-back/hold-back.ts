import type { Issue } from '../../src/lib/issue.ts';
import type { CheckFolder } from '../site/check-process.ts';
import { nextToHoldBack } from './choose.ts';
import { type MendedCopy, openCopy } from './copy.ts';

/** Content that can be built although that of today cannot. */
export interface HeldBack {
  /** Where it lies. */
  contentDir: string;
  /** Files that are there in their last good version, or not at all, by their path below the content folder. */
  paths: string[];
}

/**
 * Makes a copy of a content folder in which what cannot be built stands in its last good version, and the rest as it is
 * today. Undefined when there is no such copy: outside git, or when the fault is older than the commits that are
 * looked at.
 */
export async function holdBack(contentDir: string, folder: string, check: CheckFolder): Promise<HeldBack | undefined> {
  const copy = await openCopy(contentDir, folder);
  const good = copy && (await lastGood(copy, check));
  if (!good) return undefined;
  const changes = await copy.changesSince(good);
  for (const change of changes) await copy.takeToday(change);
  const held = new Set<string>();
  for (;;) {
    const errors = errorsOf(await check(copy.contentDir));
    if (errors.length === 0) return { contentDir: copy.contentDir, paths: [...held].toSorted() };
    const next = nextToHoldBack(errors.map(pathOf), changes, held);
    if (next.length === 0) return undefined;
    for (const path of next) {
      await copy.takeBack(good, path);
      held.add(path);
    }
  }
}

/** The newest commit whose content the check accepts; the copy is that content then. */
async function lastGood(copy: MendedCopy, check: CheckFolder): Promise<string | undefined> {
  for (const commit of await copy.commits()) {
    await copy.checkOut(commit);
    if (errorsOf(await check(copy.contentDir)).length === 0) return commit;
  }
  return undefined;
}

const errorsOf = (issues: readonly Issue[]): Issue[] => issues.filter(({ severity }) => severity === 'error');

/** Path of the file of an issue below the content folder. */
const pathOf = ({ file }: Issue): string => file.slice(file.indexOf('/') + 1);
