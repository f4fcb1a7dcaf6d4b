import { escapeXml } from '../../lib/xml.ts';
import type { Palette } from '../../model/settings/appearance.ts';
import type { Letters } from './letters.ts';

/** What stands around a chart that leaves the site. */
export interface Frame {
  letters: Letters;
  palette: Palette;
  /** Over the picture, with the mark of an example: out there nothing else says that it is invented. */
  title: string;
  /** Where the data come from and where the picture was taken, under it. */
  source: string;
}

/** The part of a picture that a chart draws, from the line where it may begin. */
export interface Drawing {
  svg: string;
  height: number;
}

/** Pixels of a picture: its width, the empty edge, and the width between the edges. */
export const WIDTH = 1200;
export const EDGE = 56;
export const INNER = WIDTH - 2 * EDGE;

/** Sizes of letters, each with the height of its line. */
export const SIZES = { title: [40, 50], words: [27, 36], label: [25, 32], source: [22, 30] } as const;

/**
 * A chart as an SVG file on its own: title, a sentence, the chart and its source in one picture.
 * @param draw draws the chart from a line on, as wide as `INNER`
 */
export function toPicture(
  sentence: string,
  { letters, palette, title, source }: Frame,
  draw: (top: number) => Drawing,
): string {
  const parts: string[] = [];
  let y = EDGE;
  const write = (text: string, [size, line]: readonly [number, number], fill: string, strong = false) => {
    for (const words of letters.wrap(text, size, INNER)) {
      y += line;
      parts.push(letters.draw(words, { x: EDGE, y: y - (line - size), size, fill, strong }));
    }
  };
  write(title, SIZES.title, palette.ink, true);
  y += 12;
  if (sentence) write(sentence, SIZES.words, palette.ink);
  const drawing = draw(y + 32);
  y += 32 + drawing.height + 20;
  parts.push(drawing.svg, `<path d="M${EDGE} ${y}H${WIDTH - EDGE}" stroke="${palette.rule}"/>`);
  y += 8;
  write(source, SIZES.source, palette.inkMuted);
  const height = Math.round(y + EDGE / 2);
  const [name, words] = [escapeXml(title), escapeXml(`${sentence} ${source}`)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${name}</title><desc id="d">${words}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="${palette.paper}"/>`,
    letters.outlinesFor(parts.join('')),
    ...parts,
    '</svg>\n',
  ].join('\n');
}
