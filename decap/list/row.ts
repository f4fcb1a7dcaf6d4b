import { dropEmpty } from '../../src/content-file/read.ts';
import { adjustmentStatus } from '../../src/domain/adjustment.ts';
import { commitmentStatus } from '../../src/domain/commitment.ts';
import { eventDay, eventStatus } from '../../src/domain/event.ts';
import { findingStatus } from '../../src/domain/finding.ts';
import { isPublished, isWithdrawn, publicationDay, substantiveNotes } from '../../src/domain/publication.ts';
import { questionStatus } from '../../src/domain/question.ts';
import { formatMomentInSentence, formatShortDay, formatUnit } from '../../src/i18n/format.ts';
import { formatStatus } from '../../src/i18n/status.ts';
import { type Day, toDay } from '../../src/lib/day.ts';
import { toSlug } from '../../src/lib/slug.ts';
import { type CollectionName, collectionModels, type EntryData } from '../../src/model/collections.ts';
import type { CommonFields } from '../../src/model/common.ts';
import type { Term } from '../../src/model/settings/terms.ts';
import { ZONE } from '../../src/site.ts';
import { type EntryState, stateWords } from './states.ts';

/** What a list shows of an entry beside its title, and what it sorts, filters, groups and searches by. */
export interface ListRow {
  /** «12 jun 2026 · Vencido hace 5 días · Acueducto», for people; of a release that just stands there, its day. */
  line: string;
  /** The state it is grouped by, in words. */
  state: string;
  /** Every state that holds, in words, between bars: what filters look for. */
  marks: string;
  /** Year of its day; of a page, of its last update. */
  year: string;
  /** The title without accents, for who searches «tuberia». */
  plain: string;
}

/** What lateness is computed with. */
export interface RowContext {
  now: Date;
  /** Term in which questions are answered. */
  term: Term;
}

/** The row of an entry with the values of its file; one with faults says so. */
export function listRow(collection: CollectionName, values: Record<string, unknown>, context: RowContext): ListRow {
  const { success, data } = collectionModels[collection].schema.safeParse(dropEmpty(values));
  const plain = toSlug(String(values['title'] ?? '')).replaceAll('-', ' ');
  if (!success) return { ...toRow({ states: ['faulty'], words: stateWords.faulty }), plain };
  return { ...toRow(describe(collection, data as AnyEntry, context)), plain };
}

type AnyEntry = EntryData<CollectionName>;

interface Description {
  day?: Day;
  /** The first one groups the entry. */
  states: readonly [EntryState, ...EntryState[]];
  /**
   * The first state in words, with its days; none where the day says enough. A draft has a row too, so they say only
   * what its text says, never that it is published.
   */
  words?: string;
  unit?: string | undefined;
}

const toRow = ({ day, states, words, unit }: Description): Omit<ListRow, 'plain'> => ({
  line: [
    day && formatShortDay(day),
    words,
    ...states.slice(1).map((state) => stateWords[state]),
    unit && formatUnit(unit),
  ]
    .filter(Boolean)
    .join(' · '),
  state: stateWords[states[0]],
  marks: `|${states.map((state) => stateWords[state]).join('|')}|`,
  year: day?.slice(0, 4) ?? '',
});

function describe(collection: CollectionName, data: AnyEntry, { now, term }: RowContext): Description {
  if (!('publishedAt' in data)) return { day: data.updatedAt, states: ['published'] };
  const day = publicationDay(data);
  if (isWithdrawn(data)) return { day, states: ['withdrawn', ...marksOf(data)], words: stateWords.withdrawn };
  if (!isPublished(data, now)) {
    return { states: ['scheduled', ...marksOf(data)], words: `Saldrá el ${formatMomentInSentence(data.publishedAt)}` };
  }
  return { day, ...computedStatus(collection, data, toDay(now, ZONE), term) };
}

/** What the ledger computes of a published entry. */
function computedStatus(
  collection: CollectionName,
  data: CommonFields,
  today: Day,
  term: Term,
): Omit<Description, 'day'> & { day?: Day } {
  const marks = marksOf(data);
  if (collection === 'questions') {
    const question = data as EntryData<'questions'>;
    const status = questionStatus(question, term, today);
    const words = formatStatus(status, term.kind);
    return { day: question.received, states: [status.kind, ...marks], words, unit: question.unit };
  }
  if (collection === 'commitments') {
    const commitment = data as EntryData<'commitments'>;
    const status = commitmentStatus(commitment, today);
    return { states: [status.kind, ...marks], words: formatStatus(status), unit: commitment.unit };
  }
  if (collection === 'findings') {
    const finding = data as EntryData<'findings'>;
    const status = findingStatus(finding, today);
    return { states: [status.kind, ...marks], words: formatStatus(status), unit: finding.bodyName };
  }
  if (collection === 'adjustments') {
    const adjustment = data as EntryData<'adjustments'>;
    const status = adjustmentStatus(adjustment, today);
    return { states: [status.kind, ...marks], words: formatStatus(status), unit: adjustment.unit };
  }
  if (collection === 'events') {
    const event = data as EntryData<'events'>;
    const status = eventStatus(event, today);
    return { day: eventDay(event), states: [status.kind, ...marks], words: formatStatus(status) };
  }
  const [first = 'published', ...rest] = marks;
  return { states: [first, ...rest], ...(first !== 'published' && { words: stateWords[first] }) };
}

/** What holds beside the state. */
const marksOf = (data: CommonFields): EntryState[] => [
  ...(substantiveNotes(data).some(({ kind }) => kind === 'correction') ? (['corrected'] as const) : []),
  ...(data.example ? (['example'] as const) : []),
];
