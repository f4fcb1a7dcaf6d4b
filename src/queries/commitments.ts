import {
  type CommitmentGroup,
  commitmentGroups,
  type CommitmentStatus,
  commitmentStatus,
  groupOf,
} from '../domain/commitment.ts';
import { getToday } from './clock.ts';
import { type Entry, getListedEntries } from './entries.ts';
import { ascending } from '../lib/compare.ts';

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

/** Every office that answers for a commitment, a question or a report, in alphabetical order, with its commitments. */
export async function getCommitmentsByUnit(): Promise<{ unit: string; commitments: DatedCommitment[] }[]> {
  const groups = Map.groupBy(await getCommitments(), ({ commitment }) => commitment.data.unit);
  const others = [...(await getListedEntries('questions')), ...(await getListedEntries('reports'))];
  const units = new Set([...groups.keys(), ...others.map(({ data }) => data.unit)]);
  return [...units]
    .map((unit) => ({ unit, commitments: groups.get(unit) ?? [] }))
    .toSorted((a, b) => a.unit.localeCompare(b.unit, 'es'));
}

const dueOf = ({ commitment }: DatedCommitment): string => commitment.data.due ?? '9999-12-31';
