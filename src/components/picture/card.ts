import { escapeXml } from '../../lib/xml.ts';
import type { Palette } from '../../model/settings/appearance.ts';
import type { Letters } from './letters.ts';

/** What a card says; every text is read at half its size in a column of a social network. */
export interface Card {
  /** Kind of page, over the title. */
  kicker?: string | undefined;
  title: string;
  /** The current figure of an indicator, with its period. */
  figure?: { value: string; note: string } | undefined;
}

/** Whose card it is. */
export interface CardFrame {
  letters: Letters;
  palette: Palette;
  siteName: string;
  /** The entity's own logo, as an address that holds it; without one the card has the mark of the site. */
  logo?: { src: string; width: number; height: number } | undefined;
  /** Address and, on a demonstration, that it is one. */
  foot: string;
}

/** Size that social networks ask for. */
export const CARD = { width: 1200, height: 630 } as const;

const EDGE = 64;
const INNER = CARD.width - 2 * EDGE;
const FOOT = CARD.height - 56;
/** How high the logo is, and how wide it may be. */
export const CARD_LOGO = { width: 420, height: 52 } as const;
/** Letters of a title, the largest that fits first, each with the height of its line. */
const TITLES = [
  [78, 88],
  [66, 76],
  [56, 66],
  [48, 56],
  [40, 48],
] as const;

/** A page as the picture that a shared link shows, as SVG. */
export function toCard({ kicker, title, figure }: Card, { letters, palette, siteName, logo, foot }: CardFrame): string {
  const top = kicker === undefined ? 150 : 200;
  const room = FOOT - 70 - top - (figure ? 190 : 0);
  const [size, line, lines] = fit(title, room, letters);
  const end = top + lines.length * line;
  const named = EDGE + (logo ? logo.width + 24 : 68);
  const nameSize = Math.min(34, Math.floor((34 * (CARD.width - EDGE - named)) / letters.widthOf(siteName, 34)));
  const drawn = [
    letters.draw(siteName, { x: named, y: 92, size: nameSize, fill: palette.ink, strong: true }),
    ...(kicker === undefined
      ? []
      : [letters.draw(kicker, { x: EDGE, y: 176, size: 32, fill: palette.water, strong: true })]),
    ...lines.map((words, index) =>
      letters.draw(words, {
        x: EDGE,
        y: top + line * (index + 1) - (line - size),
        size,
        fill: palette.ink,
        strong: true,
      }),
    ),
    ...(figure ? drawFigure(figure, end, letters, palette) : []),
    letters.draw(foot, { x: EDGE, y: FOOT + 22, size: 28, fill: palette.inkMuted }),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${palette.paper}"/>`,
    `<rect width="${CARD.width}" height="16" fill="${palette.water}"/>`,
    logo
      ? `<image href="${logo.src}" x="${EDGE}" y="${80 - logo.height / 2}" width="${logo.width}" height="${logo.height}"/>`
      : // The mark of the site: water over the double rule that closes an account.
        `<g transform="translate(${EDGE} 56) scale(1.2)" fill="none" stroke="${palette.water}"><path d="M2 15c6 0 6-7 12-7s6 7 12 7 6-7 12-7" stroke-width="4.5"/><path d="M2 25h36M2 33h36" stroke-width="3.5"/></g>`,
    letters.outlinesFor(drawn.join('')),
    ...drawn,
    `<path d="M${EDGE} ${FOOT - 26}H${CARD.width - EDGE}" stroke="${palette.rule}" stroke-width="2"/>`,
    '</svg>\n',
  ].join('\n');
}

/** The figure under the title, as large as its width allows. */
function drawFigure(
  { value, note }: NonNullable<Card['figure']>,
  top: number,
  letters: Letters,
  palette: Palette,
): string[] {
  const size = Math.min(120, Math.floor((120 * INNER) / letters.widthOf(value, 120)));
  return [
    letters.draw(value, { x: EDGE, y: top + 132, size, fill: palette.water, strong: true }),
    letters.draw(note, { x: EDGE, y: top + 180, size: 32, fill: palette.inkMuted }),
  ];
}

/** The largest letters in which a title has room; one that is too long for all of them is cut. */
function fit(title: string, room: number, letters: Letters): [size: number, line: number, lines: string[]] {
  const isWide = (words: string, size: number) => letters.widthOf(words, size) > INNER;
  for (const [size, line] of TITLES) {
    const lines = letters.wrap(title, size, INNER);
    if (lines.length * line <= room && !lines.some((words) => isWide(words, size))) return [size, line, lines];
  }
  const [size, line] = TITLES.at(-1)!;
  const cut = (words: string): string => (isWide(`${words}…`, size) ? cut(words.slice(0, -1)) : `${words}…`);
  const all = letters.wrap(title, size, INNER);
  const shown = all.slice(0, Math.max(1, Math.floor(room / line)));
  const isLast = (index: number) => index === shown.length - 1 && shown.length < all.length;
  return [size, line, shown.map((words, index) => (isLast(index) || isWide(words, size) ? cut(words) : words))];
}
