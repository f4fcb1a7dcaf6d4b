import type { z } from 'zod';
import { toArchive } from '../domain/archive.ts';
import { isPublished, isWithdrawn, publicationDay, publishedFrom } from '../domain/publication.ts';
import { createIssue } from '../i18n/issues.ts';
import type { FileIssue, Issue, Place } from '../lib/issue.ts';
import { findNearest } from '../lib/nearest.ts';
import { linkFault } from '../mdx/guard-links.ts';
import { collectionModels } from '../model/collections.ts';
import { settingsModels } from '../model/settings-files.ts';
import { fieldValues } from '../model/introspection.ts';
import {
  archivePath,
  collectionPath,
  collectionTopicPath,
  entryCollections,
  entryPath,
  feedPath,
  historyPath,
  isReserved,
  topicPath,
} from '../routes.ts';
import { MAX_LISTED } from './cap-issues.ts';
import type { Corpus } from './corpus.ts';
import { type CheckedEntry, type ParsedEntry, hasChangeNotes } from './checked-entry.ts';
import { fixedAddresses } from './fixed-addresses.ts';
import type { CheckedSetting } from './settings.ts';

/** Links of bodies, of the menu and of redirections that lead nowhere. */
export function linkIssues(corpus: Corpus): Issue[] {
  const addresses = addressesOf(corpus);
  return [
    ...corpus.drafts.flatMap((draft) => [
      ...bodyLinkIssues(draft, corpus, addresses),
      ...fieldLinkIssues(draft, collectionModels[draft.collection].schema, corpus, addresses),
    ]),
    ...(['foundations', 'channels'] as const).flatMap((name) => {
      const setting = corpus.settings[name];
      return setting ? fieldLinkIssues(setting, settingsModels[name].schema, corpus, addresses) : [];
    }),
    ...navigationIssues(corpus, addresses),
    ...redirectIssues(corpus, addresses),
    ...evidenceIssues(corpus, addresses),
  ];
}

/** Moment from which each address of the site exists; always there: the beginning of time. */
type Addresses = Map<string, number>;

const NONE: Addresses = new Map();

/** Mark of an address that exists only as a redirection. */
const REDIRECT = -1;

function addressesOf({ drafts, entries, settings, now }: Corpus): Addresses {
  const addresses: Addresses = new Map(fixedAddresses().map((path) => [path, 0]));
  for (const topic of settings.topics?.data.items ?? []) {
    const path = topicPath(topic.id);
    for (const address of [path, feedPath(path), feedPath(path, 'json')]) addresses.set(address, 0);
  }
  for (const draft of drafts) addresses.set(entryPath(draft.collection, draft.id), publishedFrom(draft.data));
  for (const path of listPaths(entries, now)) addresses.set(path, 0);
  // Not every server tells them apart by a query.
  for (const redirect of (settings.redirects?.data.items ?? []).filter(({ from }) => !from.includes('?')))
    addresses.set(redirect.from, addresses.get(redirect.from) ?? REDIRECT);
  return addresses;
}

/** Archive and topic pages of the entries that are listed now. */
function listPaths(entries: readonly CheckedEntry[], now: Date): string[] {
  const listed = entries.filter(hasChangeNotes).filter(({ data }) => isPublished(data, now) && !isWithdrawn(data));
  return entryCollections.flatMap((collection) => {
    const own = listed.filter((entry) => entry.collection === collection);
    const archive = toArchive(own, (entry) => publicationDay(entry.data));
    const topics = own.flatMap((entry) => entry.data.topics.map((topic) => collectionTopicPath(collection, topic)));
    return [...archive.map(({ year, month }) => archivePath(collectionPath(collection), year, month)), ...topics];
  });
}

function bodyLinkIssues(entry: ParsedEntry, { now }: Corpus, addresses: Addresses): Issue[] {
  const issues: Issue[] = [];
  let missing = 0;
  // A link may lead to an entry that is still under embargo if its own entry is not published before it.
  const readFrom = Math.max(now.getTime(), publishedFrom(entry.data));
  const headings = new Set(entry.names.headings.map(({ id }) => id));
  for (const { url, place } of entry.names.links) {
    if (linkFault(url)) continue;
    if (url.startsWith('#')) issues.push(...anchorIssues(entry, url, place, headings));
    else if (url.startsWith('/') && !leadsSomewhere(url, addresses, readFrom)) {
      missing += 1;
      // Only what is listed is worth the search for what was meant, which compares with every address.
      issues.push({ file: entry.file, ...missingLink(url, missing > MAX_LISTED ? NONE : addresses, place) });
    }
  }
  return issues;
}

/** Paths of the site in the data: the evidence of a progress note, the channels of the plan. */
function fieldLinkIssues(
  from: ParsedEntry | CheckedSetting,
  schema: z.ZodObject,
  { now }: Corpus,
  addresses: Addresses,
): Issue[] {
  const readFrom = Math.max(now.getTime(), 'collection' in from ? publishedFrom(from.data) : 0);
  return fieldValues(schema, from.data).flatMap(({ path, meta, value }) => {
    // What has not even the form of a path is the model's business.
    if (meta.format !== 'path' || !/^\/([a-z0-9-]+\/)*$/.test(String(value))) return [];
    if (leadsSomewhere(String(value), addresses, readFrom)) return [];
    return [{ file: from.file, ...missingLink(String(value), addresses, from.placeAt(path)) }];
  });
}

function anchorIssues(entry: ParsedEntry, url: string, place: Place, known: ReadonlySet<string>): Issue[] {
  if (known.has(decodeFragment(url.slice(1)))) return [];
  const words = [...known].slice(0, 10).join(', ') || 'ninguno';
  return [{ file: entry.file, ...createIssue('link/anchor', place, { url, known: words }) }];
}

/** A fragment that is no valid encoding is looked up as it is written. */
function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function leadsSomewhere(url: string, addresses: Addresses, readFrom: number): boolean {
  const from = addresses.get(url.replace(/[?#].*$/, ''));
  return from !== undefined && from <= readFrom;
}

function missingLink(
  url: string,
  addresses: Addresses,
  place: { line: number; column: number },
  code: 'link/missing' | 'ledger/evidence-missing' = 'link/missing',
) {
  const nearest = findNearest(url, [...addresses.keys()]);
  return createIssue(code, place, {
    url,
    suggestion: nearest && nearest !== url ? ` ¿Quiso decir «${nearest}»?` : '',
  });
}

function navigationIssues({ settings, now }: Corpus, addresses: Addresses): Issue[] {
  const { navigation } = settings;
  if (!navigation) return [];
  const links = navigation.data.items.flatMap((item, index) => [
    { href: item.href, path: ['items', index, 'href'] },
    ...item.children.map((child, at) => ({ href: child.href, path: ['items', index, 'children', at, 'href'] })),
  ]);
  return links
    .filter(({ href }) => href.startsWith('/') && !leadsSomewhere(href, addresses, now.getTime()))
    .map(({ href, path }) => ({ file: navigation.file, ...missingLink(href, addresses, navigation.placeAt(path)) }));
}

/** An obligation may only point to what is there today. */
function evidenceIssues({ settings, now }: Corpus, addresses: Addresses): Issue[] {
  const { obligations, 'publication-scheme': scheme } = settings;
  const evidence = (obligations?.data.items ?? []).flatMap((item, index) =>
    item.evidence.map((url, at) => ({ url, place: obligations!.placeAt(['items', index, 'evidence', at]) })),
  );
  const parts = (scheme?.data.items ?? []).map(({ path }, index) => ({
    url: path,
    place: scheme!.placeAt(['items', index, 'path']),
  }));
  const missing = (found: typeof evidence, file: string) =>
    found
      .filter(({ url }) => !leadsSomewhere(url, addresses, now.getTime()))
      .map(({ url, place }) => ({ file, ...missingLink(url, addresses, place, 'ledger/evidence-missing') }));
  return [...missing(evidence, obligations?.file ?? ''), ...missing(parts, scheme?.file ?? '')];
}

function redirectIssues(corpus: Corpus, addresses: Addresses): Issue[] {
  const { redirects } = corpus.settings;
  if (!redirects) return [];
  const { items } = redirects.data;
  const targets = new Map(items.map((item) => [item.from, item.to]));
  return items.flatMap(({ from, to }, index) => {
    const at = (key: string) => redirects.placeAt(['items', index, key]);
    const next = targets.get(to);
    const found: FileIssue[] = [];
    if (isLive(from, corpus, addresses)) found.push(createIssue('redirect/live', at('from'), { url: from }));
    if (items.findIndex((item) => item.from === from) < index)
      found.push(createIssue('redirect/twice', at('from'), { url: from }));
    if (next !== undefined) found.push(createIssue('redirect/chain', at('to'), { url: to, target: next }));
    else if (!leadsSomewhere(to, addresses, corpus.now.getTime()))
      found.push(createIssue('redirect/missing', at('to'), { url: to }));
    return found.map((issue) => ({ file: redirects.file, ...issue }));
  });
}

/** True for an address that a page of the site has, so that a redirection from it would hide the page. */
const isLive = (path: string, { drafts }: Corpus, addresses: Addresses): boolean =>
  isReserved(path) ||
  (addresses.get(path) ?? REDIRECT) !== REDIRECT ||
  drafts.some((draft) => historyPath(draft.collection, draft.id) === path);
