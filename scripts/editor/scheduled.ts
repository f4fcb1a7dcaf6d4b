import type { Scheduled } from '../../decap/check/publication.ts';
import { scheduledEntry } from '../../decap/check/scheduled-entry.ts';
import type { Desk } from './clone.ts';
import { git, tryGit } from './git.ts';

/** Entries on the published branch whose moment lies after `now`. */
export async function scheduledEntries({ clone, branch, prefix }: Desk, now: Date): Promise<Scheduled[]> {
  // Only what names a moment to come is read as a whole: that is a handful of thousands.
  const { out } = await tryGit(clone, 'grep', '-z', 'publishedAt', branch, '--', `${prefix}*/*.mdx`);
  const lines = out.split('\n').flatMap((line) => {
    const [file = '', text = ''] = line.split('\0');
    return isAhead(text, now) ? [file.slice(branch.length + 1)] : [];
  });
  const entries = await Promise.all(
    [...new Set(lines)].map(async (path) =>
      scheduledEntry(path.slice(prefix.length), await show(clone, branch, path), now),
    ),
  );
  return entries.filter((entry) => entry !== undefined);
}

const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/;

const isAhead = (line: string, now: Date): boolean => Date.parse(INSTANT.exec(line)?.[0] ?? '') > now.getTime();

const show = (clone: string, branch: string, path: string): Promise<string> => git(clone, 'show', `${branch}:${path}`);
