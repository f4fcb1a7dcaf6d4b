import { expect, it } from 'vitest';
import { sayValue } from '../../../src/i18n/field-value.ts';

it.each([
  [{ label: 'x', widget: 'day' }, '2026-03-03', '3 de marzo de 2026'],
  [{ label: 'x', widget: 'instant' }, '2026-03-03T08:00:00-05:00', '3 de marzo de 2026 a las 8:00 a. m.'],
  [{ label: 'x', widget: 'select', options: { up: 'Más es mejor' } }, 'up', 'Más es mejor'],
  [{ label: 'x', widget: 'select', options: { up: 'Más es mejor' } }, 'gone', 'gone'],
  [{ label: 'x', widget: 'string', format: 'decimal' }, '121806', '121.806'],
  [{ label: 'x', widget: 'string', format: 'period' }, '2026-Q3', 'tercer trimestre de 2026'],
  [{ label: 'x', widget: 'boolean' }, true, 'Sí'],
  [undefined, 4000, '4.000'],
  [undefined, 'Corte: 2026-03-03. Vea /a/2026-03-03-b/', 'Corte: 3 de marzo de 2026. Vea /a/2026-03-03-b/'],
  [undefined, '2026-13-40', '2026-13-40'],
] as const)('%o, %s is said as «%s»', (meta, value, words) => {
  expect(sayValue(meta, value).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toBe(words);
});
