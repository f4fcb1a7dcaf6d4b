import { toSlug } from '../../src/lib/slug.ts';

/**
 * A readable name for a file: `tanque-del-barrio-la-cumbre-k3f9.jpg`. `words` are what may say what it holds, the best
 * first; what a camera calls it says nothing. `hash` is a hash of its contents: another file of the same words gets
 * another name, also while both stand in drafts that know nothing of each other.
 */
export function mediaName(words: readonly (string | undefined)[], extension: string, hash: Uint8Array): string {
  const slugs = words.map((text) => toSlug((text ?? '').replace(OLD_MARK, '')).replace(MARK, ''));
  return `${shorten(slugs.find(saysSomething) ?? 'archivo')}-${markOf(hash)}.${extension}`;
}

/** Whole sentences are too long for an address. */
const MAX_LENGTH = 60;

/** What cameras, telephones, scanners and messengers call every file. */
const EMPTY_WORDS =
  /^(?:img|imagen|image|images|pic|picture|photo|foto|fotografia|dsc[nf]?|dcim|pxl|mvimg|gopr|dji|scan|escaneo|screenshot|captura|pantalla|whatsapp|wa|video|vid|document|doc|documento|file|archivo|sin|titulo|untitled|copia|copy|edited|editada|at|de|las?|am|pm|[ampt])?\d*$/;
/** Numbers of a device or of a program. */
const CODE = /^(?=.*\d)[0-9a-f]{4,}$/;

const saysSomething = (slug: string): boolean =>
  slug !== '' && !slug.split('-').every((word) => EMPTY_WORDS.test(word) || CODE.test(word));

/** Cut between two words. */
function shorten(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.slice(0, MAX_LENGTH + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : slug.slice(0, MAX_LENGTH);
}

/** A letter and three signs, without the vowels that make words; a name of ours that comes back gets no second one. */
const LETTERS = 'bcdfghjkmnpqrstvwxyz';
const SIGNS = `0123456789${LETTERS}`;
const MARK = new RegExp(`-[${LETTERS}](?=\\w*\\d)[${SIGNS}]{3}$`);
/** The mark of names before. */
const OLD_MARK = /-[0-9a-f]{8}$/;

const markOf = ([first = 0, ...rest]: Uint8Array): string =>
  `${LETTERS[first % LETTERS.length]}${rest
    .slice(0, 3)
    .map((byte) => SIGNS[byte % SIGNS.length])
    .join('')}`;
