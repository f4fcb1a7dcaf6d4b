import { create, type Font } from 'fontkit';

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
  const widthOf = (text: string, size: number) => font.layout(text).advanceWidth * scaleOf(size);
  return {
    widthOf,
    draw(text, { x, y, size, fill, anchor = 'start', strong = false, halo }) {
      const { glyphs, positions, advanceWidth } = font.layout(text);
      const scale = scaleOf(size);
      const start = x - { start: 0, middle: 0.5, end: 1 }[anchor] * advanceWidth * scale;
      let pen = 0;
      const letters = glyphs.map((glyph, index) => {
        const { xAdvance, xOffset } = positions[index]!;
        const use = glyph.path.commands.length > 0 ? `<use href="#g${glyph.id}" x="${round(pen + xOffset)}"/>` : '';
        pen += xAdvance;
        return use;
      });
      // The file has one weight; a thin edge makes the heavier one.
      const edge = strong ? ` stroke="${fill}" stroke-width="36"` : '';
      const place = `translate(${round(start)} ${round(y)}) scale(${round(scale)} ${-round(scale)})`;
      const line = (look: string) => `<g transform="${place}" ${look}>${letters.join('')}</g>`;
      return (halo ? line(`fill="${halo}" stroke="${halo}" stroke-width="360"`) : '') + line(`fill="${fill}"${edge}`);
    },
    outlinesFor(drawn) {
      const ids = new Set([...drawn.matchAll(/href="#g(\d+)"/g)].map(([, id]) => Number(id)));
      const paths = [...ids]
        .toSorted((a, b) => a - b)
        .map((id) => `<path id="g${id}" d="${font.getGlyph(id).path.toSVG()}"/>`);
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

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
