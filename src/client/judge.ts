import type { Candidate, Hit } from './candidates.ts';
import type { PagefindPage } from './pagefind.ts';
import { fold, isNear, isSameWord } from './word-forms.ts';

/** A page that was read: how well it answers a query, and where in its text. */
export interface Judged {
  page: PagefindPage;
  score: number;
  /** Place of a word in the text → what it is worth there. */
  marks: Map<number, number>;
}

/** A word in another form («recibida» for «recibo»), and one that only begins like it («cortina» for «cort»). */
const OTHER_FORM = 0.5;
const LONGER_WORD = 0.25;
/** A page whose title is what was asked, and nothing else: «Compromisos», before the data and the lists of them. */
const WHOLE_TITLE = 2;

/**
 * Judges a page by its words, which the engine knows only by their stems. Undefined when none of them has anything to do
 * with the query.
 * @param terms how many words the query has
 */
export function judge({ hits }: Candidate, page: PagefindPage, terms: number): Judged | undefined {
  const words = page.content.split(' ');
  const title = (page.meta['title'] ?? '').split(/\s+/);
  const marks = new Map<number, number>();
  const best = new Map<number, number>();
  for (const hit of hits) {
    const inText = hit.places.map((place) => [place, likenessInText(hit, words[place] ?? '', place)] as const);
    for (const [place, own] of inText) if (own > 0) marks.set(place, Math.max(marks.get(place) ?? 0, own * hit.score));
    const likeness = Math.max(likenessOfTitle(hit, title), ...inText.map(([, own]) => own));
    best.set(hit.term, Math.max(best.get(hit.term) ?? 0, likeness * hit.score));
  }
  const found = [...best.values()].filter((score) => score > 0);
  if (found.length === 0) return undefined;
  // No word is demanded, but a page with all of them answers better than one that repeats one.
  const score = found.reduce((sum, one) => sum + one, 0) * (found.length / terms);
  return { page, marks, score: isWholeTitle(hits, title) ? WHOLE_TITLE * score : score };
}

const isWholeTitle = (hits: readonly Hit[], title: readonly string[]): boolean =>
  title.every((found) => hits.some(({ word }) => isSameWord(fold(word), fold(found))));

function likenessInText({ word, own }: Hit, found: string, place: number): number {
  if (isPhrase(word) || isSameWord(fold(word), fold(found))) return 1;
  if (own?.has(place)) return OTHER_FORM;
  return isNear(fold(word), fold(found)) ? LONGER_WORD : 0;
}

/** The engine says that a title has a word, and not which one. */
function likenessOfTitle({ word, own }: Hit, title: readonly string[]): number {
  const words = title.map(fold);
  if (words.some((found) => isSameWord(fold(word), found))) return 1;
  if (own?.size === 0) return OTHER_FORM;
  if (!words.some((found) => isNear(fold(word), found))) return 0;
  return own ? OTHER_FORM : LONGER_WORD;
}

const isPhrase = (word: string): boolean => word.startsWith('"');
