/** The signs between which the desk keeps a block while a text is edited; no text may hold them. */
const MARK = /[⟦⟧]/;

/** The first of those signs in a text; undefined when there is none. */
export const findBlockMark = (text: string): string | undefined => MARK.exec(text)?.[0];
