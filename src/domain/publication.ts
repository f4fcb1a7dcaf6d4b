import { addDays, type Day, toDay } from '../lib/day.ts';
import type { ChangeNote, CommonFields } from '../model/common.ts';
import { UTC_OFFSET, ZONE } from '../site.ts';
import { compare, descending } from '../lib/compare.ts';

/** What the rules of publication look at. */
type Publishable = Pick<CommonFields, 'publishedAt' | 'changeNotes' | 'withdrawn'>;

/** False while the entry is under embargo: its moment of publication lies after `now`. */
export const isPublished = (entry: Pick<Publishable, 'publishedAt'>, now: Date): boolean =>
  new Date(entry.publishedAt).getTime() <= now.getTime();

/**
 * Moment from which the page of an entry is there, in milliseconds. An entry without a moment of publication, or with one
 * that cannot be read, counts as there.
 */
export const publishedFrom = (data: Readonly<Record<string, unknown>>): number =>
  new Date(String(data['publishedAt'] ?? 0)).getTime() || 0;

/** True once the entry was taken down; its page stays, with the reason. */
export const isWithdrawn = (entry: Pick<Publishable, 'withdrawn'>): boolean => entry.withdrawn !== undefined;

/** Day of publication in the zone of the site. */
export const publicationDay = (entry: Pick<Publishable, 'publishedAt'>): Day => toDay(entry.publishedAt, ZONE);

/** Notes that tell the public of a change of substance, newest first; a minor edit is none. */
export const substantiveNotes = (entry: Pick<Publishable, 'changeNotes'>): ChangeNote[] =>
  entry.changeNotes
    .filter((note) => note.kind !== 'minor')
    // Of one day, the last written comes first.
    .toReversed()
    .toSorted(descending(({ date }) => date));

/** Day of the last change of substance; the day of publication when there was none. */
export function lastSubstantiveDay(entry: Publishable): Day {
  const published = publicationDay(entry);
  const newest = substantiveNotes(entry)[0]?.date;
  return newest !== undefined && newest > published ? newest : published;
}

/** Day of the last change of the text itself, also of its writing where that came after the facts. */
export function lastChangeDay(entry: Publishable & Pick<CommonFields, 'compiledAt'>): Day {
  const changed = lastSubstantiveDay(entry);
  return entry.compiledAt !== undefined && entry.compiledAt > changed ? entry.compiledAt : changed;
}

/** Moment at which readers could first see the text: noon of the day of writing where that came after the facts. */
export const appearedAt = (entry: Pick<CommonFields, 'publishedAt' | 'compiledAt'>): Date =>
  new Date(entry.compiledAt ? `${entry.compiledAt}T12:00:00${UTC_OFFSET}` : entry.publishedAt);

/** Day on which the entry appeared, in the zone of the site: what counts for whether it came in time. */
export const appearedOn = ({ publishedAt, compiledAt }: Pick<CommonFields, 'publishedAt' | 'compiledAt'>): Day =>
  compiledAt || toDay(publishedAt, ZONE);

/** Moment at which a day begins in the zone of the site. */
export const startOfDay = (day: Day): Date => new Date(`${day}T00:00:00${UTC_OFFSET}`);

/**
 * The next moment after `now` at which the site changes although nobody changes it: an entry comes out, or a day begins
 * and what is due, late or over is counted anew.
 */
export function nextMoment(entries: readonly Readonly<Record<string, unknown>>[], now: Date): Date {
  const midnight = startOfDay(addDays(toDay(now, ZONE), 1)).getTime();
  return new Date(Math.min(midnight, ...entries.map(publishedFrom).filter((moment) => moment > now.getTime())));
}

/** Newest first; entries of the same moment by id, so that the order never depends on the file system. */
export function byNewest(a: { id: string; data: { publishedAt: string } }, b: typeof a): number {
  const difference = new Date(b.data.publishedAt).getTime() - new Date(a.data.publishedAt).getTime();
  return difference || compare(a.id, b.id);
}
