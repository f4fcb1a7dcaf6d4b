import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { axeFaults, loadAxe } from '../../helpers/axe.ts';
import { deskApi } from '../../helpers/desk-api.ts';
import { FIXTURE_CONTENT } from '../../helpers/fixture-entity.ts';
import { redCorner, SECRETS, takePhotograph } from '../../helpers/photographs.ts';
import { useDeskSession } from './desk-session.ts';

const { desk, editor, page } = await useDeskSession();

const dialog = (name: string) => page.getByRole('dialog', { name });
const cards = (name: string) => dialog(name).getByRole('listitem');

async function dialogFaults(): Promise<string[]> {
  await loadAxe(page);
  return axeFaults(page);
}

test('a new story takes a picture of a release, found by what is seen on it, with the keyboard alone', async () => {
  await editor.open('stories');
  await page.getByRole('button', { name: /^Añadir imagen principal/ }).click();
  const choose = page.getByRole('button', { name: 'Elegir una imagen' });
  await choose.focus();
  await page.keyboard.press('Enter');
  const library = dialog('Elegir una imagen');
  await library.getByText('rio.png').waitFor();
  // No PDF, no film, no entry.
  expect(await library.getByText(/\.(pdf|csv|mp4|vtt|mdx)/).count()).toBe(0);

  // From «Cerrar» to the file of this computer, and on to the search.
  for (const name of ['Cerrar', 'Subir un archivo', 'Buscar']) {
    if (name !== 'Cerrar') await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('label, button')?.textContent)).toContain(name);
  }
  await page.keyboard.type('GRANDE pequeno');
  await library.getByText('1 archivo', { exact: true }).waitFor();
  expect(await library.getByText('El agua faltará seis horas').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await library.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Elegir otra imagen' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Elegir otra imagen');

  await editor.field('Título').fill('Otra historia');
  await editor.field('Resumen').fill('Una historia de prueba.');
  await editor.field('Texto alternativo').fill('Dos tanques blancos.');
  await editor.field('Crédito').fill('Ilustración: entidad inventada');
});

test('Escape closes the library, and the focus is where it was', async () => {
  await editor.open('stories', '2026-05-18-una-fuga-en-el-sector-medio');
  const choose = page.getByRole('button', { name: 'Elegir otra imagen' });
  await choose.focus();
  await page.keyboard.press('Enter');
  await cards('Elegir una imagen').first().waitFor();
  // What lies beside the entry comes first.
  expect(await cards('Elegir una imagen').first().textContent()).toContain('tubo.png');
  await page.keyboard.press('Escape');
  await dialog('Elegir una imagen').waitFor({ state: 'detached' });
  expect(await choose.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('a picture of another collection is copied beside the entry, byte for byte; one of its own is not', async () => {
  const slug = '2026-05-18-una-fuga-en-el-sector-medio';
  await editor.open('stories', slug);
  await page.getByRole('button', { name: 'Elegir otra imagen' }).click();
  await cards('Elegir una imagen').filter({ hasText: 'rio.png' }).getByRole('button', { name: /^Usar/ }).click();
  await dialog('Elegir una imagen').waitFor({ state: 'detached' });
  await editor.save();
  expect(desk.draft('stories', slug, `content/stories/${slug}.mdx`)).toContain('src: media/rio.png');
  const bytes = execFileSync('git', ['show', `cms/stories/${slug}:content/stories/media/rio.png`], {
    cwd: desk.desk.clone,
  });
  expect(bytes.equals(readFileSync(join(FIXTURE_CONTENT, 'press-releases/media/rio.png')))).toBe(true);
});

test("a report's list of documents offers documents, and takes the one that is chosen", async () => {
  await editor.open('reports', '2026-01-30-informe-anual-de-2025');
  const item = page.locator('div').filter({ hasText: 'Informe anual en PDF' });
  await item.getByRole('button', { name: 'Abrir o cerrar el elemento' }).last().click();
  await page.getByRole('button', { name: 'Elegir otro archivo' }).first().click();
  const library = dialog('Elegir un archivo');
  await library.getByText('informe-de-mayo.pdf').waitFor();
  expect(await library.getByText(/\.(mdx|png|mp4)/).count()).toBe(0);
  await library.getByRole('button', { name: 'Usar: Informe de mayo en PDF' }).click();
  await page.getByText('media/informe-de-mayo.pdf').waitFor();
});

test('«Archivos» shows the files of the site and where each is used, on a wide and on a narrow screen', async () => {
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('about:blank');
    await page.goto(`${desk.url}/admin/#/collections/reports`);
    await page.getByRole('button', { name: 'Archivos' }).click();
    const library = dialog('Archivos del sitio');
    await library.getByText('fugas-de-mayo.csv').waitFor();
    const published = await (await fetch(`${desk.url}/admin/media.json`)).json();
    const unused = (await deskApi(desk).send('unusedMedia')).body as unknown as unknown[];
    expect(await cards('Archivos del sitio').count()).toBe((published as unknown[]).length + unused.length);
    // A picture of an entry under embargo is not in a list that everybody can read.
    expect(JSON.stringify(published)).not.toMatch(/reservad/);
    await expect
      .poll(() =>
        library
          .locator('img')
          .evaluateAll((images) => images.some((image) => (image as HTMLImageElement).naturalWidth > 0)),
      )
      .toBe(true);
    expect(await dialogFaults()).toEqual([]);
    expect(await library.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await library.getByLabel(/^Buscar/).fill('tanque');
    await library.getByRole('link').first().click();
    await editor.body().waitFor();
  }
  await page.setViewportSize({ width: 1280, height: 1000 });
});

test('a picture is replaced in one place: its name stays, every page follows, upright and without the camera', async () => {
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/#/collections/stories`);
  await page.getByRole('button', { name: 'Archivos' }).click();
  const library = dialog('Archivos del sitio');
  const card = cards('Archivos del sitio').filter({ hasText: 'tubo.png' });
  const replace = card.getByLabel('Reemplazar por otra: Un tubo gris del que cae una gota azul.');
  await replace.waitFor();
  // A published document is not changed behind its readers' backs.
  expect(
    await cards('Archivos del sitio')
      .filter({ hasText: '.pdf' })
      .getByLabel(/^Reemplazar/)
      .count(),
  ).toBe(0);

  await replace.setInputFiles({ name: 'acta.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7\n') });
  await library.getByText(/«acta\.png».* de tipo PDF/).waitFor();
  const buffer = await takePhotograph({ width: 1200, height: 800 });
  await replace.setInputFiles({ name: 'IMG_0801.jpg', mimeType: 'image/jpeg', buffer });
  await library.waitFor({ state: 'detached' });
  await page.getByRole('alert').getByText('Se reemplazó la imagen «Un tubo gris').waitFor();

  expect(desk.git('diff', '--name-status', 'HEAD~1').trim()).toBe('M\tcontent/stories/media/tubo.png');
  const picture = readFileSync(join(desk.repository, 'content/stories/media/tubo.png'));
  const { width, height, format, exif, xmp } = await sharp(picture).metadata();
  expect({ width, height, format, exif, xmp }).toEqual({ width: 800, height: 1200, format: 'png' });
  expect(await redCorner(picture)).toBe('top right');
  for (const secret of SECRETS) expect(picture.includes(secret)).toBe(false);
});
