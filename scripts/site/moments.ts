import { readEntry } from '../../src/content-file/read.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { nextMoment, publishedFrom } from '../../src/domain/publication.ts';

const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/g;

/** What time alone will change in the site of a content folder. */
export interface Ahead {
  /** The next moment at which something changes. */
  next: Date;
  /** Entries that come out then, as paths in the content folder. */
  appearing: string[];
  /** How many entries are under embargo. */
  embargoed: number;
}

/** What lies ahead of `now` in a content folder. */
export async function aheadOf(contentDir: string, now: Date): Promise<Ahead> {
  const { entries } = await readContentFiles(contentDir);
  const isAhead = (instant: string) => Date.parse(instant) > now.getTime();
  // Only what names a moment to come is read as a whole: that is a handful of thousands.
  const read = entries
    .map(({ file: path, bytes }) => ({ path, text: Buffer.from(bytes).toString('utf8') }))
    .filter(({ text }) => text.match(INSTANT)?.some(isAhead))
    .map(({ path, text }) => ({ path, data: readEntry(text).data }));
  const next = nextMoment(
    read.map(({ data }) => data),
    now,
  );
  const moments = read.map(({ path, data }) => ({ path, from: publishedFrom(data) }));
  return {
    next,
    appearing: moments.filter(({ from }) => from === next.getTime()).map(({ path }) => path),
    embargoed: moments.filter(({ from }) => from > now.getTime()).length,
  };
}

/** The next moment after `now` at which the site of a content folder changes by itself. */
export const nextMomentOf = async (contentDir: string, now: Date): Promise<Date> =>
  (await aheadOf(contentDir, now)).next;
