import type { z } from 'zod';
import { extensionsOf, ruleDue } from '../domain/question.ts';
import { createIssue } from '../i18n/issues.ts';
import { type Day, toDay } from '../lib/day.ts';
import type { Issue } from '../lib/issue.ts';
import { onceEach } from '../lib/once.ts';
import { isSlug } from '../lib/slug.ts';
import { collectionModels } from '../model/collections.ts';
import type { RelationTarget } from '../model/field.ts';
import { fieldValues } from '../model/introspection.ts';
import { settingsModels, type SettingsName } from '../model/settings-files.ts';
import { entryPath, reservedPaths } from '../routes.ts';
import { ZONE } from '../site.ts';
import { adjustmentIssues } from './adjustments.ts';
import { channelLinkIssues } from './channel-links.ts';
import type { Corpus } from './corpus.ts';
import type { CheckedEntry, ParsedEntry } from './checked-entry.ts';
import { demoIssues } from './demo.ts';
import { futureDayIssues } from './future-days.ts';
import { indicatorBlockIssues } from './indicator-figures.ts';
import { knownIds } from './known-ids.ts';
import { linkIssues } from './links.ts';
import { scheduleIssues } from './schedule.ts';
import { typedFigureIssues } from './typed-figures.ts';
import type { CheckedSetting } from './settings.ts';

/** Faults that show only when entries stand side by side: relations, addresses, titles, links, what a real site may not hold. */
export function checkCorpus(corpus: Corpus): Issue[] {
  const knownOf = onceEach((target: RelationTarget) => ({ ids: idsOf(target, corpus) }));
  return [
    ...corpus.drafts.flatMap((draft) => relationIssues(draft, collectionModels[draft.collection].schema, knownOf)),
    ...Object.entries(corpus.settings).flatMap(([name, setting]) =>
      relationIssues(setting, settingsModels[name as SettingsName].schema, knownOf),
    ),
    ...corpus.drafts.flatMap((draft) => futureIssues(draft, toDay(corpus.now, ZONE))),
    ...numberIssues(corpus.entries),
    ...extensionIssues(corpus),
    ...scheduleIssues(corpus.settings),
    ...adjustmentIssues(corpus),
    ...duplicateIssues(corpus.drafts),
    ...linkIssues(corpus),
    ...channelLinkIssues(corpus),
    ...indicatorBlockIssues(corpus),
    ...typedFigureIssues(corpus),
    ...demoIssues(corpus),
  ];
}

function relationIssues(
  from: ParsedEntry | CheckedSetting,
  schema: z.ZodObject,
  knownOf: (target: RelationTarget) => { ids: readonly string[] | undefined },
): Issue[] {
  return fieldValues(schema, from.data).flatMap(({ path, meta, value }) => {
    // What has not even the form of an id is the model's business.
    if (meta.widget !== 'relation' || typeof value !== 'string' || !isSlug(value)) return [];
    const known = knownOf(meta.target).ids;
    if (known === undefined || known.includes(value)) return [];
    const detail = {
      label: meta.label,
      path: path.join('.'),
      id: value,
      target: labelOf(meta.target),
      known: knownIds(value, known),
    };
    return [{ file: from.file, ...createIssue('relation/missing', from.placeAt(path), detail) }];
  });
}

const futureIssues = (draft: ParsedEntry, today: Day): Issue[] =>
  futureDayIssues(collectionModels[draft.collection].schema, draft.data, today, draft.placeAt).map((issue) => ({
    file: draft.file,
    ...issue,
  }));

/** Lists of the settings that a relation may point to, as a message says them. */
const SETTINGS_LABELS = {
  topics: 'temas',
  'faq-categories': 'categorías',
  objectives: 'objetivos del plan',
  'press-contacts': 'contactos de prensa',
} as const satisfies Partial<Record<RelationTarget & SettingsName, string>>;
type SettingsList = keyof typeof SETTINGS_LABELS;

const isSettingsList = (target: RelationTarget): target is SettingsList => Object.hasOwn(SETTINGS_LABELS, target);

/** Ids that a relation may hold; undefined when the settings file that lists them has faults of its own. */
function idsOf(target: RelationTarget, { drafts, settings }: Corpus): string[] | undefined {
  if (isSettingsList(target)) return settings[target]?.data.items.map((item) => item.id);
  return drafts.filter((draft) => draft.collection === target).map((draft) => draft.id);
}

const labelOf = (target: RelationTarget): string =>
  isSettingsList(target) ? SETTINGS_LABELS[target] : collectionModels[target].label.toLowerCase();

function duplicateIssues(drafts: readonly ParsedEntry[]): Issue[] {
  const owners = new Map(reservedPaths.map((path) => [path, 'el propio sitio']));
  const titles = new Map<string, string>();
  return drafts.flatMap((draft) => {
    const name = typeof draft.data['title'] === 'string' ? draft.data['title'] : '';
    const url = entryPath(draft.collection, draft.id.toLowerCase());
    const title = `${draft.collection}\n${name.trim().toLowerCase().normalize('NFC')}`;
    const sameUrl = claim(owners, url, draft.file);
    const sameTitle = name && claim(titles, title, draft.file);
    const found = [
      ...(sameUrl ? [createIssue('url/duplicate', { line: 1, column: 1 }, { url, other: sameUrl })] : []),
      ...(sameTitle
        ? [createIssue('title/duplicate', draft.placeAt(['title']), { title: name, other: sameTitle })]
        : []),
    ];
    return found.map((issue) => ({ file: draft.file, ...issue }));
  });
}

/** Who asked is told of an extension before the term is over. */
function extensionIssues({ entries, settings }: Corpus): Issue[] {
  const term = settings.terms?.data.questionAnswer;
  if (!term) return [];
  return entries.flatMap((entry) => {
    if (!('received' in entry.data)) return [];
    const { data } = entry;
    const own = extensionsOf(data);
    return own.flatMap((extension, index) => {
      const due = own[index - 1]?.until ?? ruleDue(data, term);
      if (extension.date <= due) return [];
      const place = entry.placeAt(['extensions', data.extensions.indexOf(extension), 'date']);
      return [{ file: entry.file, ...createIssue('question/extension-late', place, { date: extension.date, due }) }];
    });
  });
}

/** Two questions cannot have been filed under one number. */
function numberIssues(entries: readonly CheckedEntry[]): Issue[] {
  const owners = new Map<string, string>();
  return entries.flatMap((entry) => {
    if (!('number' in entry.data)) return [];
    const { number } = entry.data;
    const other = claim(owners, number.toLowerCase(), entry.file);
    if (other === undefined) return [];
    return [{ file: entry.file, ...createIssue('question/number', entry.placeAt(['number']), { number, other }) }];
  });
}

/** Takes `key` for `owner`; whoever had it before, if anyone. */
function claim(owners: Map<string, string>, key: string, owner: string): string | undefined {
  const previous = owners.get(key);
  if (previous === undefined) owners.set(key, owner);
  return previous;
}
