import { plainSigns } from '../lib/plain-signs.ts';

/** Kinds of personal data that a text may give away. */
type PersonalDataKind = 'email' | 'phone' | 'id-number';

/** A piece of text that looks like personal data. */
export interface PersonalData {
  kind: PersonalDataKind;
  /** The text itself, as it was found. */
  found: string;
}

/** Nothing of a longer number, of an amount or of an address of the web stands before. */
const BEFORE = String.raw`(?<![\d=_])(?<!\d[.,/-])(?<!\$\s?)(?<!\p{Lu}{3}\.)`;
const AFTER = String.raw`(?!\d|[.,]\d)`;
/** What people put between the groups of a number. */
const GAP = String.raw`(?:\)?\s?[./\s-]?\s?\(?)`;

/** `@`, or the same written out to hide it. */
const AT = String.raw`(?:\s?@\s?|\s?[([{<]\s?(?:at|arroba|@)\s?[)\]}>]\s?|\s(?:arroba|at)\s)`;
/** A point; a slip of the hand is one only before a frequent ending. */
const DOT = String.raw`(?:\.|\s?[([]?(?:punto|dot)[)\]]?\s?(?=[\p{L}])|\s?[,;]\s?(?=(?:com|co|net|org|edu|gov|es|info)(?!\p{L})))`;
/** The end of what stands before the sign: what begins there is looked for from the sign on, so that a long word costs nothing. */
const AFTER_NAME = String.raw`(?<=[\p{L}\d._%+-])`;
const NAME_BEFORE = /[\p{L}\d._%+-]{1,64}$/u;
const EMAIL = new RegExp(`${AFTER_NAME}${AT}[\\p{L}\\d-]{1,63}(?:${DOT}[\\p{L}\\d-]{1,63}){1,8}`, 'giu');
/** Mail that people open for themselves. */
const PROVIDER = String.raw`(?:gmail|hotmail|outlook|yahoo|icloud|live)`;
const PRIVATE_EMAIL = new RegExp(`${AFTER_NAME}${AT}${PROVIDER}(?!\\p{L})(?:${DOT}[\\p{L}\\d-]{1,63}){0,3}`, 'giu');

const COUNTRY = String.raw`(?:\(?\+?(?:00)?57\)?[\s.-]?)?`;
/** Ten digits from 3, in any grouping. */
const MOBILE_DIGITS = String.raw`\(?3\d{2}(?:${GAP}\d){7}`;
/** A mobile number: whoever reads it can call a person. Land lines of offices are public. */
const MOBILE = new RegExp(BEFORE + COUNTRY + MOBILE_DIGITS + AFTER, 'gu');
/** A land line as it is dialled today: ten digits from 60. */
const LAND_DIGITS = String.raw`\(?60\d(?:${GAP}\d){7}`;
const WHOLE_PHONE = new RegExp(`${BEFORE}${COUNTRY}(?:${MOBILE_DIGITS}|${LAND_DIGITS})${AFTER}`, 'gu');
/** The seven digits of a land line that people still say, with or without its old area code. */
const OLD_DIGITS = String.raw`(?:\(\d{1,3}\)\s?)?[2-8]\d{2}[\s.-](?:\d{4}|\d{2}[\s.-]\d{2})`;
const PHONE = new RegExp(`${BEFORE}${COUNTRY}(?:${MOBILE_DIGITS}|${LAND_DIGITS}|${OLD_DIGITS})${AFTER}`, 'gu');
/** Lines that cost the caller nothing: 01 8000 and six digits. */
const FREE_LINE = /(?<![\d.,$])(?:01[\s.-]?)?8000(?:[\s.-]?\d){6}(?![\d]|[.,]\d)/g;

/** A number in groups of thousands: 38.123.456, 65-745-123, 1110 456 789, which begins as those of everybody since 1988. */
const GROUPED = String.raw`(?:1[01]\d{2}|\d{1,3})(?:[.,'’\s-]\d{3})`;
/** Numbers of an identity card, an account or a meter: six to eleven digits, also grouped by thousands. */
const NUMBER = new RegExp(`${BEFORE}(?:${GROUPED}{2,3}|\\d{6,11})${AFTER}`, 'gu');
/** A number that the words before it call an identity card. */
const IDENTITY = new RegExp(
  String.raw`(?<![\p{L}])(?:c[eé]dulas?|c\.\s?c\.?|cc|c\.\s?e\.|t\.\s?i\.|nuip|tarjeta de identidad|documento(?: de identidad)?|identificad[oa]s?)(?: de (?:ciudadan[ií]a|extranjer[ií]a))?(?:\s+con)?(?:\s+(?:la\s+)?c[eé]dula(?: de ciudadan[ií]a)?)?\s*(?:n\.?\s?[º°o]\.?|n[uú]mero|#|:)?\s*(?<number>${GROUPED}{1,3}|\d{6,11})${AFTER}`,
  'giu',
);
/** Ten digits that begin as those of everybody born since 1988, in a row or in groups: amounts are written with points. */
const LONG_IDENTITY = /(?<![\p{L}\d.,$/=_-])1[01]\d{2}(?:\d{6}|(?:[\s-]\d{3}){2})(?![\p{L}\d/_-]|[.,]\d)/gu;

/** What a number that is an amount, a quantity or no person's has around it. */
const AMOUNT_BEFORE = /(?:\$|COP|NIT:?)\s?$/i;
const AMOUNT_AFTER =
  /^\s?(?:de\s)?(?:pesos|millones|miles|litros|m3|m³|metros|kilómetros|hectáreas|toneladas|usuarios|suscriptores|habitantes|personas|hogares|viviendas)/i;
/** Norms and files are cited by a number and a year: «Acuerdo 015-2019», «Resolución 688-2014». */
const CITED =
  /(?:^|[^\p{L}])(?:ley|decreto|resoluci[oó]n|acuerdo|contrato|convenio|circular|cra|conpes|acta|sentencia|art[ií]culo)\s(?:n\.?[ºo°]?\.?\s)?$/iu;
const YEAR_AT_END = /[\s.-](?:19|20)\d{2}$/;
const ADDRESS = /https?:\/\/[^\s)\]>"»]+/gi;

/** E-mail addresses, telephone numbers and identity numbers in a text, in the order in which they stand. */
export function findPersonalData(source: string): PersonalData[] {
  const text = readable(source);
  const emails = [...emailsIn(text, EMAIL), ...emailsIn(text, PRIVATE_EMAIL)].filter(isFirstAtItsPlace);
  const phones = matches(blank(text, emails), PHONE, 'phone').filter(isNoAmount(text)).filter(isNoCitation(text));
  const numbers = matches(blank(text, [...emails, ...phones]), NUMBER, 'id-number').filter(isNoAmount(text));
  return inOrder([...emails, ...phones, ...numbers]);
}

/** A text without its e-mail addresses and telephone numbers: a number that is an amount stays. */
export function withoutContacts(source: string): string {
  const text = plainSigns(source);
  const phones = [...matches(text, WHOLE_PHONE, 'phone'), ...matches(text, FREE_LINE, 'phone')];
  return blank(text, [...emailsIn(text, EMAIL), ...phones.filter(isNoAmount(text))]);
}

/**
 * What gives a person away in a text of the entity, where figures, norms and public offices are named all the time:
 * mobile numbers, identity cards and private mail.
 */
export function findPrivateData(source: string): PersonalData[] {
  const text = readable(source);
  const emails = emailsIn(text, PRIVATE_EMAIL);
  const mobiles = matches(text, MOBILE, 'phone').filter(isNoAmount(text));
  const rest = blank(text, [...emails, ...mobiles]);
  const named = [...rest.matchAll(IDENTITY)].map((match): Match => {
    const found = match.groups?.['number'] ?? '';
    return { kind: 'id-number', found, at: match.index + match[0].length - found.length };
  });
  const long = matches(blank(rest, named), LONG_IDENTITY, 'id-number').filter(isNoAmount(text));
  return inOrder([...emails, ...mobiles, ...named, ...long]);
}

interface Match extends PersonalData {
  at: number;
}

/** Signs as a keyboard has them, without the addresses of the web, whose numbers are nobody's. */
const readable = (text: string): string => plainSigns(text).replace(ADDRESS, (address) => ' '.repeat(address.length));

const matches = (text: string, pattern: RegExp, kind: PersonalDataKind): Match[] =>
  [...text.matchAll(pattern)].map((match) => ({ kind, found: match[0], at: match.index }));

const emailsIn = (text: string, pattern: RegExp): Match[] =>
  matches(text, pattern, 'email').map(({ kind, found, at }) => {
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, at - 64), at))?.[0] ?? '';
    return { kind, found: name + found, at: at - name.length };
  });

const isNoAmount =
  (text: string) =>
  ({ at, found }: Match) =>
    !AMOUNT_BEFORE.test(text.slice(Math.max(0, at - 8), at)) &&
    !AMOUNT_AFTER.test(text.slice(at + found.length, at + found.length + 20));

const isNoCitation =
  (text: string) =>
  ({ at, found }: Match) =>
    !(YEAR_AT_END.test(found) && found.replace(/\D/g, '').length === 7) &&
    !CITED.test(text.slice(Math.max(0, at - 24), at));

const isFirstAtItsPlace = ({ at, found }: Match, index: number, all: readonly Match[]): boolean =>
  !all.slice(0, index).some((other) => other.at < at + found.length && at < other.at + other.found.length);

const inOrder = (found: readonly Match[]): PersonalData[] =>
  found.toSorted((a, b) => a.at - b.at).map(({ kind, found: text }) => ({ kind, found: text.trim() }));

/** The text with what was found already replaced by spaces, so that nothing is found twice. */
function blank(text: string, found: readonly Match[]): string {
  const signs = text.split('');
  for (const {
    at,
    found: { length },
  } of found)
    signs.fill(' ', at, at + length);
  return signs.join('');
}
