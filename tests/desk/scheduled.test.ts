import { describe, expect, test } from 'vitest';
import { deskApi } from '../helpers/desk-api.ts';
import { FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { useDeskSession } from '../e2e/editor/desk-session.ts';

const SLUG = '2099-01-01-anuncio-reservado';
const PATH = `content/press-releases/${SLUG}.mdx`;
const RELEASE = 'content/press-releases/2026-03-20-lavado-de-tanques.mdx';

const { desk, page, editor } = await useDeskSession({ startsAt: FIXTURE_NOW });
const api = deskApi(desk);

const published = (path: string) => desk.git('ls-tree', '--name-only', 'main', '--', path).trim();
const stop = (collection: string, slug: string) => api.send('stopScheduled', { collection, slug });
const bar = () => page.getByRole('region', { name: 'Salida programada' });

/** A release that comes out on the fourth of December; gives its path. */
async function schedule(slug: string): Promise<string> {
  const path = `content/press-releases/${slug}.mdx`;
  const raw = desk
    .read(RELEASE)
    .replace('2026-03-20T08:00', '2026-12-04T08:00')
    .replace(/title: .*/, `title: Aviso ${slug}`)
    .replace(/changeNotes:\n(?: .*\n)+/, '');
  desk.commit(path, raw);
  return path;
}

describe('a moment of publication', () => {
  test('that is to come is said in words while it is typed, and read out after a pause', async () => {
    await editor.open('press-releases', '2026-03-20-lavado-de-tanques');
    const date = editor.field('Fecha de publicación');
    const read = () => page.getByRole('status').filter({ hasText: 'Saldrá el' });
    const words = 'Saldrá el martes 1 de diciembre de 2026 a las 8:00 a. m., hora de Colombia.';
    await date.fill('1/12/2026 8:00 am');
    const [described = ''] = ((await date.getAttribute('aria-describedby')) ?? '').split(' ');
    expect((await page.locator(`[id="${described}"]`).innerText()).replaceAll('\u00a0', ' ')).toBe(words);
    expect(await read().count()).toBe(0);
    await read().waitFor({ state: 'attached' });
    expect((await read().textContent())?.replaceAll('\u00a0', ' ')).toBe(words);
    await date.fill('1/6/2026 8:00 am');
    await read().waitFor({ state: 'detached' });
  });
});

describe('an entry that waits for its moment', () => {
  test('stands under «Programado» in its list', async () => {
    await page.goto('about:blank');
    await page.goto(`${desk.url}/admin/#/collections/press-releases`);
    await page.locator('main li h2').first().waitFor();
    await page.getByRole('button', { name: 'Agrupar por' }).click();
    await page.getByRole('menuitem', { name: 'Estado', exact: true }).click();
    await page.getByRole('heading', { name: 'Estado Programado' }).waitFor();
  });

  test('is moved with its date and «Publicar», and no note is asked for', async () => {
    const path = await schedule('2026-12-04-se-mueve');
    await editor.open('press-releases', '2026-12-04-se-mueve');
    await bar()
      .getByText(/Está aprobada y saldrá el viernes 4 de diciembre de 2026 a las 8:00/)
      .waitFor();
    await editor.field('Fecha de publicación').fill('5/12/2026 9:00 am');
    await page.getByRole('button', { name: /^Publicar$/ }).click();
    await editor.toast('Enviada a publicar');
    expect(desk.read(path)).toContain('2026-12-05T09:00');
    expect(desk.read(path)).not.toContain('changeNotes');
    await bar()
      .getByText(/saldrá el sábado 5 de diciembre de 2026 a las 9:00/)
      .waitFor();
  });

  test('is stopped from its form: it is no longer published, and its text is a draft that can be published again', async () => {
    const text = desk.read(PATH);
    await page.goto('about:blank');
    await page.goto(`${desk.url}/admin/`);
    const row = page
      .getByRole('region', { name: 'Programado' })
      .getByRole('listitem')
      .filter({ hasText: 'Anuncio bajo reserva' });
    await row.getByRole('link', { name: 'Mover o detener' }).click();
    await bar().getByRole('button', { name: 'Detener la salida' }).click();
    // The whole site is checked as it will be.
    await page.getByText('Se detuvo la salida de «Anuncio bajo reserva».').waitFor();
    expect(published(PATH)).toBe('');
    expect(desk.draft('press-releases', SLUG, PATH)).toBe(text);
    expect(desk.git('status', '--porcelain')).toBe('');
    await page.getByRole('button', { name: 'Estado: Borrador' }).waitFor();
    expect(await editor.field('Título').inputValue()).toBe('Anuncio bajo reserva');
    expect(await bar().count()).toBe(0);
    const { body } = await desk.send('scheduledEntries');
    expect(JSON.stringify(body)).not.toContain(SLUG);
    await page.getByRole('button', { name: /^Publicar$/ }).click();
    await editor.toast('Enviada a publicar');
    expect(desk.read(PATH)).toBe(text);
  });

  test('is not stopped while its form has changes that are not saved', async () => {
    await editor.open('press-releases', SLUG);
    await editor.field('Lugar').fill('Otra villa');
    await bar().getByRole('button', { name: 'Detener la salida' }).click();
    await bar().getByText('Guarde primero lo que cambió').waitFor();
    expect(published(PATH)).toBe(PATH);
  });
});

describe('the desk stops', () => {
  test('an entry with a draft under way: the draft keeps what it changes, and its state', async () => {
    const path = await schedule('2026-12-04-con-borrador');
    const base = desk.read(path);
    const raw = base.replace(/title: .*/, 'title: Con otro título');
    expect((await api.save({ path, raw, base })).status).toBe(200);
    const entry = { collection: 'press-releases', slug: '2026-12-04-con-borrador' };
    await api.send('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_review' });
    // Something else is published in between.
    await schedule('2026-12-04-otra');
    expect((await stop(entry.collection, entry.slug)).status).toBe(200);
    expect(published(path)).toBe('');
    expect(published('content/press-releases/2026-12-04-otra.mdx')).not.toBe('');
    expect(desk.draft(entry.collection, entry.slug, path)).toBe(raw);
    const { body } = await api.send('unpublishedEntry', entry);
    expect(body).toMatchObject({ status: 'pending_review', hasLostPage: false, diffs: [{ path, newFile: true }] });
  });

  test('nothing that is out, nor what is not there', async () => {
    const tip = desk.git('rev-parse', 'main');
    for (const slug of ['2026-03-20-lavado-de-tanques', 'no-existe']) {
      const { status, body } = await stop('press-releases', slug);
      expect(status).toBe(409);
      expect(body.error).toContain('ya salió o no está programada');
    }
    expect((await stop('press-releases', '../../.git/config')).status).toBe(422);
    expect(desk.git('rev-parse', 'main')).toBe(tip);
  });

  test('nothing that another entry needs, and says which', async () => {
    await schedule('2026-12-04-citada');
    const citing = await schedule('2026-12-04-cita');
    desk.commit(citing, `${desk.read(citing)}\nVea [el aviso](/comunicados/2026-12-04-citada/).\n`);
    const tip = desk.git('rev-parse', 'main');
    const { status, body } = await stop('press-releases', '2026-12-04-citada');
    expect(status).toBe(422);
    expect(body.error).toContain('otra entrada necesita esta');
    expect(body.error).toContain('«Aviso 2026-12-04-cita»');
    expect(desk.git('rev-parse', 'main')).toBe(tip);
  });
});
