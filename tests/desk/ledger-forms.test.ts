import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectionModels, type CollectionName } from '../../src/model/collections.ts';
import { FIXTURE_CONTENT } from '../helpers/fixture-entity.ts';
import { useDeskSession } from '../e2e/editor/desk-session.ts';

const { desk, page, editor } = await useDeskSession();

/** A label of each form and of its preview. */
const OWN: [collection: CollectionName, label: string][] = [
  ['commitments', 'Dependencia responsable'],
  ['findings', 'Ente de control'],
  ['adjustments', 'Por qué'],
  ['questions', 'Número'],
  ['events', 'Estado'],
  ['indicators', 'Unidad'],
  ['surveys', 'Población'],
];

describe('every type of the ledger has its form and its preview', () => {
  it.each(OWN)('%s', async (collection, label) => {
    const file = readdirSync(join(FIXTURE_CONTENT, collection)).find((name) => name.endsWith('.mdx')) ?? '';
    await editor.open(collection, file.replace('.mdx', ''));
    await editor.field(label).waitFor();
    const preview = page.frameLocator('iframe');
    await preview.locator('h1').first().waitFor();
    const kicker = await preview.locator('.kicker').first().textContent();
    expect(kicker?.split(' · ')[0]).toBe(collectionModels[collection].labelSingular);
    const labels = await preview.locator('.desk-facts dt').allTextContents();
    expect(labels).toContain(label);
    expect(await page.getByText('Cambios guardados').count()).toBe(1);
  });
});

it('a new report starts with empty lists and is saved with what was filled in, and nothing more', async () => {
  await editor.open('reports');
  await page.getByText('0 documentos').waitFor();
  await editor.field('Título').fill('Informe de octubre');
  await editor.field('Resumen').fill('Qué se hizo en octubre.');
  await editor.field('Fecha de publicación').fill('2026-11-10T08:00');
  await editor.field('Tipo de informe').click();
  await page.getByRole('option', { name: 'Informe mensual' }).click();
  await editor.field('Desde').fill('2026-10-01');
  await editor.field('Hasta').fill('2026-10-31');
  await editor.field('Dependencia responsable').fill('Planeación');
  await page.getByRole('button', { name: 'Añadir asunto' }).click();
  await editor.field('Qué no se logró').fill('La obra del tanque');
  await editor.field('Por qué y qué sigue').fill('Faltó el permiso.');
  await editor.body().click();
  await page.keyboard.type('Se lavaron tres tanques.');
  await editor.save();
  const slug = '2026-11-10-informe-de-octubre';
  expect(desk.draft('reports', slug, `content/reports/${slug}.mdx`)).toBe(`---
title: Informe de octubre
summary: Qué se hizo en octubre.
publishedAt: '2026-11-10T08:00:00-05:00'
example: false
kind: monthly
period:
  from: '2026-10-01'
  to: '2026-10-31'
unit: Planeación
notAchieved:
  - what: La obra del tanque
    why: Faltó el permiso.
---

Se lavaron tres tanques.
`);
});
