import { createIssue } from '../i18n/issues.ts';
import type { Place } from '../lib/issue.ts';
import type { SyntaxFault } from './parse-blanking.ts';

/** What somebody meant with the sign «<» at `offset`, at which a parser stopped; nothing where no such sign stands. */
export function lessThanFault(text: string, offset: number, place: Place): SyntaxFault | undefined {
  const rest = text.slice(offset);
  if (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    return { issue: createIssue('mdx/html-comment', place), offset, ...(end > 0 && { length: end }) };
  }
  const address = /^<((?:https?:\/\/|mailto:|[\w.+-]+@)[^\s<>]+)>/.exec(rest)?.[1];
  if (address) {
    // A mail address alone would be taken for a page of this site.
    const link = /^[^/:]+@/.test(address) ? `mailto:${address}` : address;
    return { issue: createIssue('mdx/autolink', place, { address: shorten(address), link: shorten(link) }), offset };
  }
  const next = /^<(\S{0,12})/.exec(rest)?.[1];
  return next === undefined ? undefined : { issue: createIssue('mdx/less-than', place, { next }), offset };
}

const shorten = (address: string): string => (address.length > 60 ? `${address.slice(0, 60)}…` : address);
