import {
  type CommitmentGroup,
  commitmentGroups,
  type CommitmentStatus,
  commitmentStatus,
  groupOf,
} from '../domain/commitment.ts';
import { byDueQuarter, type CommitmentFigures, commitmentFigures } from '../domain/commitment-quarters.ts';
import { type Origin, originsOf } from '../domain/commitment-origin.ts';
import { t } from '../i18n/es.ts';
import { entryPath, placeAnchor, routes } from '../routes.ts';
import { getToday } from './clock.ts';
import { type Entry, getListedEntries } from './entries.ts';
import { ascending } from '../lib/compare.ts';
import type { Period } from '../lib/period.ts';
import { getSetting } from './settings.ts';

/** A commitment with its state today. */
export interface DatedCommitment {
  commitment: Entry<'commitments'>;
  status: CommitmentStatus;
}

/** Listed commitments by due day, the earliest first; those without one at the end. */
export async function getCommitments(): Promise<DatedCommitment[]> {
  const today = getToday();
  const commitments = await getListedEntries('commitments');
  return commitments
    .map((commitment) => ({ commitment, status: commitmentStatus(commitment.data, today) }))
    .toSorted(ascending(dueOf));
}

/** Commitments by state, the ones that need attention first; every group is there, also an empty one. */
export async function getCommitmentsByState(): Promise<{ group: CommitmentGroup; commitments: DatedCommitment[] }[]> {
  const all = await getCommitments();
  return (Object.keys(commitmentGroups) as CommitmentGroup[]).map((group) => ({
    group,
    commitments: all.filter(({ status }) => groupOf(status) === group),
  }));
}

/** What became of the commitments of a quarter. */
export interface CommitmentQuarter {
  quarter: Period;
  figures: CommitmentFigures;
}

/** What became of commitments, by the quarter in which they were due, the latest first, and of all of these together. */
export async function getCommitmentStatistics(): Promise<{ byQuarter: CommitmentQuarter[]; all: CommitmentFigures }> {
  const today = getToday();
  const commitments = (await getListedEntries('commitments')).map(({ data }) => data);
  const quarters = byDueQuarter(commitments, ({ due }) => due, today);
  return {
    byQuarter: quarters.map(({ quarter, items }) => ({ quarter, figures: commitmentFigures(items, today) })),
    all: commitmentFigures(
      quarters.flatMap(({ items }) => items),
      today,
    ),
  };
}

/** Every office that answers for a commitment, a question, a report, an adjustment, a finding or an action, in alphabetical order, with its commitments. */
export async function getCommitmentsByUnit(): Promise<{ unit: string; commitments: DatedCommitment[] }[]> {
  const groups = Map.groupBy(await getCommitments(), ({ commitment }) => commitment.data.unit);
  const findings = await getListedEntries('findings');
  const others = [
    ...(await getListedEntries('questions')),
    ...(await getListedEntries('reports')),
    ...(await getListedEntries('adjustments')),
    ...findings,
  ];
  const acting = findings.flatMap(({ data }) => data.actions.map(({ unit }) => unit));
  const units = new Set([...groups.keys(), ...others.map(({ data }) => data.unit), ...acting]);
  return [...units]
    .map((unit) => ({ unit, commitments: groups.get(unit) ?? [] }))
    .toSorted((a, b) => a.unit.localeCompare(b.unit, 'es'));
}

/** Commitments that have something in common. */
export interface CommitmentsOf {
  /** Id of the section that shows them. */
  id: string;
  name: string;
  /** What kind of thing they have in common. */
  kind?: string;
  /** Its page. */
  href?: string;
  commitments: DatedCommitment[];
}

/** Commitments by the district in which they are to be seen, in alphabetical order, numbers as numbers. */
export async function getCommitmentsByPlace(): Promise<CommitmentsOf[]> {
  const placed = (await getCommitments()).filter(({ commitment }) => commitment.data.place !== undefined);
  const groups = Map.groupBy(placed, ({ commitment }) => placeAnchor(commitment.data.place?.district ?? ''));
  return [...groups]
    .map(([id, commitments]) => ({ id, name: commitments[0]?.commitment.data.place?.district ?? '', commitments }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'es', { numeric: true }));
}

/** Commitments by what led to them; at the end those of which only words say it. */
export async function getCommitmentsByOrigin(): Promise<CommitmentsOf[]> {
  const [all, describe] = await Promise.all([getCommitments(), getOriginDescriber()]);
  const pairs = all.flatMap((dated) =>
    originsOf(dated.commitment.data).flatMap((origin) => {
      const described = describe(origin);
      return described ? [{ dated, described }] : [];
    }),
  );
  const groups = Map.groupBy(pairs, ({ described }) => described.id);
  const known = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { id, text: name, kind, href } = first.described;
    return [{ id, name, kind, href, commitments: group.map(({ dated }) => dated) }];
  });
  const rest = all.filter((dated) => !pairs.some((pair) => pair.dated === dated));
  return rest.length === 0 ? known : [...known, { id: 'otros', name: t('commitment.otherOrigin'), commitments: rest }];
}

/** Where a commitment comes from, as links. */
export async function getOrigins({ data }: Entry<'commitments'>): Promise<DescribedOrigin[]> {
  const describe = await getOriginDescriber();
  return originsOf(data).flatMap((origin) => describe(origin) ?? []);
}

/** A page that led to a commitment. */
interface DescribedOrigin {
  /** Id of its section on the page of origins. */
  id: string;
  /** What kind of page it is. */
  kind: string;
  text: string;
  href: string;
}

const ORIGIN_PAGES = {
  event: 'events',
  question: 'questions',
  finding: 'findings',
  adjustment: 'adjustments',
} as const;

/** Says what an origin is; undefined for one that is not listed. */
async function getOriginDescriber(): Promise<(origin: Origin) => DescribedOrigin | undefined> {
  const [events, questions, findings, adjustments, { items: objectives }] = await Promise.all([
    getListedEntries('events'),
    getListedEntries('questions'),
    getListedEntries('findings'),
    getListedEntries('adjustments'),
    getSetting('objectives'),
  ]);
  const listed: readonly Entry[] = [...events, ...questions, ...findings, ...adjustments];
  return ({ kind, id }) => {
    const common = { id: `${kind}-${id}`, kind: t(`commitment.originKind.${kind}`) };
    if (kind === 'objective') {
      const objective = objectives.find((item) => item.id === id);
      return objective && { ...common, text: objective.text, href: routes.plan };
    }
    const entry = listed.find((item) => item.collection === ORIGIN_PAGES[kind] && item.id === id);
    return entry && { ...common, text: entry.data.title, href: entryPath(entry.collection, id) };
  };
}

const dueOf = ({ commitment }: DatedCommitment): string => commitment.data.due ?? '9999-12-31';
