const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const WEEKDAYS = 'lunes martes miércoles jueves viernes sábado domingo'.split(' ');

/** A day has many forms: «31 oct 202631 de octubre de 2026» and «lun lunes» say it twice. */
const normalize = (text: string): string =>
  text
    .toLowerCase()
    .replace(/((?:19|20)\d\d)(?=\d)/g, '$1 ')
    .replace(/\bsept?\b/g, 'septiembre')
    .replace(/\b(ene|feb|mar|abr|may|jun|jul|ago|oct|nov|dic)\b/g, (short) =>
      MONTHS.find((name) => name.startsWith(short))!,
    )
    .replace(/(?<!\p{L})(lun|mar|mié|jue|vie|sáb|dom)(?!\p{L})/gu, (short) =>
      WEEKDAYS.find((name) => name.startsWith(short))!,
    )
    .replace(new RegExp(`(?:de )?\\b(${MONTHS.join('|')})\\b(?: de\\b)?`, 'g'), '$1');

/**
 * Runs of words that follow themselves within a line, as «(7) (7 publicaciones)» does: what was written once for eyes and
 * once for ears, and is one text to whoever copies it or reads it in a text browser. A sentence, a clause or a quotation
 * may begin as the one before ended.
 */
export const doubledRuns = (text: string): string[] =>
  normalize(text)
    .split(/[\n\t»]|[.,:;?!]\s/)
    .flatMap(runsOf);

function runsOf(part: string): string[] {
  const words = part.match(/[\p{L}\p{N}]+(?:[.,:/-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.flatMap((_, start) => {
    const size = sizes(words.length - start).find((length) =>
      Array.from({ length }).every((__, index) => words[start + index] === words[start + length + index]),
    );
    return size === undefined ? [] : [words.slice(start, start + 2 * size).join(' ')];
  });
}

const sizes = (left: number): number[] => Array.from({ length: Math.floor(left / 2) }, (_, index) => index + 1);
