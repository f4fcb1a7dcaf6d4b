import { type CommitmentGroup, commitmentGroups, groupOf } from '../domain/commitment.ts';
import { t } from '../i18n/es.ts';
import { formatUnit } from '../i18n/format.ts';
import { howManyFit, packedSize, toFittingPages } from '../lib/fitting-pages.ts';
import { toPages } from '../lib/pages.ts';
import { shares } from '../lib/shares.ts';
import { toSlug } from '../lib/slug.ts';
import { isRunningText, plainText } from '../mdx/plain-text.ts';
import { controlBodies } from '../model/finding.ts';
import { controlBodySegment } from '../routes.ts';
import {
  type CommitmentsOf,
  type DatedCommitment,
  getCommitmentsByOrigin,
  getCommitmentsByPlace,
  getCommitmentsByState,
  getCommitmentsByUnit,
} from './commitments.ts';
import type { Entry } from './entries.ts';
import { getFaqsByCategory } from './faqs.ts';
import { type DatedFinding, getFindingsByBody, getFindingsByState } from './findings.ts';
import { getIndicatorLists } from './indicators.ts';
import { type DatedQuestion, getQuestionRegister } from './questions.ts';

/** What a list of each register holds. */
interface Items {
  commitments: DatedCommitment;
  findings: DatedFinding;
  questions: DatedQuestion;
  faqs: Entry<'faqs'>;
  indicators: Entry<'indicators'>;
}

type Register = keyof Items;

/** Entries of a register that have something in common: a state, an office, a place. */
interface WholeList<C extends Register> {
  collection: C;
  /** Last part of its address. */
  id: string;
  label: string;
  items: readonly Items[C][];
}

/** Such a list on a page over several of them. */
export interface RegisterList<C extends Register> extends WholeList<C> {
  /** How many the page shows; where there are more, the list has pages of its own. */
  shown: number;
}

/** A page of such a list, from 1. */
export type RegisterListPage = { [C in Register]: WholeList<C> & { page: number; last: number } }[Register];

/** Rows that a page over several lists shows of all of them together: about as many as its first 14 KB hold. */
const ROOM = 36;
/** Rows of a page of one list. */
const PER_PAGE = 40;
/** Indicators of a page: each has its course, its last figure and its target. */
const INDICATORS_PER_PAGE = 10;
/** Answers of a page over all categories, and of a page of one: as long as they are, compressed. Those that fit stand whole. */
const ANSWERS = { whole: 4500, over: 3400, one: 2600 };
const MOST_ANSWERS = 40;
/** Origins on a page: each may have led to one commitment only. */
const ORIGINS_PER_PAGE = 20;

/** Commitments by state, those that need attention first; of those that are over the latest come first. */
export async function getCommitmentStateLists() {
  const groups = await getCommitmentsByState();
  const lists = groups.map(({ group, commitments }) => ({
    group,
    ...listOf('commitments', toSlug(t(`commitment.group.${group}`)), t(`commitment.group.${group}`), commitments),
  }));
  return withShown(lists.map((list) => (isOver(list.group) ? { ...list, items: list.items.toReversed() } : list)));
}

const isOver = (group: keyof typeof commitmentGroups): boolean => group === 'met' || group === 'unmet';

const GROUPS = Object.keys(commitmentGroups) as CommitmentGroup[];

/** Those that need attention first, as the lists by state; of each state in the order that they had. */
const urgentFirst = (commitments: readonly DatedCommitment[]): DatedCommitment[] =>
  commitments.toSorted((a, b) => GROUPS.indexOf(groupOf(a.status)) - GROUPS.indexOf(groupOf(b.status)));

/** Commitments by office. */
export async function getUnitLists() {
  const groups = await getCommitmentsByUnit();
  return withShown(
    groups.map(({ unit, commitments }) => ({
      unit,
      ...listOf('commitments', `dependencia-${toSlug(unit)}`, formatUnit(unit), urgentFirst(commitments)),
    })),
  );
}

/** Commitments by the district in which they are to be seen. */
export const getPlaceLists = async () => toGroups(await getCommitmentsByPlace(), '');

/** Pages of the commitments by what led to them. */
export const getOriginPages = async () =>
  toPages(await getCommitmentsByOrigin(), ORIGINS_PER_PAGE).map((groups) => toGroups(groups, 'origen-'));

/** A group of commitments as a list of the register. */
export type CommitmentGroupList = CommitmentsOf & RegisterList<'commitments'> & { anchor: string };

const toGroups = (groups: readonly CommitmentsOf[], prefix: string): CommitmentGroupList[] =>
  withShown(
    groups.map((group) => ({
      ...group,
      anchor: group.id,
      ...listOf('commitments', `${prefix}${toSlug(group.id)}`, group.name, urgentFirst(group.commitments)),
    })),
  );

/** Findings by state, those that need attention first. */
export async function getFindingStateLists() {
  const groups = await getFindingsByState();
  return withShown(
    groups.map(({ group, findings }) => {
      const label = t(`finding.group.${group}`);
      return { group, ...listOf('findings', toSlug(label), label, findings) };
    }),
  );
}

/** Findings by control body, each on a page with its late actions beside them. */
export async function getFindingBodyLists() {
  const groups = await getFindingsByBody();
  return groups.map(({ body, findings }) => ({
    body,
    ...listOf('findings', controlBodySegment(body), controlBodies[body], findings),
    shown: Math.min(findings.length, ROOM / 2),
  }));
}

/** Questions that wait, and those that were answered. */
export async function getQuestionLists() {
  const { open, closed } = await getQuestionRegister();
  const [waiting, answered] = [t('question.open'), t('question.closed')];
  const [first, second] = withShown([
    listOf('questions', toSlug(waiting), waiting, open),
    listOf('questions', toSlug(answered), answered, closed),
  ]);
  if (!first || !second) throw new Error('A list of questions is missing.');
  return { open: first, closed: second };
}

/** Frequent questions by category, as many with their answers as a page holds: how long they are counts, not how many. */
export async function getFaqLists() {
  const groups = await getFaqsByCategory();
  const sizes = groups.map(({ faqs }) => packedSize(faqs.map(textOf)));
  const isWhole = sizes.reduce((sum, size) => sum + size, 0) <= ANSWERS.whole;
  const rooms = isWhole ? sizes : shares(sizes, ANSWERS.over);
  return groups.map(({ category, faqs }, index) => ({
    category,
    ...listOf('faqs', category.id, category.name, faqs),
    shown: howManyFit(faqs, { bytes: rooms[index] ?? 0, most: MOST_ANSWERS, textOf }),
  }));
}

/** The pages of every list of which its landing page shows only some, and of every list of indicators. */
export async function getRegisterListPages(): Promise<RegisterListPage[]> {
  const { open, closed } = await getQuestionLists();
  const commitments = [
    ...(await getCommitmentStateLists()),
    ...(await getUnitLists()),
    ...(await getPlaceLists()),
    ...(await getOriginPages()).flat(),
  ];
  const findings = [...(await getFindingStateLists()), ...(await getFindingBodyLists())];
  const indicators = (await getIndicatorLists()).map(({ id, label, indicators: own }) =>
    listOf('indicators', id, label, own),
  );
  return [
    ...commitments.filter(isCut).flatMap((list) => pagesOf(list, toPages(list.items, PER_PAGE))),
    ...findings.filter(isCut).flatMap((list) => pagesOf(list, toPages(list.items, PER_PAGE))),
    ...[open, closed].filter(isCut).flatMap((list) => pagesOf(list, toPages(list.items, PER_PAGE))),
    ...(await getFaqLists())
      .filter(isCut)
      .flatMap((list) => pagesOf(list, toFittingPages(list.items, { bytes: ANSWERS.one, most: MOST_ANSWERS, textOf }))),
    ...indicators
      .filter(({ items }) => items.length > 0)
      .flatMap((list) => pagesOf(list, toPages(list.items, INDICATORS_PER_PAGE))),
  ];
}

/** True for a list of which its landing page shows only some. */
const isCut = ({ items, shown }: { items: readonly unknown[]; shown: number }): boolean => shown < items.length;

function listOf<C extends Register>(
  collection: C,
  id: string,
  label: string,
  items: readonly Items[C][],
): WholeList<C> {
  return { collection, id, label, items };
}

function withShown<L extends { items: readonly unknown[] }>(lists: readonly L[]): (L & { shown: number })[] {
  const given = shares(
    lists.map(({ items }) => items.length),
    ROOM,
  );
  return lists.map((list, index) => ({ ...list, shown: given[index] ?? 0 }));
}

/** Only what a page shows goes with it: a page stays as it was while its part of the list does. */
const pagesOf = <C extends Register>(
  { collection, id, label }: WholeList<C>,
  parts: readonly (readonly Items[C][])[],
) => parts.map((items, index, { length: last }) => ({ collection, id, label, items, page: index + 1, last }));

/** What of a question stands on a page with its answer. */
const textOf = ({ id, data, body: { nodes } }: Entry<'faqs'>): string =>
  `${id} ${data.title} ${isRunningText(nodes) ? plainText(nodes) : data.summary}`;
