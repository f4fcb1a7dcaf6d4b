import { readEntry } from '../../src/content-file/read.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { nextMoment } from '../../src/domain/publication.ts';

const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/g;

/** The next moment after `now` at which the site of a content folder changes by itself. */
export async function nextMomentOf(contentDir: string, now: Date): Promise<Date> {
  const { entries } = await readContentFiles(contentDir);
  const isAhead = (instant: string) => Date.parse(instant) > now.getTime();
  // Only what names a moment to come is read as a whole: that is a handful of thousands.
  const ahead = entries
    .map(({ bytes }) => Buffer.from(bytes).toString('utf8'))
    .filter((text) => text.match(INSTANT)?.some(isAhead));
  return nextMoment(
    ahead.map((text) => readEntry(text).data),
    now,
  );
}
