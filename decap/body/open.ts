import { diff } from './diff.ts';
import { fromEditorText, toEditorText } from './editor-text.ts';
import { isEditable, piecesOf } from './nodes.ts';

/**
 * Pieces of a body that the rich-text editor does not give back with the same meaning, by index: they must be
 * protected. `baseline` is what the editor writes when nobody has typed. Empty when it can be trusted with all of it.
 */
export function damagedPieces(source: string, baseline: string): Set<number> {
  const originals = piecesOf(source);
  const changes = diff(
    originals.map(({ key }) => key),
    tryRead(baseline).map(({ key }) => key),
  );
  const lost = changes.flatMap(({ aStart, aEnd }) => Array.from({ length: aEnd - aStart }, (_, at) => aStart + at));
  return new Set(lost.filter((index) => originals[index] && isEditable(originals[index].node)));
}

/** True when the editor can open a body at all. */
export function isReadable(source: string): boolean {
  try {
    toEditorText(source);
    return true;
  } catch {
    return false;
  }
}

function tryRead(baseline: string) {
  try {
    return piecesOf(fromEditorText(baseline));
  } catch {
    return [];
  }
}
