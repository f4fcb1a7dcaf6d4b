import { formatNumber } from '../../i18n/format.ts';
import { layOutRanges, type RangesChart } from '../ui/range-chart.ts';
import { EDGE, type Frame, INNER, SIZES, toPicture } from './frame.ts';

/** Height of a bar, and of the field that the grid and the limit cross around it. */
const [BAR, FIELD] = [30, 52];

/** What each party says on one scale, as `RangeChart.astro` shows it on the page, as a file. */
export function toRangesPicture(chart: RangesChart, frame: Frame): string {
  const { letters, palette } = frame;
  const { bars, limit, ticks } = layOutRanges(chart.points, chart.limit, chart.most);
  const [size, line] = SIZES.label;
  const x = (percent: number) => Math.round(EDGE + (percent / 100) * INNER);
  const dashes = `stroke="${palette.late}" stroke-width="4" stroke-dasharray="12 7"`;

  return toPicture(chart.description, frame, (top) => {
    let y = top;
    const parts: string[] = [];
    if (limit) {
      parts.push(`<path d="M${EDGE} ${y + size / 2}h56" ${dashes}/>`);
      for (const [index, words] of letters.wrap(limit.text, size, INNER - 70).entries()) {
        if (index > 0) y += line;
        parts.push(letters.draw(words, { x: EDGE + 70, y: y + size, size, fill: palette.late, strong: true }));
      }
      y += line + 10;
    }
    for (const [index, { label, text, x: from, width, opens }] of bars.entries()) {
      const words = letters.wrap(`${label}: ${text}`, size, INNER);
      for (const row of words) {
        y += line;
        parts.push(letters.draw(row, { x: EDGE, y: y - 8, size, fill: palette.ink }));
      }
      const [start, end] = opens === 'left' ? ['1', '0'] : ['0', '1'];
      parts.push(
        ...(opens
          ? [
              `<defs><linearGradient id="f${index}" x1="${start}" x2="${end}"><stop offset="0.2" stop-color="${palette.water}"/><stop offset="1" stop-color="${palette.water}" stop-opacity="0.1"/></linearGradient></defs>`,
            ]
          : []),
        ...ticks.map((tick) => `<path d="M${x(tick.x)} ${y}v${FIELD}" stroke="${palette.rule}"/>`),
        `<rect x="${x(from)}" y="${y + (FIELD - BAR) / 2}" width="${x(from + width) - x(from)}" height="${BAR}" fill="${opens ? `url(#f${index})` : palette.water}"/>`,
        ...(limit ? [`<path d="M${x(limit.x)} ${y}v${FIELD}" ${dashes}/>`] : []),
      );
      y += FIELD + 10;
    }
    for (const [index, { value, x: at }] of ticks.entries()) {
      const anchor = at < 5 ? 'start' : at > 92 ? 'end' : 'middle';
      const text = index === 0 ? `${formatNumber(value)} ${chart.unit}` : formatNumber(value);
      parts.push(letters.draw(text, { x: x(at), y: y + size, size, fill: palette.inkMuted, anchor }));
    }
    return { svg: parts.join('\n'), height: y + line - top };
  });
}
