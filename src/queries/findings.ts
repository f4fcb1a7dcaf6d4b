import {
  type ActionStatus,
  actionStatus,
  type FindingGroup,
  findingGroupOf,
  findingGroups,
  type FindingStatus,
  findingStatus,
} from '../domain/finding.ts';
import { descending } from '../lib/compare.ts';
import { yearOf } from '../lib/day.ts';
import { controlBodies, type Finding, type FindingAction } from '../model/finding.ts';
import { entryPath } from '../routes.ts';
import { getToday } from './clock.ts';
import { type Entry, getListedEntries } from './entries.ts';

/** A finding with its state today. */
export interface DatedFinding {
  finding: Entry<'findings'>;
  status: FindingStatus;
}

/** An action with its state today, and the finding that it answers. */
export interface DatedAction {
  action: FindingAction;
  finding: Entry<'findings'>;
  status: ActionStatus;
}

/** What a kind of control body found. */
export interface BodyFindings {
  body: Finding['controlBody'];
  findings: DatedFinding[];
}

/** Listed findings, those of the latest audit first; those without the day of theirs at the end. */
async function getFindings(): Promise<DatedFinding[]> {
  const today = getToday();
  return (await getListedEntries('findings'))
    .map((finding) => ({ finding, status: findingStatus(finding.data, today) }))
    .toSorted(descending(({ finding }) => finding.data.auditedOn ?? ''));
}

/** Findings by state, the ones that need attention first; every group is there, also an empty one. */
export async function getFindingsByState(): Promise<{ group: FindingGroup; findings: DatedFinding[] }[]> {
  const all = await getFindings();
  return (Object.keys(findingGroups) as FindingGroup[]).map((group) => ({
    group,
    findings: all.filter(({ status }) => findingGroupOf(status) === group),
  }));
}

/** Kinds of control body that found something, in the order of the model. */
export async function getFindingsByBody(): Promise<BodyFindings[]> {
  const groups = Map.groupBy(await getFindings(), ({ finding }) => finding.data.controlBody);
  return (Object.keys(controlBodies) as Finding['controlBody'][]).flatMap((body) => {
    const findings = groups.get(body);
    return findings ? [{ body, findings }] : [];
  });
}

/** Findings by the year of their audit, the latest first; `undefined` where no source gives its day. */
export const byAuditYear = (
  findings: readonly DatedFinding[],
): { year: string | undefined; findings: DatedFinding[] }[] =>
  [...Map.groupBy(findings, ({ finding: { data } }) => data.auditedOn && yearOf(data.auditedOn))].map(
    ([year, ofYear]) => ({ year, findings: ofYear }),
  );

/** The actions of a finding, in the order of its plan. */
export const actionsOf = (finding: Entry<'findings'>): DatedAction[] =>
  finding.data.actions.map((action) => ({ action, finding, status: actionStatus(action, getToday()) }));

/** Actions that should have been done by today, the longest overdue first. */
export const overdueActions = (findings: readonly Entry<'findings'>[]): DatedAction[] =>
  findings
    .flatMap(actionsOf)
    .filter(({ status }) => status.kind === 'action-overdue')
    .toSorted((a, b) => ((a.action.due ?? '') < (b.action.due ?? '') ? -1 : 1));

/** Findings by their ids, in the given order; one that is not listed is left out. */
export async function getFindingsOf(ids: readonly string[]): Promise<DatedFinding[]> {
  const all = new Map((await getFindings()).map((dated) => [dated.finding.id, dated]));
  return ids.flatMap((id) => all.get(id) ?? []);
}

/** Findings that speak of an indicator. */
export const getFindingsAbout = async (indicator: string): Promise<DatedFinding[]> =>
  (await getFindings()).filter(({ finding }) => finding.data.indicators.includes(indicator));

/** Reports that speak of a finding and the figures that it speaks of, as links. */
export async function getFindingContext({ id, data }: Entry<'findings'>): Promise<{ href: string; text: string }[]> {
  const [reports, indicators] = await Promise.all([getListedEntries('reports'), getListedEntries('indicators')]);
  const related = [
    ...reports.filter((report) => report.data.findings.includes(id)),
    ...indicators.filter((indicator) => data.indicators.includes(indicator.id)),
  ];
  return related.map((entry) => ({ href: entryPath(entry.collection, entry.id), text: entry.data.title }));
}
