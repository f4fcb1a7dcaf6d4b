import { findObservation } from '../domain/indicator.ts';
import { publishedFrom } from '../domain/publication.ts';
import { createIssue } from '../i18n/issues.ts';
import type { Issue } from '../lib/issue.ts';
import { isPeriod } from '../lib/period.ts';
import type { BodyFigure } from '../mdx/names.ts';
import type { Corpus } from './corpus.ts';
import type { CheckedEntry, ParsedEntry } from './checked-entry.ts';
import { knownIds } from './known-ids.ts';

/** Faults of blocks that show only beside the other entries: an indicator or a period that is not there. */
export function indicatorBlockIssues(corpus: Corpus): Issue[] {
  return corpus.drafts.flatMap((entry) =>
    entry.names.figures.flatMap((figure) => {
      const found = indicatorIssue(figure, entry, corpus);
      return found ? [{ file: entry.file, ...found }] : [];
    }),
  );
}

function indicatorIssue({ id, periodo, place }: BodyFigure, entry: ParsedEntry, { drafts, entries, now }: Corpus) {
  // The guard has spoken of attributes that are missing or of another form.
  if (id === undefined || periodo === undefined || !isPeriod(periodo)) return undefined;
  const indicators = drafts.filter(({ collection }) => collection === 'indicators');
  const draft = indicators.find((item) => item.id === id);
  if (!draft) {
    const known = knownIds(
      id,
      indicators.map((item) => item.id),
    );
    return createIssue('relation/missing', place, { label: 'Indicador', path: 'id', id, target: 'indicadores', known });
  }
  if (publishedFrom(draft.data) > Math.max(now.getTime(), publishedFrom(entry.data))) {
    return createIssue('ledger/indicator-embargo', place, { id });
  }
  const indicator = entries.find((item) => isIndicator(item) && item.id === id) as
    CheckedEntry<'indicators'> | undefined;
  // An indicator with faults of its own is mended first.
  if (!indicator || findObservation(indicator.data, periodo)) return undefined;
  const known = indicator.data.observations.map((item) => item.period).join(', ') || 'ninguno';
  return createIssue('ledger/no-observation', place, { id, period: periodo, known });
}

const isIndicator = ({ collection }: CheckedEntry): boolean => collection === 'indicators';
