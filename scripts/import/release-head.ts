import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { isElement, wordsOf } from '../../decap/paste/elements.ts';
import { type Day, isDay } from '../../src/lib/day.ts';

/** What the first lines of a release say, and the rest of it. */
export interface ReleaseHead {
  title?: string;
  day?: Day;
  /** That day stands somewhere in the first lines, and not in a line of its own. */
  isDayGuessed?: boolean;
  /** Town from which it is dated. */
  place?: string;
  /** HTML without these lines. */
  html: string;
}

/** How many lines a letterhead may have before the text. */
const FIRST_LINES = 8;
const LONGEST_TITLE = 150;

/** «COMUNICADO DE PRENSA No. 012», «Boletín 7», «Para publicación inmediata»: nothing that a page has to say of itself. */
const LETTERHEAD =
  /^(?:comunicado|bolet[ií]n)(?: (?:de prensa|oficial|informativo|a la opini[oó]n p[uú]blica))*[\s:#-]*(?:n(?:o|[uú]mero)?\.?\s*[°º]?\s*)?[\d-]*$|^para (?:publicaci[oó]n|divulgaci[oó]n) inmediata\.?$/i;

const MONTHS = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre'.split('|');
const WRITTEN_DAY = new RegExp(String.raw`\b(\d{1,2})(?:\.?º)? de (${MONTHS.join('|')}) (?:de |del )?(\d{4})\b`, 'i');
const WEEKDAY = '(?:el )?(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)';
const DATELINE = new RegExp(
  String.raw`^(?:([\p{L} .]+?)(?: \([\p{L} .]+\))?,? (?:${WEEKDAY},? )?)?${WRITTEN_DAY.source}\.?$`,
  'iu',
);

/** Reads title, day and town off the beginning of a release. */
export function readHead(html: string): ReleaseHead {
  const page = fromHtml(html, { fragment: true });
  const head: Omit<ReleaseHead, 'html'> = {};
  const used = new Set<RootContent>();
  const lines = page.children.filter((node) => isElement(node) && wordsOf(node).trim() !== '').slice(0, FIRST_LINES);
  for (const node of lines) {
    const words = wordsOf(node).replaceAll(/\s+/g, ' ').trim();
    const dated = DATELINE.exec(words);
    if (dated && head.day === undefined) {
      head.day = dayIn(words);
      if (dated[1]) head.place = dated[1].trim();
      used.add(node);
    } else if (LETTERHEAD.test(words)) {
      used.add(node);
    } else if (head.title === undefined && canBeTitle(node, words)) {
      head.title = words;
      used.add(node);
    } else if (head.title !== undefined || !isHeading(node)) break;
  }
  const rest: Root = { ...page, children: page.children.filter((node) => !used.has(node)) };
  const text = lines.map(wordsOf).join('\n');
  const found = head.day === undefined ? dayIn(text) : undefined;
  return { ...head, ...(found && { day: found, isDayGuessed: true }), html: toHtml(rest) };
}

/** The day in the name of a file: `2024-03-05 Lavado.docx`, `20240305`, `05-03-2024`. */
export function dayOfName(name: string): Day | undefined {
  const [, year, month, day] = /(?<!\d)((?:19|20)\d\d)[-_. ]?([01]\d)[-_. ]?([0-3]\d)(?!\d)/.exec(name) ?? [];
  const [, day2, month2, year2] = /(?<!\d)([0-3]\d)[-_. ]([01]\d)[-_. ]((?:19|20)\d\d)(?!\d)/.exec(name) ?? [];
  return toDay(year ?? year2, month ?? month2, day ?? day2);
}

/** The words of the name of a file, where nothing else says what it is called. */
export const titleOfName = (name: string): string =>
  name
    .replace(/\.\w+$/, '')
    .replace(/^[\d\s._-]+|[\s._-]*\d{4}[-_. ]?\d{2}[-_. ]?\d{2}$/g, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();

const isHeading = (node: RootContent): boolean => isElement(node) && /^h[1-6]$/.test(node.tagName);

/** A heading, or a short line that is no sentence. */
const canBeTitle = (node: RootContent, words: string): boolean =>
  words.length <= LONGEST_TITLE &&
  (isHeading(node) || (isElement(node) && node.tagName === 'p' && !/[.:;]$/.test(words)));

function dayIn(text: string): Day | undefined {
  const [, day, month = '', year] = WRITTEN_DAY.exec(text) ?? [];
  const number = MONTHS.findIndex((name) => new RegExp(`^${name}$`, 'i').test(month)) + 1;
  return toDay(year, String(number).padStart(2, '0'), day?.padStart(2, '0'));
}

function toDay(year: string | undefined, month: string | undefined, day: string | undefined): Day | undefined {
  const text = `${year}-${month}-${day}`;
  return isDay(text) ? text : undefined;
}
