import { findPersonalData, findPrivateData } from '../domain/personal-data.ts';
import { createIssue } from '../i18n/issues.ts';
import type { Issue } from '../lib/issue.ts';
import type { ParsedEntry } from './checked-entry.ts';
import type { Corpus } from './corpus.ts';

/** Addresses that call or write to somebody. */
const CHANNEL = /^(?:tel:|sms:|mailto:|(?:https?:\/\/)?(?:wa\.me|api\.whatsapp\.com)\/)/i;

/** True for a link by which one calls or writes. */
export const isChannel = (url: string): boolean => CHANNEL.test(url);

/**
 * Links that call or write to a person: in the answer to a question every one that leads to no channel of the entity's
 * settings, in a story those to a mobile number or to mail that people open for themselves.
 */
export function channelLinkIssues({ drafts, settings }: Corpus): Issue[] {
  const known = contactsOf(Object.values(settings).map(({ data }) => data));
  return drafts
    .filter(({ collection }) => collection === 'questions' || collection === 'stories')
    .flatMap((draft) => linkIssues(draft, known));
}

function linkIssues({ collection, names, file }: ParsedEntry, known: ReadonlySet<string>): Issue[] {
  return names.links.flatMap(({ url, words, place }) => {
    if (!isChannel(url)) return [];
    const target = targetOf(url);
    if (contactsIn(target).some((contact) => known.has(contact))) return [];
    if (collection === 'stories' && findPrivateData(target).length === 0) return [];
    // What its own words say is found there.
    if (collection === 'questions' && findPersonalData(words).length > 0) return [];
    const detail = { kind: 'un enlace que llama o escribe a alguien', found: target };
    const code = collection === 'questions' ? 'question/personal-data' : 'text/personal-data';
    return [{ file, ...createIssue(code, place, detail) }];
  });
}

/** What a link leads to, as a person would write it. */
function targetOf(url: string): string {
  const target = url.replace(CHANNEL, '').replace(/^\S*?phone=/, '');
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Telephones as their last ten digits, mail in small letters. */
const contactsIn = (text: string): string[] => [
  ...(text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []).map((mail) => mail.toLowerCase()),
  ...(text.match(/\+?\d[\d\s().-]{5,}/g) ?? []).map((phone) => phone.replace(/\D/g, '').slice(-10)),
];

/** Every mail and telephone of the settings, at any depth. */
function contactsOf(data: unknown): Set<string> {
  if (typeof data === 'string') return new Set(contactsIn(data));
  if (data === null || typeof data !== 'object') return new Set();
  return new Set(Object.values(data).flatMap((value) => [...contactsOf(value)]));
}
