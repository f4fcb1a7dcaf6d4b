/** Letters of other scripts that look like Latin ones: all of Cyrillic, and of Greek what is no symbol of a formula. */
const LOOKALIKE = String.raw`[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ]`;
const MIXED = new RegExp(
  String.raw`\p{L}*(?:\p{Script=Latin}[\p{L}\p{M}]*${LOOKALIKE}|${LOOKALIKE}[\p{L}\p{M}]*\p{Script=Latin})[\p{L}\p{M}]*`,
  'u',
);

/** A word that mixes Latin letters with others that look the same, so that it reads as what it is not: «pаgo» with a Cyrillic «а». */
export const findMixedWord = (text: string): string | undefined =>
  // Nearly every text is Latin alone: the search for words is only for the others.
  ANY_LOOKALIKE.test(text) ? MIXED.exec(text)?.[0] : undefined;

const ANY_LOOKALIKE = new RegExp(LOOKALIKE, 'u');
