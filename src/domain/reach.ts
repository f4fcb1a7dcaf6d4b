import type { Day } from '../lib/day.ts';
import type { Visit } from '../lib/access-log.ts';
import { ascending } from '../lib/compare.ts';
import { lowerMedian } from '../lib/median.ts';

/** What a request counts as; everything else counts as nothing. @internal */
export type Reading = 'page' | 'feed';

/** Reach in one month. */
export interface MonthlyReach {
  /** `2026-10`. */
  month: string;
  pageViews: number;
  /** Subscribers by the path of the feed. */
  subscribers: Map<string, number>;
}

/** What tells two readers of a day apart: a number that means nothing outside the run that made it. */
export type ReaderMark = number;

/** A log that goes back to a day that was already counted would count it twice. */
export class OverlapError extends Error {
  readonly day: Day;
  constructor(day: Day) {
    super(`The day ${day} comes back after it was closed.`);
    this.day = day;
  }
}

/** What programs put into their name to say for how many people they fetch a feed. */
const SUBSCRIBERS = /(\d{1,6}) (?:subscribers?|readers?)\b/i;
/** A flood of invented aggregators must not fill the memory; a feed has a few dozen. */
const MAX_AGGREGATORS = 1000;
const MAX_NAME = 120;
const FEED = /\.(?:xml|json|atom|rss)$/;
const NO_PAGE = /^\/(?:admin|pagefind|_astro|archivos|datos)\//;

/**
 * A page that was delivered whole, or a feed (also when the reader already had it); bots are sorted out before.
 * @internal
 */
export function readingOf({ method, path, status }: Visit, feeds: ReadonlySet<string>): Reading | undefined {
  if (method !== 'GET' || !(status === 200 || status === 304)) return undefined;
  if (feeds.has(path)) return 'feed';
  if (FEED.test(path) || NO_PAGE.test(path)) return undefined;
  return path.endsWith('/') || path.endsWith('.html') ? 'page' : undefined;
}

/**
 * Subscribers that an aggregator speaks for, and its name without that number; undefined for a reader of its own.
 * @internal
 */
export function aggregatorOf(agent: string): { name: string; subscribers: number } | undefined {
  const match = SUBSCRIBERS.exec(agent);
  return match ? { name: agent.replace(match[0], '').slice(0, MAX_NAME), subscribers: Number(match[1]) } : undefined;
}

/** Open days: logs of several files interleave a little around midnight. */
const OPEN_DAYS = 2;

/**
 * Counts visits in memory that does not grow with the log: a number per month, a number per aggregator, and the marks
 * of the readers of the last two days, which are dropped as the days close. Visits come in the order of time.
 */
export class ReachTally {
  readonly #feeds: ReadonlySet<string>;
  readonly #months = new Map<string, MonthTally>();
  readonly #open = new Map<Day, Map<string, Set<ReaderMark>>>();
  readonly #days = new Set<Day>();

  constructor(feeds: ReadonlySet<string>) {
    this.#feeds = feeds;
  }

  /** Counts one visit; `markOf` is asked only where readers are told apart. @throws OverlapError */
  add(visit: Visit, day: Day, who: { isRobot: boolean; isFeedReader: boolean }, markOf: () => ReaderMark): void {
    const readers = this.#readersOf(day);
    const month = this.#monthOf(day);
    const reading = readingOf(visit, this.#feeds);
    if (reading === 'page' && !who.isRobot) month.pageViews += 1;
    if (reading !== 'feed') return;
    const aggregator = aggregatorOf(visit.agent);
    if (aggregator) month.hear(`${visit.path}\n${aggregator.name}`, aggregator.subscribers);
    else if (who.isFeedReader) readers.set(visit.path, (readers.get(visit.path) ?? new Set()).add(markOf()));
  }

  /** Closes every day. */
  finish(): { months: MonthlyReach[]; days: Day[] } {
    for (const day of this.#open.keys()) this.#close(day);
    const months = [...this.#months].toSorted(ascending(([month]) => month));
    return {
      months: months.map(([month, tally]) => toReach(month, tally, this.#feeds)),
      days: [...this.#days].toSorted(),
    };
  }

  #readersOf(day: Day): Map<string, Set<ReaderMark>> {
    const found = this.#open.get(day);
    if (found) return found;
    const oldest = [...this.#open.keys()].toSorted()[0];
    if (this.#days.has(day) || (this.#open.size >= OPEN_DAYS && oldest !== undefined && day < oldest)) {
      throw new OverlapError(day);
    }
    const readers = new Map<string, Set<ReaderMark>>();
    this.#days.add(day);
    this.#open.set(day, readers);
    for (const old of [...this.#open.keys()].toSorted().slice(0, -OPEN_DAYS)) this.#close(old);
    return readers;
  }

  #close(day: Day): void {
    for (const [feed, readers] of this.#open.get(day) ?? []) {
      const { daily } = this.#monthOf(day);
      daily.set(feed, [...(daily.get(feed) ?? []), readers.size]);
    }
    this.#open.delete(day);
  }

  #monthOf(day: Day): MonthTally {
    const month = day.slice(0, 7);
    const tally = this.#months.get(month) ?? new MonthTally();
    this.#months.set(month, tally);
    return tally;
  }
}

class MonthTally {
  pageViews = 0;
  /** Last number of each aggregator, by feed and name. */
  readonly aggregators = new Map<string, number>();
  /** Distinct readers of each day on which a feed was read. */
  readonly daily = new Map<string, number[]>();

  hear(aggregator: string, subscribers: number): void {
    if (this.aggregators.has(aggregator) || this.aggregators.size < MAX_AGGREGATORS) {
      this.aggregators.set(aggregator, subscribers);
    }
  }
}

function toReach(month: string, tally: MonthTally, feeds: ReadonlySet<string>): MonthlyReach {
  const subscribers = [...feeds].map((feed) => {
    const spokenFor = [...tally.aggregators].filter(([key]) => key.startsWith(`${feed}\n`));
    const total = spokenFor.reduce((sum, [, count]) => sum + count, 0);
    return [feed, total + medianOfDays(tally.daily.get(feed) ?? [], daysIn(month))] as const;
  });
  return { month, pageViews: tally.pageViews, subscribers: new Map(subscribers) };
}

/** The middle of the counts of all days of a month, days without a reader included; the lower one of two. */
const medianOfDays = (counts: readonly number[], days: number): number =>
  lowerMedian([...counts, ...Array.from({ length: Math.max(0, days - counts.length) }, () => 0)]);

const daysIn = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** Months of which the log has the first and the last day: an incomplete month would look like a bad one. */
export const completeMonths = (days: readonly Day[]): string[] =>
  [...new Set(days.map((day) => day.slice(0, 7)))].filter(
    (month) => days.includes(`${month}-01`) && days.includes(`${month}-${daysIn(month)}`),
  );
