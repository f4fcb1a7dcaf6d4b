/** Kinds of personal data that a text may give away. */
type PersonalDataKind = 'email' | 'phone' | 'id-number';

/** A piece of text that looks like personal data. */
export interface PersonalData {
  kind: PersonalDataKind;
  /** The text itself, as it was found. */
  found: string;
}

/** `nombre@correo.com`, and the same written out to hide it; the bound keeps a very long word from taking its square in time. */
const EMAIL = /[\p{L}\d._%+-]{1,64}\s?(?:@|\(at\)|\[at\]|\(arroba\)|\[arroba\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
/** Colombian mobile (10 digits from 3) and land lines (10 digits from 60), with or without +57, in any grouping. */
const PHONE = /(?<![\d.,$])(?:\(?\+?57\)?[\s.-]?)?\(?(?:3\d{2}|60\d)\)?(?:[\s.-]?\d){7}(?![\d]|[.,]\d)/g;
/** Numbers of an identity card, an account or a meter: six to eleven digits, also grouped by thousands. */
const NUMBER = /(?<![\d.,$-])(?:\d{1,3}(?:[.,'’\s]\d{3}){2,3}|\d{6,11})(?![\d]|[.,]\d)/g;
/** What a number that is an amount or a quantity has around it. */
const AMOUNT_BEFORE = /(?:\$|COP)\s?$/;
const AMOUNT_AFTER =
  /^\s?(?:de\s)?(?:pesos|millones|miles|litros|m3|m³|metros|kilómetros|hectáreas|toneladas|usuarios|suscriptores|habitantes|personas|hogares|viviendas)/i;

/** E-mail addresses, telephone numbers and identity numbers in a text, in the order in which they stand. */
export function findPersonalData(text: string): PersonalData[] {
  const emails = matches(text, EMAIL, 'email');
  const phones = matches(blank(text, emails), PHONE, 'phone');
  const numbers = matches(blank(text, [...emails, ...phones]), NUMBER, 'id-number').filter(
    ({ at, found }) => !AMOUNT_BEFORE.test(text.slice(0, at)) && !AMOUNT_AFTER.test(text.slice(at + found.length)),
  );
  return [...emails, ...phones, ...numbers]
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind, found }) => ({ kind, found: found.trim() }));
}

/** A text without its e-mail addresses and telephone numbers: a number that is an amount stays. */
export function withoutContacts(text: string): string {
  const phones = [...matches(text, PHONE, 'phone'), ...matches(text, FREE_LINE, 'phone')].filter(
    ({ at, found }) => !AMOUNT_BEFORE.test(text.slice(0, at)) && !AMOUNT_AFTER.test(text.slice(at + found.length)),
  );
  return blank(text, [...matches(text, EMAIL, 'email'), ...phones]);
}

/** Lines that cost the caller nothing: 01 8000 and six digits. */
const FREE_LINE = /(?<![\d.,$])(?:01[\s.-]?)?8000(?:[\s.-]?\d){6}(?![\d]|[.,]\d)/g;

/** A mobile number: whoever reads it can call a person. Land lines of offices are public. */
const MOBILE = /(?<![\d.,$/-])(?:\(?\+?57\)?[\s.-]?)?\(?3\d{2}\)?(?:[\s.-]?\d){7}(?![\d]|[.,]\d)/g;
/** A number that the words before it call an identity card. */
const IDENTITY =
  /(?<![\p{L}])(?:c[eé]dulas?|c\.\s?c\.|cc|c\.\s?e\.|t\.\s?i\.|nuip|tarjeta de identidad|documento(?: de identidad)?|identificad[oa]s?)(?: de (?:ciudadan[ií]a|extranjer[ií]a))?(?:\s+con)?(?:\s+(?:la\s+)?c[eé]dula(?: de ciudadan[ií]a)?)?\s*(?:n\.?\s?[º°o]\.?|n[uú]mero|#|:)?\s*(?<number>\d{1,3}(?:[.,'’\s]\d{3}){1,3}|\d{6,11})(?![\d]|[.,]\d)/giu;
/** Ten digits in a row that begin as those of everybody born since 1988: amounts are written with points. */
const LONG_IDENTITY = /(?<![\p{L}\d.,$/=_-])1[01]\d{8}(?![\p{L}\d/_-]|[.,]\d)/gu;
/** Mail that people open for themselves. */
const PRIVATE_EMAIL =
  /[\p{L}\d._%+-]{1,64}\s?(?:@|\(at\)|\(arroba\))\s?(?:gmail|hotmail|outlook|yahoo|icloud|live)\.(?:com|es|co)[\w.]*/giu;

/**
 * What gives a person away in a text of the entity, where figures, norms and public offices are named all the time:
 * mobile numbers, identity cards and private mail.
 */
export function findPrivateData(text: string): PersonalData[] {
  const emails = matches(text, PRIVATE_EMAIL, 'email');
  const mobiles = matches(text, MOBILE, 'phone');
  const rest = blank(text, [...emails, ...mobiles]);
  const named = [...rest.matchAll(IDENTITY)].map((match): Match => {
    const found = match.groups?.['number'] ?? '';
    return { kind: 'id-number', found, at: match.index + match[0].length - found.length };
  });
  const long = matches(blank(rest, named), LONG_IDENTITY, 'id-number').filter(
    ({ at, found }) => !AMOUNT_BEFORE.test(text.slice(0, at)) && !AMOUNT_AFTER.test(text.slice(at + found.length)),
  );
  return [...emails, ...mobiles, ...named, ...long]
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind, found }) => ({ kind, found: found.trim() }));
}

interface Match extends PersonalData {
  at: number;
}

const matches = (text: string, pattern: RegExp, kind: PersonalDataKind): Match[] =>
  [...text.matchAll(pattern)].map((match) => ({ kind, found: match[0], at: match.index }));

/** The text with what was found already replaced by spaces, so that nothing is found twice. */
const blank = (text: string, found: readonly Match[]): string =>
  found.reduce(
    (rest, { at, found: { length } }) => rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length),
    text,
  );
