import { onPageChange } from './page-changes.ts';

/** Decap's boxes of the words of a row or a card: day, state and office in a line, and the title after it. */
const ROWS = `[class*='-ListCardTitle'],
  [class*='-GridCardLink'] [class*='-CardHeading'],
  [class*='-WorkflowLink'] [class*='-CardTitle']`;
const NAME = 'desk-row-line';

/**
 * Gives the line over the title its colour, also where it breaks: `decap.css` reaches its first line alone, and React keeps
 * both in one text, which no element may part.
 */
export function tintRowLines(): void {
  if (!('highlights' in CSS)) return;
  const tint = new Highlight();
  CSS.highlights.set(NAME, tint);
  onPageChange(() => {
    tint.clear();
    for (const { firstChild: text } of document.querySelectorAll(ROWS)) {
      const end = text instanceof Text ? text.data.indexOf('\n') : -1;
      if (!text || end < 1) continue;
      tint.add(new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: end }));
    }
  });
}
