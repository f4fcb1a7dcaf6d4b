/** A screen reader says by itself that a picture follows: these words would be heard twice. */
const OPENING = /^\s*(?:(?:una?|la)\s+)?(imagen|foto|fotograf[ií]a)\s+(?:de|del|en|que)\b/i;

/** The word that says «picture» at the beginning of a text alternative, as it is written; undefined without one. */
export const pictureWord = (alt: string): string | undefined => OPENING.exec(alt)?.[0].trim();
