import { formatNumber } from '../../i18n/format.ts';
import { isShort, layOut, PLOT, type SeriesChart } from '../ui/chart.ts';
import { EDGE, type Frame, INNER, SIZES, toPicture, WIDTH } from './frame.ts';

/** A picture has more room than a column of text. */
const ZOOM = 1.8;
/** Room for the number over the tallest column. */
const OVER = 44;

/** Columns or a line over time, as `Chart.astro` shows them on the page, as a file. */
export function toSeriesPicture(chart: SeriesChart, frame: Frame): string {
  const { points, target, step, note } = chart;
  const { letters, palette } = frame;
  const { marks, width, zero, ticks, target: line } = layOut(points, target);
  const columns = isShort(points);
  const x = (percent: number) => round(EDGE + (percent / 100) * INNER);
  const [size, lineHeight] = SIZES.label;
  /** The scale ends at a round number; a picture of columns begins at what is drawn. */
  const highest = columns ? Math.min(zero, ...marks.map(({ y }) => y), line?.y ?? PLOT) : 0;

  return toPicture(note ?? '', frame, (start) => {
    const legend = line ? lineHeight + 8 : 0;
    const top = start + legend + OVER;
    const y = (value: number) => round(top + (value - highest) * ZOOM);
    const drawn = marks.filter(({ value }) => value !== undefined);
    const across = (at: number, stroke: string, more = '') =>
      `<path d="M${EDGE} ${at}H${WIDTH - EDGE}" stroke="${stroke}"${more}/>`;
    const dashes = ' stroke-width="3" stroke-dasharray="12 8"';
    const parts = [
      HATCH(palette.water),
      ...(line
        ? [
            `<path d="M${EDGE} ${start + size / 2}h56" stroke="${palette.late}"${dashes}/>`,
            letters.draw(line.text, { x: EDGE + 70, y: start + size, size, fill: palette.late, strong: true }),
          ]
        : []),
      ...(columns
        ? []
        : ticks.flatMap((tick) => [
            across(y(tick.y), palette.rule),
            letters.draw(formatNumber(tick.value), { x: EDGE, y: y(tick.y) - 8, size, fill: palette.inkMuted }),
          ])),
      across(y(zero), palette.ink, ' stroke-width="2"'),
      ...(line ? [across(y(line.y), palette.late, dashes)] : []),
    ];
    if (columns) {
      for (const mark of drawn) {
        const [from, to] = [Math.min(mark.y, zero), Math.max(mark.y, zero)];
        const fill = mark.approximate ? 'url(#h)' : palette.water;
        parts.push(
          `<rect x="${x(mark.x - width / 2)}" y="${y(from)}" width="${round((width / 100) * INNER)}" height="${Math.max(round((to - from) * ZOOM), 2)}" fill="${fill}" stroke="${palette.water}" stroke-width="2"/>`,
          letters.draw(mark.text, {
            x: x(mark.x),
            y: y(from) - 12,
            size,
            fill: palette.ink,
            anchor: 'middle',
            strong: true,
            halo: palette.paper,
          }),
        );
      }
    } else {
      const [first, ...rest] = drawn.map((mark) => `${x(mark.x)} ${y(mark.y)}`);
      parts.push(
        `<path d="M${[first, ...rest].join('L')}" fill="none" stroke="${palette.water}" stroke-width="5" stroke-linejoin="round"/>`,
      );
      for (const mark of drawn)
        parts.push(
          `<circle cx="${x(mark.x)}" cy="${y(mark.y)}" r="6" fill="${palette.paper}" stroke="${palette.water}" stroke-width="4"/>`,
        );
    }
    const [before, after] = step ? [marks[step.from], marks[step.to]] : [];
    if (columns && step && before && after && after.y - before.y > 70) {
      const [right, down] = [x(after.x), y(after.y) - OVER];
      parts.push(
        `<path d="M${x(before.x + width / 2)} ${y(before.y)}H${right}V${down}" fill="none" stroke="${palette.ink}" stroke-width="2"/>`,
        `<path d="M${right - 8} ${down - 12}L${right} ${down}L${right + 8} ${down - 12}z" fill="${palette.ink}"/>`,
        letters.draw(step.text, { x: right + 14, y: y(before.y) + 36, size, fill: palette.ink, strong: true }),
      );
    }
    const labels = marks.filter(({ labelled }) => labelled).map((mark) => ({ ...mark, words: mark.label.split(' ') }));
    for (const { x: at, words } of labels) {
      for (const [index, word] of words.entries())
        parts.push(
          letters.draw(word, {
            x: x(at),
            y: y(PLOT) + (index + 1) * lineHeight + 4,
            size,
            fill: palette.ink,
            anchor: 'middle',
          }),
        );
    }
    const lines = Math.max(...labels.map(({ words }) => words.length));
    return { svg: parts.join('\n'), height: legend + OVER + (PLOT - highest) * ZOOM + lines * lineHeight + 12 };
  });
}

const HATCH = (color: string) =>
  `<defs><pattern id="h" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="12" fill="${color}"/></pattern></defs>`;

const round = (value: number): number => Math.round(value * 100) / 100;
