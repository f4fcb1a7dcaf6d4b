import { adjustmentGroupOf, adjustmentStatus } from '../domain/adjustment.ts';
import { commitmentStatus, groupOf } from '../domain/commitment.ts';
import { findingGroupOf, findingStatus } from '../domain/finding.ts';
import { latestAssurance } from '../domain/indicator.ts';
import { questionStatus } from '../domain/question.ts';
import { t } from '../i18n/es.ts';
import type { SearchFilter } from '../lib/search-filters.ts';
import { controlBodies } from '../model/finding.ts';
import { assurances } from '../model/indicator.ts';
import { getToday } from './clock.ts';
import { type Entry, getAllListedEntries } from './entries.ts';
import { getQuestionTerm } from './settings.ts';

type LedgerFilter = Extract<SearchFilter, 'estado' | 'ente' | 'comuna' | 'verificacion'>;
type Filters = Partial<Record<LedgerFilter, string[]>>;

/** What the ledger knows of an entry that people narrow a search by: where it stands today, who found it, where it is seen. */
export async function getLedgerFilters(entry: Entry): Promise<Filters> {
  const today = getToday();
  if (isOf(entry, 'commitments')) {
    const { place } = entry.data;
    return {
      estado: [t(`search.commitments.${groupOf(commitmentStatus(entry.data, today))}`)],
      ...(place && { comuna: [place.district] }),
    };
  }
  if (isOf(entry, 'findings')) {
    const group = findingGroupOf(findingStatus(entry.data, today));
    return { estado: [t(`search.findings.${group}`)], ente: [controlBodies[entry.data.controlBody]] };
  }
  if (isOf(entry, 'adjustments')) {
    return { estado: [t(`search.adjustments.${adjustmentGroupOf(adjustmentStatus(entry.data, today))}`)] };
  }
  if (isOf(entry, 'questions')) {
    return { estado: [t(`search.questions.${questionStatus(entry.data, await getQuestionTerm(), today).kind}`)] };
  }
  const assurance = isOf(entry, 'indicators') ? latestAssurance(entry.data) : undefined;
  return assurance ? { verificacion: [assurances[assurance]] } : {};
}

/** Every value of these filters that some entry has, for the form of the search. */
export async function getLedgerFilterOptions(): Promise<Record<LedgerFilter, string[]>> {
  const found = await Promise.all((await getAllListedEntries()).map(getLedgerFilters));
  const valuesOf = (name: LedgerFilter) => [...new Set(found.flatMap((filters) => filters[name] ?? []))];
  const sorted = (name: LedgerFilter) => valuesOf(name).toSorted(byName);
  return {
    estado: sorted('estado'),
    ente: sorted('ente'),
    comuna: sorted('comuna'),
    verificacion: sorted('verificacion'),
  };
}

/** Comuna 2 comes before comuna 10. */
const byName = (a: string, b: string): number => a.localeCompare(b, 'es', { numeric: true });

const isOf = <C extends Entry['collection']>(entry: Entry, collection: C): entry is Entry & Entry<C> =>
  entry.collection === collection;
