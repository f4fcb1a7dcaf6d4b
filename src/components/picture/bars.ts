import type { BarsChart } from '../ui/chart.ts';
import { EDGE, type Frame, INNER, SIZES, toPicture, WIDTH } from './frame.ts';

/** Height of a bar and of the empty space under it. */
const [BAR, GAP] = [30, 26];

/** Shares of a question, as `BarChart.astro` shows them on the page, as a file. */
export function toBarsPicture({ points, note }: BarsChart, frame: Frame): string {
  const { letters, palette } = frame;
  const [size, line] = SIZES.label;
  return toPicture(note ?? '', frame, (top) => {
    let y = top;
    const parts = points.flatMap(({ label, text, value = 0, before }) => {
      const room = INNER - letters.widthOf(text, size) - 40;
      const words = letters.wrap(label, size, room).map((row) => {
        y += line;
        return letters.draw(row, { x: EDGE, y: y - 8, size, fill: palette.ink });
      });
      const number = letters.draw(text, {
        x: WIDTH - EDGE,
        y: y - 8,
        size,
        fill: palette.ink,
        anchor: 'end',
        strong: true,
      });
      const at = y;
      const mark = EDGE + ((before ?? 0) / 100) * INNER;
      y += BAR + GAP;
      return [
        ...words,
        number,
        `<rect x="${EDGE}" y="${at}" width="${INNER}" height="${BAR}" fill="none" stroke="${palette.rule}"/>`,
        `<rect x="${EDGE}" y="${at}" width="${Math.round((value / 100) * INNER)}" height="${BAR}" fill="${palette.water}"/>`,
        ...(before === undefined
          ? []
          : [`<path d="M${Math.round(mark)} ${at - 6}v${BAR + 12}" stroke="${palette.ink}" stroke-width="5"/>`]),
      ];
    });
    return { svg: parts.join('\n'), height: y - GAP - top };
  });
}
