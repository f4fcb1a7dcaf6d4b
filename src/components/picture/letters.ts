import { create, type Font } from 'fontkit';
import { onceEach } from '../../lib/once.ts';

/** How a line of text stands in a picture; `y` is the line that its letters stand on. */
interface Placing {
  x: number;
  y: number;
  size: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  strong?: boolean;
  /** Colour of an edge that keeps the line clear of what it crosses. */
  halo?: string;
}

/** Text as outlines: a picture that leaves the site shows the same letters where their font is not. */
export interface Letters {
  /** Width of a line, in the units of its size. */
  widthOf: (text: string, size: number) => number;
  /** A line as SVG, of letters that `outlinesFor` defines. */
  draw: (text: string, placing: Placing) => string;
  /** The letters that some drawn lines use, each once. */
  outlinesFor: (drawn: string) => string;
  /** Lines no wider than `width`; a word that is wider has a line of its own. */
  wrap: (text: string, size: number, width: number) => string[];
}

/** Letters of a font file. */
export function lettersOf(bytes: Uint8Array): Letters {
  const font = create(bytes as Buffer) as Font;
  const scaleOf = (size: number) => size / font.unitsPerEm;
  // A title is tried in one size after the other, and the foot of every picture is the same.
  const layoutOf = lately((text: string) => {
    const { glyphs, positions, advanceWidth } = font.layout(text);
    const letters = glyphs.map(({ id, path }, index) => ({
      id,
      isSeen: path.commands.length > 0,
      ...positions[index]!,
    }));
    return { letters, advanceWidth };
  });
  const outlineOf = onceEach((id: number) => `<path id="g${id}" d="${font.getGlyph(id).path.toSVG()}"/>`);
  const widthOf = (text: string, size: number) => layoutOf(text).advanceWidth * scaleOf(size);
  return {
    widthOf,
    draw(text, { x, y, size, fill, anchor = 'start', strong = false, halo }) {
      const { letters, advanceWidth } = layoutOf(text);
      const scale = scaleOf(size);
      const start = x - { start: 0, middle: 0.5, end: 1 }[anchor] * advanceWidth * scale;
      let pen = 0;
      const uses = letters.map(({ id, isSeen, xAdvance, xOffset }) => {
        const use = isSeen ? `<use href="#g${id}" x="${round(pen + xOffset)}"/>` : '';
        pen += xAdvance;
        return use;
      });
      // The file has one weight; a thin edge makes the heavier one.
      const edge = strong ? ` stroke="${fill}" stroke-width="36"` : '';
      const place = `translate(${round(start)} ${round(y)}) scale(${round(scale)} ${-round(scale)})`;
      const line = (look: string) => `<g transform="${place}" ${look}>${uses.join('')}</g>`;
      return (halo ? line(`fill="${halo}" stroke="${halo}" stroke-width="360"`) : '') + line(`fill="${fill}"${edge}`);
    },
    outlinesFor(drawn) {
      const ids = new Set([...drawn.matchAll(/href="#g(\d+)"/g)].map(([, id]) => Number(id)));
      const paths = [...ids].toSorted((a, b) => a - b).map((id) => outlineOf(id));
      return `<defs>${paths.join('')}</defs>`;
    },
    wrap(text, size, width) {
      const lines: string[] = [];
      for (const word of text.split(/\s+/).filter(Boolean)) {
        const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
        if (lines.length > 0 && widthOf(longer, size) <= width) lines.splice(-1, 1, longer);
        else lines.push(word);
      }
      return lines;
    },
  };
}

/** What was asked lately is remembered; of all titles of a large site it would be too much. */
function lately<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text) ?? make(text);
    if (made.size >= MOST_REMEMBERED) made.clear();
    made.set(text, known);
    return known;
  };
}

const MOST_REMEMBERED = 1000;

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
