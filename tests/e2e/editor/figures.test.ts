import { expect, test } from 'vitest';
import { useDeskSession } from './desk-session.ts';

const SLUG = 'una-cifra';
const PATH = `content/indicators/${SLUG}.mdx`;
const { desk, page, editor } = await useDeskSession({
  files: {
    [PATH]: `---
title: Horas sin agua
summary: Resumen
publishedAt: '2026-01-03T08:00:00-05:00'
group: service
unit: horas
direction: down
method: Suma.
source:
  title: Un informe
  date: '2026-01-01'
cutoff: '2026-01-31'
observations:
  - period: 2025-Q3
    vintages:
      - date: '2026-01-10'
        value: '12'
---

Comienzo
`,
  },
});

/** Opens an item of a list by what it is called while it is closed. */
const openItem = (name: string) =>
  page
    .locator('[class*="-SortableListItem"]', { has: page.getByText(name, { exact: true }) })
    .last()
    .getByRole('button', { name: 'Abrir o cerrar el elemento' })
    .first()
    .click();

test('periods and numbers are typed as people write them here, said as they were understood, and stored as ever', async () => {
  await editor.open('indicators', SLUG);
  // The closed item is called by its period in words.
  await openItem('tercer trimestre de 2025');
  const period = editor.field('Periodo');
  expect(await period.inputValue()).toBe('tercer trimestre de 2025');
  await period.fill('T4 de 2025');
  await page.getByText('Se entiende: cuarto trimestre de 2025').waitFor();
  await openItem('10 de enero de 2026');
  const value = editor.field('Valor');
  await value.fill('1.045,5');
  await page.getByText('En el sitio: 1.045,5 (1 decimal)').waitFor();
  await value.fill('61.8');
  await value.blur();
  await page.getByText('«61.8» no se entiende. Escriba los decimales con coma').waitFor();
  await value.fill('1.045');
  await page.getByText('En el sitio: 1.045 (sin decimales)').waitFor();
  await editor.save();
  const draft = desk.draft('indicators', SLUG, PATH);
  expect(draft).toMatch(/period: '?2025-Q4'?\n/);
  expect(draft).toMatch(/value: '1045'\n/);
});
