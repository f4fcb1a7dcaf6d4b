import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { FIXTURE_CONTENT } from '../helpers/fixture-entity.ts';
import { writeDraft } from '../helpers/forge/draft.ts';
import { interleave, THREE } from '../e2e/editor/interleaved.ts';
import { type ForgeSession, openForgeSession } from '../e2e/editor/forge-session.ts';

const SLUG = 'como-aviso-de-una-fuga';
const FAQ = `content/faqs/${SLUG}.mdx`;
const ENTITY = 'content/settings/entity.yaml';
const ROBOT = { login: 'otra', name: 'Otra persona', email: 'otra@example.org' };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(['github', 'gitlab', 'forgejo'] as const)('%s', (name) => {
  let session: ForgeSession;

  beforeEach(async () => {
    session = await openForgeSession(name, browser);
  });
  afterEach(async () => {
    const { unknown } = session.forge;
    await session.close();
    expect(unknown).toEqual([]);
  });

  const read = (path: string, branch = 'main') => session.forge.repository.read(branch, path) ?? '';

  /** Says in the settings who publishes minor edits. */
  function nameMinorEditor(login: string): void {
    const { repository } = session.forge;
    const before = repository.branch('main') ?? '';
    const sha = repository.writeBlob(Buffer.from(read(ENTITY).replace('  - Redacción', `  - ${login}`)));
    const tree = repository.writeTree(before, [{ path: ENTITY, sha }]);
    repository.moveRef('refs/heads/main', repository.commit(tree, [before], 'Ajustes', ROBOT), before);
  }

  test('a slip of the hand is published at once by whom the settings name, by their account, and by nobody else', async () => {
    // Who enters second.
    nameMinorEditor('revisora');
    const other = await session.newPerson();
    await other.open('faqs', SLUG);
    await other.replace('cuadrilla', 'cuadriya');
    await other.page.getByRole('button', { name: /^Publicar$/ }).waitFor();
    expect(await other.page.getByRole('button', { name: 'Publicar ya como ajuste menor' }).count()).toBe(0);

    const person = await session.newPerson();
    await person.open('faqs', SLUG);
    await person.replace('cuadrilla', 'cuadriya');
    await person.page.getByRole('button', { name: 'Publicar ya como ajuste menor' }).click();
    await expect.poll(() => read(FAQ)).toContain('La cuadriya llega');
    expect(read(FAQ)).toMatch(/kind: minor\n {4}note: "Se corrigió: «cuadrilla» por «cuadriya»\."\n/);
  });

  // Decap's client of Forgejo is asked as that of GitHub is; what each forge answers is in `forge-scheduled.test.ts`.
  if (name !== 'forgejo')
    test('what is scheduled is listed, moved and stopped, and its text is a draft then', async () => {
      const slug = '2099-01-01-anuncio-reservado';
      const path = `content/press-releases/${slug}.mdx`;
      const { page, field, toast } = await session.newPerson();
      const bar = page.getByRole('region', { name: 'Salida programada' });
      const row = page.getByRole('region', { name: 'Programado' }).getByRole('listitem');
      await row.filter({ hasText: 'Anuncio bajo reserva' }).getByRole('link', { name: 'Mover o detener' }).click();
      await bar.getByText(/saldrá el jueves 1 de enero de 2099/).waitFor();
      await field('Fecha de publicación').fill('2/1/2099 9:00 am');
      await page.getByRole('button', { name: /^Publicar$/ }).click();
      await toast('Enviada a publicar');
      await bar.getByText(/saldrá el viernes 2 de enero de 2099 a las 9:00/).waitFor();
      const text = read(path);
      expect(text).toContain("'2099-01-02T09:00:00-05:00'");
      expect(text).not.toContain('changeNotes');
      await bar.getByRole('button', { name: 'Detener la salida' }).click();
      await page.getByRole('button', { name: 'Estado: Borrador' }).waitFor();
      expect(await bar.count()).toBe(0);
      expect(read(path)).toBe('');
      expect(read(path, `cms/press-releases/${slug}`)).toBe(text);
    });

  test('several drafts that are ready are published together from the board, in one step', async () => {
    const { repository } = session.forge;
    const slugs = [SLUG, 'como-presento-un-reclamo'] as const;
    for (const slug of slugs) writeDraft(session.forge, { collection: 'faqs', slug }, `Cambio de ${slug}.`);
    const before = repository.branch('main') ?? '';
    const { page } = await session.newPerson();
    await page.goto(`${session.url}/admin/#/workflow`);
    const bar = page.getByRole('region', { name: 'Publicar juntas' });
    await page.getByRole('checkbox', { name: 'Publicar con otras: ¿Cómo aviso de una fuga?' }).check();
    await page.getByRole('checkbox', { name: 'Publicar con otras: ¿Cómo presento un reclamo?' }).check();
    await bar.getByRole('status').filter({ hasText: '2 entradas marcadas.' }).waitFor();
    await bar.getByRole('button', { name: 'Publicar juntas' }).click();
    await expect.poll(() => repository.git('rev-parse', 'main^1')).toBe(before);
    for (const slug of slugs) expect(read(`content/faqs/${slug}.mdx`)).toContain(`Cambio de ${slug}.`);
    await bar.waitFor({ state: 'detached' });
    expect(repository.git('for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads')).toBe('main');
  });

  // The same code of ours on every forge; what differs is Decap's, and `forge-suite.ts` tries it on each.
  if (name !== 'github') return;

  test('a figure cannot take that lane, and nothing is saved', async () => {
    nameMinorEditor('redactora');
    const { page, open, replace } = await session.newPerson();
    await open('press-releases', '2026-03-20-lavado-de-tanques');
    await replace('26', '27');
    await page.getByRole('button', { name: 'Publicar ya como ajuste menor' }).click();
    await page.getByText('No es un ajuste menor: cambia una fecha').waitFor();
    expect(session.forge.pulls.opened()).toEqual([]);
  });

  test('«Nuevo»: the datum of a month becomes a draft', async () => {
    const { page } = await session.newPerson();
    await page.getByRole('button', { name: /^Nuevo/ }).click();
    await page.getByRole('button', { name: /^Dato del mes/ }).click();
    const hours = page.getByRole('group', { name: 'Horas sin agua al año' });
    await hours.getByLabel(/^Valor/).fill('41');
    await page.getByRole('button', { name: 'Guardar borradores' }).click();
    await page.getByText('Quedaron como borrador').waitFor();
    expect(read('content/indicators/horas-sin-agua.mdx', 'cms/indicators/horas-sin-agua')).toContain("value: '41'");
    expect(read('content/indicators/horas-sin-agua.mdx')).not.toContain("value: '41'");
  });

  test('three people at three entries, interleaved: everything goes out, and nothing of the others with it', async () => {
    const people = [await session.newPerson(), await session.newPerson(), await session.newPerson()] as const;
    await interleave(people);
    for (const [path, title] of Object.entries(THREE))
      await expect.poll(() => read(path)).toContain(`title: ${title}\n`);
    expect(read(Object.keys(THREE)[1] ?? '')).toContain('summary: Escrito mientras otra publicaba.');
  });

  test('a picture is replaced in one place, in one commit; nothing offers to delete a file', async () => {
    const { page } = await session.newPerson();
    const before = session.forge.repository.branch('main') ?? '';
    await page.goto(`${session.url}/admin/#/collections/stories`);
    await page.getByRole('button', { name: 'Archivos' }).click();
    const library = page.getByRole('dialog', { name: 'Archivos del sitio' });
    const card = library.getByRole('listitem').filter({ hasText: 'tubo.png' });
    const buffer = readFileSync(join(FIXTURE_CONTENT, 'reports/media/tanque.png'));
    await card.getByLabel(/^Reemplazar por otra/).waitFor();
    expect(await library.getByRole('button', { name: /^Borrar/ }).count()).toBe(0);
    await card.getByLabel(/^Reemplazar por otra/).setInputFiles({ name: 'otro.png', mimeType: 'image/png', buffer });
    await page.getByRole('alert').getByText('Se reemplazó la imagen').waitFor();
    const { repository } = session.forge;
    expect(repository.git('diff', '--name-status', before, 'main')).toBe('M\tcontent/stories/media/tubo.png');
    expect(repository.blob(repository.shaOf('main', 'content/stories/media/tubo.png') ?? '')).toEqual(buffer);
  });
});
