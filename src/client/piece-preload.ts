import { addressOnSite } from '../lib/site-address.ts';
import { fold } from './word-forms.ts';

/**
 * Asks for the pieces of the index in which some words must stand, while the engine that could tell is still on its way.
 * A wrong guess costs a few kilobytes and nothing else.
 * @param pieces `first word:name` of every piece, in order, parted by spaces; empty where they are too many to be told
 */
export function preloadPieces(words: readonly string[], pieces: string, document: Document): void {
  const known = pieces.split(' ').map((piece) => piece.split(':') as [from: string, name: string]);
  const names = new Set(words.map((word) => known.filter(([from]) => from <= fold(word)).at(-1)?.[1]));
  for (const name of names) {
    const href = addressOnSite(`/pagefind/index/${name}.pf_index`);
    if (!name || document.querySelector(`link[href="${href}"]`)) continue;
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
    document.head.append(link);
  }
}
