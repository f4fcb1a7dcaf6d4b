import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { toThemeCss } from '../../../src/styles/theme.ts';
import { appearanceSchema } from '../../../src/model/settings/appearance.ts';
import { ROOT } from '../../helpers/paths.ts';

const sample = parse(readFileSync(join(ROOT, 'tests/fixtures/entity/settings/appearance.yaml'), 'utf8'));
const css = (change: object = {}) => toThemeCss(appearanceSchema.parse({ ...sample, ...change }));

it('writes every colour for light, dark and both high contrasts, by the reader or the system', () => {
  const rules = css().match(/\{--[^{}]*--paper:[^{}]*\}/g) ?? [];
  expect(rules.length).toBe(7);
  for (const rule of rules) expect(rule.match(/--[a-z-]+:#[0-9a-f]{6}/g)?.length).toBe(15);
});

it('shows the logo for dark ground in every dark scheme, the other one in every light scheme', () => {
  const rules = css().match(/\{--[^{}]*--scheme:[^{}]*\}|\{--scheme:[^{}]*\}/g) ?? [];
  expect(rules.length).toBe(7);
  for (const rule of rules)
    expect(rule).toContain(
      rule.includes('--scheme:dark') ? '--on-light:none;--on-dark:block' : '--on-light:block;--on-dark:none',
    );
});

it('lets the choice of the reader win over the system', () => {
  const order = ['prefers-color-scheme:dark){:root{', 'data-theme=light', 'data-theme=dark', 'data-theme=contrast'];
  const places = order.map((text) => css().indexOf(text));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it('uses the typeface of the settings', () => {
  expect(css({ typeface: 'piazzolla' })).toContain('--font-display:Piazzolla');
  expect(css({ typeface: 'system' })).not.toContain('Piazzolla');
});

it('defines every name of the first tier that the style sheets use', () => {
  const tokens = readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8');
  const used = [...tokens.matchAll(/--color-[a-z-]+: var\((--[a-z-]+)\)/g)].map(([, name]) => name!);
  expect(used.length).toBeGreaterThan(12);
  for (const name of used) expect(css()).toContain(`${name}:`);
});

it.each([
  ['light', { ink: '#999999' }, 'ink'],
  ['dark', { late: '#5a2a1a' }, 'late'],
  ['light', { focus: '#eeeeee' }, 'focus'],
])('refuses a palette that cannot be read: %s %j', (scheme, change, field) => {
  const result = appearanceSchema.safeParse({ ...sample, [scheme]: { ...sample[scheme], ...change } });
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toContain(`${scheme}.${field}`);
});

it.each(['#FFF', 'red', '#12345', '#GGGGGG'])('refuses the colour %s', (water) => {
  expect(appearanceSchema.safeParse({ ...sample, light: { ...sample.light, water } }).success).toBe(false);
});

it('brings the drawing of the entity, and nothing to see where it has none', () => {
  expect(toThemeCss(appearanceSchema.parse(sample), '/logo/a.svg')).toContain('--home-drawing:url(/logo/a.svg);');
  expect(css()).toContain('--home-drawing:linear-gradient(#0000,#0000);');
});
