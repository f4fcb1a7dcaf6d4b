import type { Definition, Image, ImageReference, Link } from 'mdast';
import { createIssue } from '../i18n/issues.ts';
import type { FileIssue } from '../lib/issue.ts';
import { pictureWord } from '../lib/alt-text.ts';
import { IMAGE_EXTENSIONS } from '../lib/file-type.ts';
import { hidesItsDomain } from '../lib/web-address.ts';
import { extensionWords, mediaPath } from '../model/field.ts';
import { placeOf, textOf } from './tree.ts';

const isWeb = (url: string): boolean => /^https?:\/\/[^/]/i.test(url) && URL.canParse(url) && !hidesItsDomain(url);

/** What a link may lead to, and the whole form of its address. */
const FORMS: Readonly<Record<string, (url: string) => boolean>> = Object.assign(Object.create(null), {
  'https:': isWeb,
  'http:': isWeb,
  // A line end within would add a receiver of its own.
  'mailto:': (url: string) =>
    /^mailto:[^?@\s]+@[^?@\s]+(?:\?(?:subject|body)=[^?\s]*)?$/i.test(url) && !/%0[ad]/i.test(url),
  'tel:': (url: string) => /^tel:\+?[\d().-]+(?:;ext=\d+)?$/i.test(url),
});

/** A link says where it leads and leads to a page, a file, a section, a mail box or a phone: never to code. */
export function checkLink(node: Link | Definition): FileIssue[] {
  const place = placeOf(node);
  const issues: FileIssue[] = [];
  if (node.type === 'link' && textOf(node).trim() === '') issues.push(createIssue('link/empty', place));
  const fault = linkFault(node.url);
  if (fault) issues.push(createIssue(fault, place, { url: node.url }));
  return issues;
}

/** A picture is a file of `media/` and says what it shows. */
export function checkImage(node: Image | ImageReference): FileIssue[] {
  const place = placeOf(node);
  if (node.type === 'imageReference') return [createIssue('media/path', place, imageDetail(`[${node.label ?? ''}]`))];
  const issues: FileIssue[] = [];
  if ((node.alt ?? '').trim() === '') issues.push(createIssue('image/alt', place, { url: node.url }));
  const words = pictureWord(node.alt ?? '');
  if (words) issues.push(createIssue('image/alt-words', place, { url: node.url, words }));
  if (!mediaPath(IMAGE_EXTENSIONS).test(node.url)) issues.push(createIssue('media/path', place, imageDetail(node.url)));
  return issues;
}

/** What is wrong with an address by its form alone; undefined for one that may be looked up. */
export function linkFault(url: string): 'link/protocol' | 'link/relative' | undefined {
  // Browsers drop control characters and spaces and read `\\` as `/`: such an address is not what it seems.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\ufeff\\]/.test(url) || url.startsWith('//'))
    return 'link/protocol';
  if (url.startsWith('/') || url.startsWith('#')) return undefined;
  const protocol = /^([a-z][a-z0-9+.-]*:)/i.exec(url)?.[1]?.toLowerCase();
  if (protocol === undefined) return 'link/relative';
  return FORMS[protocol]?.(url) ? undefined : 'link/protocol';
}

const imageDetail = (url: string) => ({
  label: 'Imagen del texto',
  received: `se recibió «${url}»`,
  types: extensionWords(IMAGE_EXTENSIONS),
});
