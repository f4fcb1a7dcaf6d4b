import { answersThePress, pressContactOf } from '../domain/press-contact.ts';
import { createIssue } from '../i18n/issues.ts';
import type { Issue } from '../lib/issue.ts';
import { UNCONFIRMED } from '../model/field.ts';
import type { CheckedEntry } from './checked-entry.ts';
import type { Corpus } from './corpus.ts';
import type { CheckedSetting } from './settings.ts';

/** Settings that have to be known before a site stops being a demonstration. */
export const NEEDED_SETTINGS = ['entity', 'press-contacts', 'terms'] as const;

/** A site that is no demonstration holds no invented entry and no value that is still awaited. */
export function demoIssues({ entries, settings }: Corpus): Issue[] {
  if (settings.entity?.data.demo !== false) return [];
  const examples = [...entries, ...Object.values(settings)].flatMap((entry) =>
    'example' in entry.data && entry.data.example
      ? [{ file: entry.file, ...createIssue('demo/example', entry.placeAt(['example'])) }]
      : [],
  );
  const pending = NEEDED_SETTINGS.flatMap((name) => unconfirmedIssues(settings[name]));
  return [...examples, ...pending, ...unansweredIssues(entries, settings['press-contacts'])];
}

/** A release sends the press to somebody who can be reached; told once for each contact that cannot. */
function unansweredIssues(entries: readonly CheckedEntry[], contacts: CheckedSetting<'press-contacts'> | undefined) {
  if (!contacts) return [];
  const silent = entries.filter(isRelease).flatMap((entry) => {
    const contact = pressContactOf(contacts.data.items, entry.data.contact);
    return answersThePress(contact) ? [] : [{ entry, id: contact.id }];
  });
  return [...Map.groupBy(silent, ({ id }) => id)].map(([id, own]) => {
    const { file, placeAt } = own[0]!.entry;
    return { file, ...createIssue('demo/contact', placeAt(['contact']), { id, count: String(own.length) }) };
  });
}

const isRelease = (entry: CheckedEntry): entry is CheckedEntry<'press-releases'> =>
  entry.collection === 'press-releases';

function unconfirmedIssues(setting: CheckedSetting | undefined): Issue[] {
  if (!setting) return [];
  return unconfirmedPaths(setting.data).map((path) => ({
    file: setting.file,
    ...createIssue('demo/pending', setting.placeAt(path), { path: path.join('.') }),
  }));
}

/** Also beside words that are known: «Oficina de prensa (nombre por confirmar)». */
export const isAwaited = (text: string): boolean => text.toLowerCase().includes(UNCONFIRMED);

/** Paths of every place in `data` that is not confirmed yet. */
export function unconfirmedPaths(data: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  if (typeof data === 'string' && isAwaited(data)) return [[...path]];
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) =>
    unconfirmedPaths(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}
