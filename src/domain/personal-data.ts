/** Kinds of personal data that a text may give away. */
type PersonalDataKind = 'email' | 'phone' | 'id-number';

/** A piece of text that looks like personal data. */
export interface PersonalData {
  kind: PersonalDataKind;
  /** The text itself, as it was found. */
  found: string;
}

/** `nombre@correo.com`, and the same written out to hide it. */
const EMAIL = /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\]|\(arroba\)|\[arroba\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
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
