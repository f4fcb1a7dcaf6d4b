import type { Appearance, Palette } from '../model/settings/appearance.ts';

/** The order of the CSS layers, said before any style sheet: a later layer wins over an earlier one. */
export const LAYERS = '@layer reset,tokens,base,layout,components,blocks,utilities,print;';

/** High contrast is the same for every entity: nothing between black and white but links, lateness and focus. */
const contrastDark: Palette = {
  paper: '#000000',
  surface: '#000000',
  ink: '#ffffff',
  inkMuted: '#ffffff',
  rule: '#ffffff',
  water: '#ffff00',
  focus: '#00ffff',
  deep: '#000000',
  onDeep: '#ffffff',
  deepRule: '#ffffff',
  late: '#ffb3a1',
  lateSurface: '#000000',
  done: '#a6ffb8',
  example: '#ffe08a',
  mark: '#5a5a00',
};

const contrastLight: Palette = {
  paper: '#ffffff',
  surface: '#ffffff',
  ink: '#000000',
  inkMuted: '#000000',
  rule: '#000000',
  water: '#00007a',
  focus: '#00007a',
  deep: '#000000',
  onDeep: '#ffffff',
  deepRule: '#ffffff',
  late: '#7a0000',
  lateSurface: '#ffffff',
  done: '#003d12',
  example: '#4a3300',
  mark: '#ffff66',
};

/** A picture through which nothing is seen. */
const NOTHING = 'linear-gradient(#0000,#0000)';

const typefaces: Record<Appearance['typeface'], string> = {
  piazzolla: "Piazzolla,'Piazzolla fallback',Georgia,'Noto Serif',serif",
  system: 'var(--font-text)',
};

/**
 * First tier of the tokens as CSS, with the display of what is drawn for one scheme only (`--on-light`, `--on-dark`). The system decides the scheme and the contrast until the reader chooses;
 * `drawing` is the address of the drawing of the home page. `data-theme` on the root is that choice, set by the preference script.
 */
export function toThemeCss({ typeface, light, dark }: Omit<Appearance, 'logo'>, drawing?: string): string {
  const rules = [
    `:root{--font-display:${typefaces[typeface]};--home-drawing:${drawing ? `url(${drawing})` : NOTHING};${declarations('light', light)}}`,
    `@media (prefers-color-scheme:dark){:root{${declarations('dark', dark)}}}`,
    `:root[data-theme=light]{${declarations('light', light)}}`,
    `:root[data-theme=dark]{${declarations('dark', dark)}}`,
    `@media (prefers-contrast:more){:root:not([data-theme]){${declarations('light', contrastLight)}}}`,
    `@media (prefers-contrast:more) and (prefers-color-scheme:dark){:root:not([data-theme]){${declarations('dark', contrastDark)}}}`,
    `:root[data-theme=contrast]{${declarations('dark', contrastDark)}}`,
  ];
  return `@layer tokens{${rules.join('')}}`;
}

function declarations(scheme: 'light' | 'dark', palette: Palette): string {
  const colors = Object.entries(palette).map(([name, color]) => `--${toKebab(name)}:${color}`);
  const [onLight, onDark] = scheme === 'light' ? ['block', 'none'] : ['none', 'block'];
  return [`--scheme:${scheme}`, `--on-light:${onLight}`, `--on-dark:${onDark}`, ...colors].join(';');
}

const toKebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
