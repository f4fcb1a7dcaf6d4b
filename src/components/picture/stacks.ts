import { formatNumber } from '../../i18n/format.ts';
import type { Palette } from '../../model/settings/appearance.ts';
import { layOutStacks, type StacksChart, type StackTone } from '../ui/stack-chart.ts';
import { EDGE, type Frame, INNER, SIZES, toPicture, WIDTH } from './frame.ts';

/** Height of a bar, of the mark beside each of its words, and of the empty space under them. */
const [BAR, MARK, GAP] = [34, 22, 26];
/** Space between a mark and its words, and between these and the next mark. */
const [NEAR, APART] = [10, 32];

/** Parts of several wholes, as `StackChart.astro` shows them on the page, as a file. */
export function toStacksPicture({ description, rows }: StacksChart, frame: Frame): string {
  const { letters, palette } = frame;
  const [size, line] = SIZES.label;
  const styles = stylesOf(palette);
  const box = (tone: StackTone, [x, y, width, height]: [number, number, number, number]) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${styles[tone]} stroke-width="3"/>`;

  return toPicture(description, frame, (top) => {
    let y = top;
    const parts = layOutStacks(rows).flatMap(({ label, parts: own }) => {
      y += line;
      const drawn = [letters.draw(label, { x: EDGE, y: y - 12, size, fill: palette.ink, strong: true })];
      for (const { tone, x, width } of own) drawn.push(box(tone, [across(x), y, across(x + width) - across(x), BAR]));
      y += BAR + 12;
      let at = EDGE;
      for (const { tone, label: what, count } of own) {
        const words = `${what}: ${formatNumber(count)}`;
        const room = MARK + NEAR + letters.widthOf(words, size);
        if (at > EDGE && at + room > WIDTH - EDGE) {
          at = EDGE;
          y += line;
        }
        drawn.push(
          box(tone, [at, y + 4, MARK, MARK]),
          letters.draw(words, { x: at + MARK + NEAR, y: y + size - 1, size, fill: palette.ink }),
        );
        at += room + APART;
      }
      y += line + GAP;
      return drawn;
    });
    return { svg: [patterns(palette), ...parts].join('\n'), height: y - GAP - top };
  });
}

const across = (percent: number): number => Math.round(EDGE + (percent / 100) * INNER);

const stylesOf = ({ paper, ink, rule, done, late }: Palette): Record<StackTone, string> => ({
  done: `fill="${done}" stroke="${done}"`,
  'done-late': `fill="url(#h)" stroke="${done}"`,
  broken: `fill="${paper}" stroke="${ink}"`,
  late: `fill="url(#v)" stroke="${late}"`,
  open: `fill="${rule}" stroke="${rule}"`,
});

const patterns = ({ done, late }: Palette): string =>
  `<defs><pattern id="h" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="12" fill="${done}"/></pattern><pattern id="v" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="7" height="10" fill="${late}"/></pattern></defs>`;
