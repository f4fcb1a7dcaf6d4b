import { expect, test } from 'vitest';
import { FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { useDeskSession } from './desk-session.ts';

const SLUG = '2026-03-20-lavado-de-tanques';
const PATH = `content/press-releases/${SLUG}.mdx`;

// A browser that writes the month first, in another zone.
const { desk, page, editor } = await useDeskSession({
  locale: 'en-US',
  timezoneId: 'Europe/Madrid',
  startsAt: FIXTURE_NOW,
});

test('a moment is shown and typed with the day first, and said in words', async () => {
  await editor.open('press-releases', SLUG);
  const date = editor.field('Fecha de publicación');
  expect(await date.inputValue()).toBe('20/03/2026, 8:00 a. m.');
  await date.fill('1/12/2026 3pm');
  // Below the box, and a moment later for screen readers.
  await page.getByText('Saldrá el martes 1 de diciembre de 2026 a las 3:00 p. m., hora de Colombia.').first().waitFor();
  await date.blur();
  expect(await date.inputValue()).toBe('01/12/2026, 3:00 p. m.');
  await editor.save();
  expect(desk.draft('press-releases', SLUG, PATH)).toContain("publishedAt: '2026-12-01T15:00:00-05:00'");
});

test('what is no date is said beside the box and above the form, and nothing is saved', async () => {
  await editor.open('press-releases', SLUG);
  const before = desk.draft('press-releases', SLUG, PATH);
  const date = editor.field('Fecha de publicación');
  await date.fill('31/02/2026 8:00');
  await date.blur();
  await page.getByText('«31/02/2026 8:00» no se entiende. Escriba el día y la hora así').waitFor();
  expect(await date.getAttribute('aria-invalid')).toBe('true');
  expect(await date.inputValue()).toBe('31/02/2026 8:00');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.locator('.desk-faults').getByRole('link', { name: 'Fecha de publicación' }).waitFor();
  expect(desk.draft('press-releases', SLUG, PATH)).toBe(before);
  await date.fill('28/02/2026 8:00');
  await editor.save();
});

test('the calendar of the browser gives the day and keeps the hour', async () => {
  await editor.open('press-releases', SLUG);
  await page.getByRole('button', { name: 'Elegir «Fecha de publicación» en el calendario' }).focus();
  await page.locator('.desk-calendar input').first().fill('2026-04-09');
  expect(await editor.field('Fecha de publicación').inputValue()).toBe('09/04/2026, 8:00 a. m.');
});
