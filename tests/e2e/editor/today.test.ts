import { beforeEach, expect, test } from 'vitest';
import { deskApi } from '../../helpers/desk-api.ts';
import { FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { noted } from '../../helpers/noted.ts';
import { useDeskSession } from './desk-session.ts';

const FAQ = 'content/faqs/como-aviso-de-una-fuga.mdx';
const RELEASE = 'content/press-releases/2026-03-20-lavado-de-tanques.mdx';

const session = await useDeskSession();
const { desk, page } = session;

beforeEach(() => page.clock.setFixedTime(new Date(FIXTURE_NOW)));

/** Comes to the desk as in the morning: with no address. */
async function enter(): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/`);
  await part('Programado').waitFor();
}

const part = (heading: string) => page.getByRole('region', { name: heading });
/** Each line of a part: what it is, its state, its facts. */
const lines = async (heading: string) =>
  (await part(heading).getByRole('listitem').allInnerTexts()).map((text) => text.split('\n').filter(Boolean));

test('is what an editor sees first: what is late and what comes, counted for today', async () => {
  await enter();
  expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['Hoy, miércoles 17 de junio de 2026']);
  await page.getByText(/En línea: el sitio construido hoy a las 12:00\sp\.\sm\./).waitFor();
  expect(await lines('Vencido')).toEqual([
    ['Informe mensual, abril de 2026', 'Vencido hace 38 días', 'Entrega del plan · 10 may 2026 · Ejemplo'],
    ['Reunión con el sector Bajo', expect.stringMatching(/^Pasó hace 28 días/), 'Evento · 20 may 2026'],
    ['Medir las fugas por sector', 'Vencido hace 17 días', 'Compromiso · 31 may 2026 · Oficina de Planeación'],
    [
      '¿Cuánto costó el tanque?',
      'Sin respuesta: 9 días hábiles de retraso',
      'Pregunta ciudadana · 2 jun 2026 · Gerencia',
    ],
    ['Publicar las quejas de cada mes', 'Vencida hace 12 días', 'Hallazgo · 5 jun 2026 · Oficina de Planeación'],
  ]);
  const ahead = await lines('Por vencer');
  expect(ahead[0]?.slice(0, 2)).toEqual(['Avisar los cortes por mensaje', 'Vence hoy']);
  expect(ahead.map(([, state]) => state)).toContain('Sin respuesta: quedan 11 días hábiles');
  expect(await lines('Borradores que esperan')).toEqual([]);
  await part('Borradores que esperan').getByText('No hay borradores.').waitFor();
  expect(await lines('Cambió en el sitio desde ayer')).toEqual([
    ['El boletín llega a las veredas', 'Publicado', expect.stringMatching(/^Ajuste del plan · 16 jun 2026/)],
  ]);
});

test('the days are counted in the browser, with no build in between', async () => {
  await page.clock.setFixedTime(new Date('2026-06-18T09:00:00-05:00'));
  await enter();
  const late = new Map((await lines('Vencido')).map(([title = '', state]) => [title, state]));
  expect(late.get('Avisar los cortes por mensaje')).toBe('Vencido hace 1 día');
  expect(late.get('¿Cuánto costó el tanque?')).toBe('Sin respuesta: 10 días hábiles de retraso');
  await page.getByText(/En línea: el sitio construido el miércoles 17 de junio de 2026/).waitFor();
  await part('Cambió en el sitio desde ayer').getByText('Nada cambió desde ayer.').waitFor();
});

test('says what changed on the site since yesterday, minor notes too', async () => {
  await page.clock.setFixedTime(new Date('2026-06-13T09:00:00-05:00'));
  await enter();
  const changes = await lines('Cambió en el sitio desde ayer');
  expect(changes.map(([title, kind]) => [title, kind])).toEqual(
    expect.arrayContaining([
      ['Nuevo horario de la Casa del Agua', 'Publicado'],
      ['Informe mensual de mayo de 2026', 'Ajuste menor'],
    ]),
  );
});

test('shows drafts with their state, what is closest to readers first, and what is scheduled with its moment', async () => {
  const base = desk.read(FAQ);
  await deskApi(desk).save({ path: FAQ, raw: base.replace('summary:', 'summary: Hoy.'), base });
  const path = 'content/faqs/nueva.mdx';
  await deskApi(desk).save({ path, raw: base.replace(/title: .*/, 'title: ¿Dónde pago?') });
  await desk.send('updateUnpublishedEntryStatus', { collection: 'faqs', slug: 'nueva', newStatus: 'pending_publish' });
  const raw = desk
    .read(RELEASE)
    .replace('2026-03-20T08:00', '2026-12-04T08:00')
    .replace(/changeNotes:\n(?: .*\n)+/, '');
  desk.commit('content/press-releases/2026-12-04-programado.mdx', raw);
  await enter();
  await part('Borradores que esperan').getByRole('listitem').first().waitFor();
  expect((await lines('Borradores que esperan')).map(([title, state]) => [title, state])).toEqual([
    ['¿Dónde pago?', 'Listo'],
    ['¿Cómo aviso de una fuga?', 'Borrador'],
  ]);
  const [soonest] = await lines('Programado');
  expect(soonest?.[0]).toMatch(/^El agua faltará seis horas/);
  expect(soonest?.[1]).toMatch(/^Saldrá el viernes 4 de diciembre de 2026 a las 8:00\sa\.\sm\., hora de Colombia$/);
});

test.each([
  ['Vencido', '¿Cuánto costó el tanque?', '¿Cuánto costó el tanque?'],
  ['Por vencer', 'Informe mensual, junio de 2026', 'Informe mensual, junio de 2026'],
  ['Borradores que esperan', '¿Dónde pago?', '¿Dónde pago?'],
  ['Programado', 'Anuncio bajo reserva', 'Anuncio bajo reserva'],
])('a line of «%s» leads to its form, and «Hoy» in the head back: %s', async (heading, name, title) => {
  await enter();
  await part(heading).getByRole('link', { name, exact: true }).click();
  await expect.poll(() => session.editor.field('Título').inputValue()).toBe(title);
  await page.goBack();
  await page.getByRole('link', { name: 'Contenido' }).click();
  await page.getByRole('link', { name: 'Informes' }).waitFor();
  expect(await page.getByRole('heading', { name: /^Hoy,/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'Hoy' }).click();
  await page.getByRole('heading', { name: /^Hoy,/ }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Hoy,/);
});

test('a report that the plan owes comes with its kind and its period', async () => {
  await enter();
  await part('Vencido').getByRole('link', { name: 'Informe mensual, abril de 2026' }).click();
  await session.editor.field('Título').waitFor();
  expect(await session.editor.field('Desde').inputValue()).toBe('01/04/2026');
  expect(await session.editor.field('Hasta').inputValue()).toBe('30/04/2026');
  await page.getByText('Informe mensual', { exact: true }).first().waitFor();
});

test('a publication that failed stands first, until a build holds it', async () => {
  const other = 'content/faqs/como-presento-un-reclamo.mdx';
  desk.commit(other, `${desk.read(other)}\n[Roto](/no-existe/).\n`);
  await deskApi(desk).saveAndPublish(RELEASE, (text) => noted(text.replace('title: El agua', 'title: Aviso, el agua')));
  await desk.desk.hasFailed(Date.now() + 1);
  await enter();
  await part('Publicaciones')
    .getByRole('listitem')
    .getByText(/^Falló: «Aviso, el agua/)
    .waitFor();
  desk.commit(other, desk.read(other).replace('[Roto](/no-existe/)', 'Mendado'));
  await desk.desk.isLive(Date.now() + 1);
  await part('Publicaciones').waitFor({ state: 'detached' });
});
