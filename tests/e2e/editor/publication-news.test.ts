import { expect, test } from 'vitest';
import { deskApi } from '../../helpers/desk-api.ts';
import { useDeskSession } from './desk-session.ts';

const SLUG = 'como-aviso-de-una-fuga';
const FAQ = `content/faqs/${SLUG}.mdx`;

const { desk, page, editor } = await useDeskSession();

const news = () => page.getByRole('status').filter({ hasText: /./ });
const says = (words: RegExp | string) => news().getByText(words).waitFor();
/** A build that begins after everything that was done so far. */
const soon = () => Date.now() + 1;

async function approveAndPublish(): Promise<void> {
  await editor.setStatus('En revisión');
  await editor.setStatus('Listo');
  await editor.publish();
}

test('a refusal stays, names the entry, the field and the way out, and leads to the form', async () => {
  const base = desk.read(FAQ);
  const raw = base.replace(
    'topics: [perdidas]',
    "topics: [perdidas]\nchangeNotes:\n  - date: '2026-06-18'\n    kind: update\n    note: Mañana.",
  );
  expect((await deskApi(desk).save({ path: FAQ, raw, base })).status).toBe(200);
  await editor.open('faqs', SLUG);
  await approveAndPublish();
  await says(/^No se publicó «¿Cómo aviso de una fuga\?»: el sitio no se podría construir/);
  const fault = news().getByRole('listitem');
  expect(await fault.innerText()).toMatch(/«¿Cómo aviso de una fuga\?», Notas de cambio › 1 › \S.*2026-06-18/);
  expect(await page.locator('body').innerText()).not.toMatch(/API_ERROR|changeNotes/);
  await page.goto(`${desk.url}/admin/#/`);
  await says(/^No se publicó/);
  await fault.getByRole('link').click();
  await editor.field('Título').waitFor();
  expect(await editor.field('Título').inputValue()).toBe('¿Cómo aviso de una fuga?');
  await news()
    .getByRole('button', { name: /^Cerrar: No se publicó/ })
    .click();
  await news().waitFor({ state: 'detached' });
  await desk.discard('faqs', SLUG);
});

test('a publication is on its way until a build has it, then it is live since an hour, and one can see it', async () => {
  await editor.open('faqs', SLUG);
  await editor.field('Resumen').fill('Llame a la Casa del Agua.');
  await editor.save();
  await approveAndPublish();
  await says('Publicando «¿Cómo aviso de una fuga?»…');
  await page.getByText('Enviada a publicar.').first().waitFor();
  // A build that began before says nothing of it.
  await desk.desk.isLive(Date.now() - 60_000);
  await page.reload();
  await says('Publicando «¿Cómo aviso de una fuga?»…');
  expect(await page.locator('body').innerText()).not.toMatch(/[Pp]ublicada\b/);
  await desk.desk.isLive(soon());
  await says(/^En línea desde las 12:00\sp\.\sm\.: «¿Cómo aviso de una fuga\?»\.$/);
  const link = news().getByRole('link', { name: 'Ver en el sitio' });
  expect(await link.getAttribute('href')).toBe(`/preguntas-frecuentes/${SLUG}/`);
});

test('a release for a day to come is scheduled', async () => {
  const base = desk.read(`content/press-releases/2026-03-20-lavado-de-tanques.mdx`);
  const raw = base.replace('2026-03-20T08:00', '2026-12-04T08:00').replace(/changeNotes:\n(?: .*\n)+/, '');
  const path = 'content/press-releases/2026-12-04-programado.mdx';
  await deskApi(desk).save({ path, raw: raw.replace('title: El agua', 'title: Aviso, el agua') });
  expect((await deskApi(desk).publish(path)).status).toBe(200);
  await desk.desk.isLive(soon());
  await says(/^Programado: viernes 4 de diciembre de 2026, 8:00\sa\.\sm\., hora de Colombia\. «Aviso, el agua/);
});

test.each([
  [1366, 768],
  [390, 844],
])('at %i × %i the news cover nothing: what is above them ends where they begin', async (width, height) => {
  await page.setViewportSize({ width, height });
  const bar = page.locator('.desk-news');
  const overlaps = async (selector: string) => {
    const [box, below] = await Promise.all([page.locator(selector).last().boundingBox(), bar.boundingBox()]);
    expect(below?.height ?? 0).toBeGreaterThan(30);
    expect(below?.height ?? 0).toBeLessThan(height / 2);
    expect((below?.y ?? 0) + (below?.height ?? 0)).toBe(height);
    return (box?.y ?? 0) + (box?.height ?? 0) > (below?.y ?? 0);
  };
  await editor.open('faqs', SLUG);
  await bar.getByRole('link').first().waitFor();
  expect(await overlaps('[class*="-EditorContainer"]')).toBe(false);
  expect(await overlaps('.desk-manual')).toBe(false);
  await page.goto(`${desk.url}/admin/#/collections/faqs`);
  await page.locator('main li h2').first().waitFor();
  if (width >= 800) expect(await overlaps('aside[class*="-SidebarContainer"]')).toBe(false);
  // The list may still be getting its rows: its end is where the page ends once they are all there.
  const endOverlaps = async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    return overlaps('main li');
  };
  await expect.poll(endOverlaps).toBe(false);
  expect(await overlaps('.desk-manual')).toBe(false);
  await page.setViewportSize({ width: 1280, height: 1000 });
});

test('a build that fails is said to have failed, with what does not let it be built', async () => {
  const other = 'content/faqs/como-presento-un-reclamo.mdx';
  desk.commit(other, `${desk.read(other)}\n[Roto](/no-existe/).\n`);
  await editor.open('faqs', SLUG);
  await editor.field('Resumen').fill('Llame otra vez.');
  await editor.save();
  await approveAndPublish();
  await desk.desk.hasFailed(soon());
  await says(/^Falló: «¿Cómo aviso de una fuga\?» no está en línea/);
  expect(await news().getByRole('listitem').innerText()).toContain('/no-existe/');
  desk.commit(other, desk.read(other).replace('[Roto](/no-existe/)', 'Mendado'));
  await desk.desk.isLive(soon());
  await says(/^En línea desde/);
});
