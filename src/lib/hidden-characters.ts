/**
 * Characters that nobody sees and that break or deceive: controls, signs without a width, direction overrides, fillers that
 * look like nothing, halves of a pair, what Unicode calls no character, marks heaped on a letter. Line feed, tab and the soft hyphen of a copied PDF are
 * text, and so is the joiner between two pictograms.
 */
const HIDDEN =
  // oxlint-disable-next-line no-misleading-character-class -- each sign of the classes is meant alone
  /(?![\t\n\u00ad])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0](?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?\u200d)|(?<=\p{M}{4})\p{M}/u;

/** The first hidden character of a text, as `U+0007`, and where it stands; undefined when there is none. */
export function findHiddenCharacter(text: string): { name: string; offset: number } | undefined {
  const match = HIDDEN.exec(text);
  return match ? { name: nameOf(match[0]), offset: match.index } : undefined;
}

/** A text for a terminal: what nobody sees, or what moves the cursor, is named. */
export const showHidden = (text: string): string => text.replace(EVERY_HIDDEN, (sign) => `[${nameOf(sign)}]`);

const EVERY_HIDDEN = new RegExp(`\\n|\\t|${HIDDEN.source}`, 'gu');

/** A text from somewhere else as it may be kept: without what nobody sees; what breaks a line elsewhere is a space. */
export const withoutHidden = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(BREAKS, ' ').replace(EACH_HIDDEN, '').replaceAll('\u00ad', '');

const BREAKS = /[\v\f\u0085\u2028\u2029]/g;
const EACH_HIDDEN = new RegExp(HIDDEN.source, 'gu');

/** True for a text of which a reader sees something. */
export const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

const nameOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
