/** A piece of a text and where it starts in it. */
export interface Span {
  text: string;
  offset: number;
}

const ABBREVIATIONS =
  /(?<![\p{L}\p{N}])(?:art|arts|núm|no|cra|cl|sr|sra|dr|dra|ing|ej|pág|págs|ee|uu|s\.a|e\.s\.p|s|a|p|e)\.$/iu;

/** Sentences of a paragraph; a point after an abbreviation or inside a number ends none. */
export function splitSentences(paragraph: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(/(?<![.!?…])[.!?…]+[»”")\]]*(?=\s|$)/g)) {
    const end = match.index + match[0].length;
    if (ABBREVIATIONS.test(paragraph.slice(start, end)) && end < paragraph.length) continue;
    sentences.push({ text: paragraph.slice(start, end).trim(), offset: start });
    start = end;
  }
  const rest = paragraph.slice(start).trim();
  if (rest) sentences.push({ text: rest, offset: start });
  return sentences;
}

/** Words of a text: runs of letters and digits, with the signs that join a number or an abbreviation. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}.,%-]*/gu) ?? [];

/** Acronyms of a text in order: three capitals or more, also with a plural or a slash inside. */
export const acronymsOf = (text: string): Span[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu)].map((match) => ({
    text: match[0],
    offset: match.index,
  }));
