import { toArchive, type ArchivePage } from '../domain/archive.ts';
import { changeLog, type CommitmentChange, commitmentChanges } from '../domain/change-log.ts';
import { type FindingChange, findingChanges } from '../domain/finding-changes.ts';
import { appearedOn, startOfDay } from '../domain/publication.ts';
import { titleAlone } from '../i18n/entry-title.ts';
import { t } from '../i18n/es.ts';
import { formatDay } from '../i18n/format.ts';
import type { Day } from '../lib/day.ts';
import type { ChangeNote } from '../model/common.ts';
import { collectionModels, type CollectionName } from '../model/collections.ts';
import type { FeedItem } from '../open-data/feed.ts';
import { anchors, entryPath } from '../routes.ts';
import { getToday } from './clock.ts';
import { type Entry, getAllListedEntries, getListedEntries, getStaticPages } from './entries.ts';

/** A change of substance of a page of the site. */
export interface SiteNote {
  note: ChangeNote;
  href: string;
  title: string;
  /** Kind of page, in words. */
  kind: string;
  example: boolean;
}

/** Updates and corrections of every entry and every static page, newest first. */
export async function getSiteNotes(): Promise<SiteNote[]> {
  const entries = (await getAllListedEntries()).map((entry) => toPage(entry.collection, entry, entry.data.example));
  const pages = (await getStaticPages()).map((page) => toPage('pages', page, false));
  return changeLog([...entries, ...pages], getToday()).map(({ page, note, name }) => ({
    ...page.shown,
    note,
    href: `${page.shown.href}#${anchors.note(name)}`,
  }));
}

/** Pages of the log by year, and by month where a year is long. */
export const getNoteArchive = async (): Promise<ArchivePage<SiteNote>[]> =>
  toArchive(await getSiteNotes(), ({ note }) => note.date);

/** The log as a feed. */
export const getNoteItems = async (): Promise<FeedItem[]> =>
  (await getSiteNotes()).map(({ note, href, title, example }) => ({
    path: href,
    title: titleAlone({ title: `${t(`note.${note.kind}`)}: ${title}`, example }),
    summary: note.note,
    published: startOfDay(note.date),
  }));

/** What happened to the commitments, newest first, as a feed. */
export async function getCommitmentItems(): Promise<FeedItem[]> {
  const commitments = await getListedEntries('commitments');
  return commitments
    .flatMap((commitment) => changesOf(commitment).map((change) => toFeedItem(commitment, change)))
    .toSorted((a, b) => b.published.getTime() - a.published.getTime());
}

/** What happened to the findings, newest first, as a feed. */
export async function getFindingItems(): Promise<FeedItem[]> {
  const findings = await getListedEntries('findings');
  return findings
    .flatMap((finding) =>
      findingChanges(finding.data, appearedOn(finding.data), getToday()).map((change) =>
        toFindingItem(finding, change),
      ),
    )
    .toSorted((a, b) => b.published.getTime() - a.published.getTime());
}

function toFindingItem({ id, data }: Entry<'findings'>, change: FindingChange): FeedItem {
  const action = 'action' in change ? change.action : '';
  return {
    path: `${entryPath('findings', id)}${findingFragment(change)}`,
    title: titleAlone({
      title: `${t(`finding.change.${change.kind}`, { action })}: ${data.title}`,
      example: data.example,
    }),
    summary: change.kind === 'moved' ? `${movedWords(change.from, change.to)} ${change.text}` : change.text,
    published: startOfDay(change.date),
  };
}

function findingFragment(change: FindingChange): string {
  switch (change.kind) {
    case 'published':
      return '';
    case 'answered':
      return `#${anchors.answer}`;
    case 'moved':
      return `#${anchors.actionChange(change.action, change.name)}`;
    case 'done':
      return `#${anchors.action(change.action)}`;
  }
}

const changesOf = ({ data }: Entry<'commitments'>): CommitmentChange[] =>
  commitmentChanges(data, appearedOn(data), getToday());

function toFeedItem({ id, data }: Entry<'commitments'>, change: CommitmentChange): FeedItem {
  return {
    path: `${entryPath('commitments', id)}${fragmentOf(change)}`,
    title: titleAlone({
      title: `${t(`commitment.change.${change.kind}`)}: ${data.title}`,
      example: data.example,
    }),
    summary: 'from' in change ? `${movedWords(change.from, change.to)} ${change.text}` : change.text,
    published: startOfDay(change.date),
  };
}

function fragmentOf(change: CommitmentChange): string {
  switch (change.kind) {
    case 'published':
      return '';
    case 'outcome':
      return `#${anchors.outcome}`;
    case 'moved':
      return `#${anchors.dateChange(change.name)}`;
    case 'verdict':
      return `#${anchors.verdict(change.who, change.date)}`;
    case 'milestone':
      return `#${anchors.milestone(change.milestone)}`;
    case 'milestone-moved':
      return `#${anchors.milestoneChange(change.milestone, change.name)}`;
    case 'progress':
      return `#${anchors.progress(change.name)}`;
  }
}

const movedWords = (from: Day, to: Day | undefined): string =>
  to === undefined
    ? t('dates.lost', { from: formatDay(from) })
    : t('dates.moved', { from: formatDay(from), to: formatDay(to) });

const toPage = (
  collection: CollectionName,
  { id, data }: { id: string; data: { title: string; changeNotes: ChangeNote[] } },
  example: boolean,
) => ({
  data,
  shown: {
    href: entryPath(collection, id),
    title: data.title,
    kind: collectionModels[collection].labelSingular,
    example,
  },
});
