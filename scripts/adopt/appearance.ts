import { contrastRatio } from '../../src/lib/contrast.ts';

/** Contrast that WCAG 2.2 asks of text (1.4.3), with a little to spare for rounding. */
const LEAST = 4.6;

/** Greys that are nobody's, to which an entity brings its colour. */
const LIGHT = {
  paper: '#ffffff',
  surface: '#f2f4f6',
  ink: '#1b1f23',
  inkMuted: '#4b545d',
  rule: '#d3d9de',
  focus: '#b3261e',
  onDeep: '#ffffff',
  late: '#a3200d',
  lateSurface: '#fdecea',
  done: '#1d6334',
  example: '#6b5300',
  mark: '#fff0a8',
};
const DARK = {
  paper: '#14171a',
  surface: '#1f2428',
  ink: '#eceff1',
  inkMuted: '#b3bcc4',
  rule: '#3a434b',
  focus: '#ffb59b',
  onDeep: '#e8ebee',
  late: '#ff9f8a',
  lateSurface: '#35201c',
  done: '#8dd8a5',
  example: '#e6c668',
  mark: '#5a4a10',
};

/**
 * The appearance of an entity from one colour (`#rrggbb`), which is darkened or lightened as far as text on it or in it
 * has to be readable.
 * @throws Error in Spanish when it is no such colour.
 */
export function toAppearance(color: string): Record<string, unknown> {
  if (!/^#[0-9a-f]{6}$/i.test(color)) {
    throw new Error(`El color dice «${color}» y se esperaba # con seis cifras, por ejemplo --color "#1f4e9c".`);
  }
  const own = color.toLowerCase();
  const deep = until(own, '#000000', (shade) => contrastRatio(shade, LIGHT.onDeep) >= 7);
  const night = mix(deep, '#000000', 0.6);
  return {
    typeface: 'system',
    light: {
      ...LIGHT,
      water: until(own, '#000000', (shade) => contrastRatio(shade, LIGHT.surface) >= LEAST),
      deep,
      deepRule: mix(deep, '#ffffff', 0.35),
    },
    dark: {
      ...DARK,
      water: until(own, '#ffffff', (shade) => contrastRatio(shade, DARK.surface) >= LEAST),
      deep: night,
      deepRule: mix(night, '#ffffff', 0.3),
    },
  };
}

/** The colour itself or the nearest one on the way to another that is good enough. */
function until(color: string, towards: string, isGood: (shade: string) => boolean): string {
  const steps = Array.from({ length: 21 }, (_, step) => mix(color, towards, step / 20));
  return steps.find(isGood) ?? towards;
}

function mix(one: string, other: string, share: number): string {
  const channel = (at: number) => {
    const [from, to] = [one, other].map((color) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number];
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${[1, 3, 5].map(channel).join('')}`;
}
