import { splitSentences } from '../lib/sentences.ts';

/** A run of an excerpt; a marked one is a word that was looked for, without the signs around it. */
export interface ExcerptPart {
  text: string;
  isMarked: boolean;
}

/** Words of an excerpt: it goes on with the next sentence until it has enough, and a sentence that is too long is cut. */
const ENOUGH_WORDS = 20;
const MOST_WORDS = 36;
/** Words before the first mark in a sentence that is cut. */
const WORDS_BEFORE = 8;

/**
 * Whole sentences of a text around the words that were looked for: those from the sentence with the most of them, or the
 * beginning where there is none.
 * @param marks place of a word in the text → what it is worth
 */
export function toExcerpt(content: string, marks: ReadonlyMap<number, number>): ExcerptPart[] {
  const words = content.split(' ');
  const sentences = sentencesOf(content);
  const worth = sentences.map(({ from, to }) => worthOf(marks, words, from, to));
  const first = worth.indexOf(Math.max(...worth, 0));
  const { from, to } = window(sentences, Math.max(first, 0), marks);
  const parts = words
    .slice(from, to)
    .flatMap((word, index) => [
      ...(index > 0 ? [plain(' ')] : []),
      ...(marks.has(from + index) ? markedWord(word) : [plain(word)]),
    ]);
  const isCut = (place: number) => place > 0 && place < words.length && !sentences.some((own) => own.from === place);
  return joined([...(isCut(from) ? [plain('… ')] : []), ...parts, ...(isCut(to) ? [plain('…')] : [])]);
}

/** From which word to which, the last one left out. */
interface Range {
  from: number;
  to: number;
}

function sentencesOf(content: string): Range[] {
  let from = 0;
  return splitSentences(content).map(({ text }) => {
    const range = { from, to: from + text.split(' ').length };
    from = range.to;
    return range;
  });
}

/** Each word that was looked for counts once, by its best place. */
function worthOf(marks: ReadonlyMap<number, number>, words: readonly string[], from: number, to: number): number {
  const best = new Map<string, number>();
  for (const [place, worth] of marks) {
    if (place < from || place >= to) continue;
    const word = (words[place] ?? '').toLowerCase();
    best.set(word, Math.max(best.get(word) ?? 0, worth));
  }
  return [...best.values()].reduce((sum, worth) => sum + worth, 0);
}

function window(sentences: readonly Range[], first: number, marks: ReadonlyMap<number, number>): Range {
  const start = sentences[first];
  if (!start) return { from: 0, to: 0 };
  if (start.to - start.from > MOST_WORDS) return cut(start, marks);
  let { to } = start;
  for (const next of sentences.slice(first + 1)) {
    if (to - start.from >= ENOUGH_WORDS || next.to - start.from > MOST_WORDS) break;
    to = next.to;
  }
  return { from: start.from, to };
}

function cut({ from, to }: Range, marks: ReadonlyMap<number, number>): Range {
  const places = [...marks.keys()].filter((place) => place >= from && place < to);
  const start = Math.max(from, Math.min(Math.min(...places, to) - WORDS_BEFORE, to - MOST_WORDS));
  return { from: start, to: Math.min(to, start + MOST_WORDS) };
}

const plain = (text: string): ExcerptPart => ({ text, isMarked: false });

/** The signs before and after a word are none of it. */
function markedWord(word: string): ExcerptPart[] {
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  return [plain(before), { text: core, isMarked: true }, plain(after)].filter(({ text }) => text !== '');
}

/** Neighbouring runs without a mark as one. */
function joined(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const runs: ExcerptPart[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && !last.isMarked && !part.isMarked) last.text += part.text;
    else runs.push({ ...part });
  }
  return runs;
}
