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

/** Words that are written in capitals to raise the voice, and are nobody's name. */
const LOUD_WORDS = new Set(
  (
    'ANTES ASÍ CADA COMO CON CUAL CUANDO DEL DESDE DESPUÉS DONDE DOS ELLA ELLOS ENTRE ESA ESE ESO ESTA ESTE ESTO GRATIS HASTA HAY HOY ' +
    'LAS LOS MÁS MENOS MUY NADA NADIE NOS NUNCA OTRA OTRO PARA PERO POR PORQUE QUE QUIEN SER SIEMPRE SIN SOBRE SOLO SON SUS TAL ' +
    'TODA TODAS TODO TODOS TRES UNA UNAS UNO UNOS URGENTE AGUA AVISO IMPORTANTE NOTA ' +
    'TOTAL TOTALES SUBTOTAL SUMA MES MESES HORA HORAS FECHA LUGAR MEDIO NUEVO NUEVA NUEVOS NUEVAS MAYOR MENOR LIBRE ENTRADA GRACIAS PAGO PAGUE'
  ).split(' '),
);
const ROMAN_NUMERAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/**
 * Acronyms of a text in order: three capitals or more, also with a plural or a slash inside. A Roman numeral is none, nor
 * a word in capitals: acronyms carry no accents and no Ñ.
 */
export function acronymsOf(text: string): Span[] {
  // Three words in capitals in a row are a raised voice, whatever they are: «POR ESTE MEDIO».
  const loud = [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?: \p{Lu}{2,}){2,}(?![\p{L}\p{N}])/gu)];
  const isLoud = (offset: number) => loud.some((run) => offset >= run.index && offset < run.index + run[0].length);
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu)]
    .map((match) => ({ text: match[0], offset: match.index }))
    .filter(
      ({ text: word, offset }) =>
        !ROMAN_NUMERAL.test(word) && !/[ÁÉÍÓÚÑ]/.test(word) && !LOUD_WORDS.has(word) && !isLoud(offset),
    );
}
