import type { CommitmentGroup } from '../domain/commitment.ts';
import type { AdjustmentGroup } from '../domain/adjustment.ts';
import type { FindingGroup } from '../domain/finding.ts';
import { isDisputed, latestStatus } from '../domain/indicator.ts';
import { t, type WordKey } from '../i18n/es.ts';
import { formatNumber, wordFor } from '../i18n/format.ts';
import { collectionPath, listAnchors, routes } from '../routes.ts';
import { getAdjustmentsByState } from './adjustments.ts';
import { getSiteNotes } from './change-log.ts';
import { getCommitmentsByState } from './commitments.ts';
import { getListedEntries } from './entries.ts';
import { getEvents } from './events.ts';
import { getFindingsByState } from './findings.ts';
import { getQuestionRegister } from './questions.ts';
import { getDeliveries } from './schedule.ts';

/** A count of a scoreboard, with the list that it counts. */
export interface Tally {
  count: number;
  /** What is counted, in words that follow the number. */
  label: string;
  href: string;
  /** How it is to be seen; `open` is under way, `undated` promises nothing that could be checked. */
  tone: 'done' | 'late' | 'broken' | 'open' | 'undated';
}

const commitmentTones = {
  met: 'done',
  overdue: 'late',
  unmet: 'broken',
  open: 'open',
  undated: 'undated',
} as const satisfies Record<CommitmentGroup, Tally['tone']>;

/** What the home page opens with: what was promised, what was asked, and which figures are in dispute. */
export async function getScoreboard(): Promise<{ commitments: Tally[]; others: Tally[] }> {
  const [commitments, questions, disputed] = await Promise.all([
    getCommitmentTallies(),
    getQuestionTallies(),
    getDisputeTally(),
  ]);
  return { commitments, others: [...questions, disputed] };
}

/** Commitments by state: kept, late, broken, in course, without date. */
export async function getCommitmentTallies(): Promise<Tally[]> {
  const counts = (await getCommitmentsByState()).map(({ group, commitments }) => [group, commitments.length] as const);
  return talliesByState('commitments', commitmentTones, counts, (group) => `commitments.${group}`);
}

const findingTones = {
  done: 'done',
  overdue: 'late',
  open: 'open',
  unplanned: 'undated',
} as const satisfies Record<FindingGroup, Tally['tone']>;

/** Findings by state: all done, late, in course, without actions. */
export async function getFindingTallies(): Promise<Tally[]> {
  const counts = (await getFindingsByState()).map(({ group, findings }) => [group, findings.length] as const);
  return talliesByState('findings', findingTones, counts, (group) => `findings.${group}`);
}

const adjustmentTones = {
  holds: 'done',
  upcoming: 'open',
  undated: 'undated',
} as const satisfies Record<AdjustmentGroup, Tally['tone']>;

/** Adjustments of the plan by state: in force, to come, without a day. */
export async function getAdjustmentTallies(): Promise<Tally[]> {
  const counts = (await getAdjustmentsByState()).map(({ group, adjustments }) => [group, adjustments.length] as const);
  return talliesByState('adjustments', adjustmentTones, counts, (group) => `adjustments.${group}`);
}

/** A count of each state of a collection, in the order of `tones`, also of one in which nothing is. */
function talliesByState<Group extends string>(
  collection: 'commitments' | 'findings' | 'adjustments',
  tones: Readonly<Record<Group, Tally['tone']>>,
  counts: readonly (readonly [Group, number])[],
  words: (group: Group) => Parameters<typeof counted>[1],
): Tally[] {
  const countOf = new Map(counts);
  return (Object.keys(tones) as Group[]).map((group) => ({
    ...counted(countOf.get(group) ?? 0, words(group)),
    href: `${collectionPath(collection)}#${listAnchors.state(group)}`,
    tone: tones[group],
  }));
}

/** Indicators by what their last figure says of the target. */
export async function getIndicatorTallies(): Promise<Tally[]> {
  const states = (await getListedEntries('indicators')).map(({ data }) => latestStatus(data));
  const href = collectionPath('indicators');
  const countOf = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length;
  return [
    { ...counted(countOf('reached'), 'reached'), href, tone: 'done' },
    { ...counted(countOf('missed'), 'missed'), href, tone: 'late' },
    {
      ...counted(countOf('no-target', 'no-period', 'undecided', 'no-data'), 'noTarget'),
      href,
      tone: 'undated',
    },
  ];
}

/** Events by what became of them. */
export async function getEventTallies(): Promise<Tally[]> {
  const states = (await getEvents()).map(({ status }) => status.kind);
  const [landing, countOf] = [collectionPath('events'), counterOf(states)];
  const [ahead, behind] = [`${landing}#${listAnchors.upcoming}`, `${landing}#${listAnchors.past}`];
  return [
    { ...counted(countOf('held'), 'held'), href: behind, tone: 'done' },
    { ...counted(countOf('unreported'), 'unreported'), href: behind, tone: 'late' },
    { ...counted(countOf('cancelled'), 'cancelled'), href: behind, tone: 'broken' },
    { ...counted(countOf('upcoming', 'today'), 'upcoming'), href: ahead, tone: 'open' },
    { ...counted(countOf('postponed'), 'postponed'), href: ahead, tone: 'undated' },
  ];
}

/** What the plan owed up to today, and what it owes next. */
export async function getDeliveryTallies(): Promise<Tally[]> {
  const countOf = counterOf((await getDeliveries()).map(({ status }) => status.kind));
  const [past, next] = [`#${listAnchors.pastDeliveries}`, `#${listAnchors.nextDeliveries}`];
  return [
    { ...counted(countOf('on-time'), 'onTime'), href: past, tone: 'done' },
    { ...counted(countOf('overdue'), 'overdue'), href: past, tone: 'late' },
    { ...counted(countOf('late'), 'late'), href: past, tone: 'broken' },
    { ...counted(countOf('due', 'due-today'), 'due'), href: next, tone: 'open' },
  ];
}

/** What was changed after it was published, by kind of change. */
export async function getNoteTallies(): Promise<Tally[]> {
  const countOf = counterOf((await getSiteNotes()).map(({ note }) => note.kind));
  const href = `${routes.corrections}#${listAnchors.notes}`;
  return [
    { ...counted(countOf('correction'), 'corrections'), href, tone: 'late' },
    { ...counted(countOf('update'), 'updates'), href, tone: 'open' },
  ];
}

async function getQuestionTallies(): Promise<Tally[]> {
  const { figures } = await getQuestionRegister();
  const landing = collectionPath('questions');
  const [open, closed] = [`${landing}#${listAnchors.open}`, `${landing}#${listAnchors.closed}`];
  return [
    { count: figures.onTime, label: onTimeOf(figures.answered), href: closed, tone: 'done' },
    { ...counted(figures.overdue, 'unanswered'), href: open, tone: 'late' },
  ];
}

/** Indicators that someone other than the entity speaks of; they are counted among the others too. */
export async function getDisputeTally(): Promise<Tally> {
  const disputed = (await getListedEntries('indicators')).filter(({ data }) => isDisputed(data));
  const href = `${collectionPath('indicators')}#${listAnchors.disputed}`;
  return { ...counted(disputed.length, 'disputed'), href, tone: 'broken' };
}

type Counted = WordKey extends infer K ? (K extends `scoreboard.${infer Name}.other` ? Name : never) : never;

/** A number and the words for it: «1» «vencido sin resultado». */
const counted = (count: number, what: Exclude<Counted, 'answeredOnTime'>): Pick<Tally, 'count' | 'label'> => ({
  count,
  label: wordFor(count, t(`scoreboard.${what}.one`), t(`scoreboard.${what}.other`)),
});

/** «de 3 respuestas, a tiempo»; nothing is on time where nothing was answered. */
const onTimeOf = (total: number): string =>
  total === 0
    ? t('scoreboard.noAnswers')
    : wordFor(
        total,
        t('scoreboard.answeredOnTime.one', said(total)),
        t('scoreboard.answeredOnTime.other', said(total)),
      );

const said = (total: number) => ({ total: formatNumber(total) });

const counterOf =
  <K extends string>(states: readonly K[]) =>
  (...wanted: readonly K[]): number =>
    states.filter((state) => wanted.includes(state)).length;
