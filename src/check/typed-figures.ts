import { computedFigure, type CountedLedger } from '../domain/computed.ts';
import { isPublished, isWithdrawn, publicationDay } from '../domain/publication.ts';
import { formatComputed, formatPeriodName } from '../i18n/figures.ts';
import { createIssue } from '../i18n/issues.ts';
import { toDay } from '../lib/day.ts';
import type { Issue, Place } from '../lib/issue.ts';
import { lastDayOf, periodBetween } from '../lib/period.ts';
import { collectionModels } from '../model/collections.ts';
import { type TypedFigure, typedFigures } from '../model/computed.ts';
import { freeTexts } from '../model/introspection.ts';
import { ZONE } from '../site.ts';
import type { CheckedEntry } from './checked-entry.ts';
import type { Corpus } from './corpus.ts';

/**
 * Figures typed in a report that the ledger of its month, quarter or year contradicts: they are neither what it said at
 * the end of that stretch, nor when the report came out, nor what it says now.
 */
export function typedFigureIssues({ entries, settings, now }: Corpus): Issue[] {
  const term = settings.terms?.data.questionAnswer;
  if (!term) return [];
  const listed = entries.filter(({ data }) => 'publishedAt' in data && isPublished(data, now) && !isWithdrawn(data));
  const ledger: CountedLedger = {
    questions: listed.flatMap(({ data }) => ('received' in data ? [data] : [])),
    commitments: listed.flatMap(({ data }) => ('dueChanges' in data ? [data] : [])),
    term,
  };
  return entries.flatMap((entry) => {
    const { data, file } = entry;
    if (!('notAchieved' in data)) return [];
    const period = periodBetween(data.period.from, data.period.to);
    if (period === undefined) return [];
    const days = [lastDayOf(period), publicationDay(data), toDay(now, ZONE)];
    return typedIn(entry).flatMap(({ kind, value, words, place }) => {
      const known = days.flatMap((day) => computedFigure(kind, period, ledger, day) ?? []);
      if (known.length === 0 || known.includes(value)) return [];
      const detail = {
        words,
        counted: formatComputed(kind, known.at(-1)),
        kind,
        period,
        span: formatPeriodName(period),
      };
      return [{ file, ...createIssue('ledger/contradicted', place, detail) }];
    });
  });
}

/** Figures of the data and of the body; a note of change tells of what was said before. */
function typedIn({ collection, data, names, placeAt }: CheckedEntry): (TypedFigure & { place: Place })[] {
  const fields = freeTexts(collectionModels[collection].schema, data).filter(({ path }) => path[0] !== 'changeNotes');
  return [
    ...fields.flatMap(({ path, value }) => typedFigures(value).map((typed) => ({ ...typed, place: placeAt(path) }))),
    ...names.typed,
  ];
}
