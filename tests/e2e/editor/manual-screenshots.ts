// Makes the pictures of the editor's manual with the real editor: `npm run manual:screenshots`, after `npm run build:fixture`;
// with names after `--`, only those.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { ROOT } from '../../helpers/paths.ts';
import { type DeskSession, openDeskSession } from './desk-session.ts';
import { openPreview, untilStill } from './still.ts';

const FOLDER = join(ROOT, 'public/admin/manual');

const wanted = process.argv.slice(2);

const OPTIONS = { viewport: { width: 1280, height: 800 }, startsAt: FIXTURE_NOW };

async function shoot(name: string, { page } = writer): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  await untilStill(page);
  if ((await page.locator('iframe').count()) > 0) await openPreview(page);
  await sharp(await page.screenshot())
    .webp({ quality: 70 })
    .toFile(join(FOLDER, `${name}.webp`));
}

mkdirSync(FOLDER, { recursive: true });

const writer = await openPatient({ ...OPTIONS, writesNotes: true });
const { desk, page, editor } = writer;

await page.goto(`${desk.url}/admin/`);
await page.getByRole('heading', { name: 'Por vencer' }).waitFor();
await page.getByText('Leyendo los borradores').waitFor({ state: 'detached' });
await shoot('hoy');

await page.goto(`${desk.url}/admin/#/collections/press-releases`);
await page.getByText('El agua faltará seis horas').first().waitFor();
await shoot('lista');

await editor.open('press-releases');
await editor.field('Título').fill('Corte de agua programado el 24 de junio');
await editor.field('Resumen').fill('El corte será de 7:00 a 15:00 por lavado de tanques.');
await editor.field('Fecha de publicación').fill('2026-06-23T08:00');
await editor.field('Lugar').fill('Villa Imaginaria');
await editor.field('Título').scrollIntoViewIfNeeded();
await shoot('formulario');

await editor.body().click();
await page.keyboard.type(
  'El corte será de 7:00 a 15:00. La SSPD y la empresa informaron que el lavado de los tanques de almacenamiento se hará en los sectores que se indican en la tabla que acompaña este comunicado de prensa. Guarde agua la noche anterior. Cierre las llaves de su casa.',
);
await page.keyboard.press('Enter');
await shoot('lenguaje');

await page.getByRole('button', { name: 'Añadir bloque' }).first().click();
await page.getByRole('menuitem', { name: 'Aviso' }).click();
await page.getByText('Tipo', { exact: true }).last().scrollIntoViewIfNeeded();
await shoot('bloque');

await editor.open('reports', '2026-06-10-informe-mensual-de-mayo-de-2026');
await page.getByLabel('Título de la columna 1').first().scrollIntoViewIfNeeded();
await shoot('tabla');

await editor.open('press-releases');
await editor.body().click();
await page.keyboard.insertText('import de medidores nuevos desde el puerto');
await page.getByRole('alert').first().waitFor();
await page.getByRole('alert').first().scrollIntoViewIfNeeded();
await shoot('error');

await editor.open('indicators', 'horas-sin-agua');
await editor.field('Título').fill('Horas sin agua en un año');
await page.getByRole('button', { name: /^Publicar$/ }).click();
await page.getByRole('dialog', { name: /¿Corrección, actualización/ }).waitFor();
await shoot('nota');
await writer.close();

// The board of somebody in whose browser nothing stands that is not saved.
const reviewer = await openPatient(OPTIONS);
for (const [collection, slug, status] of [
  ['stories', '2026-05-18-una-fuga-en-el-sector-medio', undefined],
  ['faqs', 'como-aviso-de-una-fuga', 'En revisión'],
  ['press-releases', '2026-03-20-lavado-de-tanques', 'Listo'],
] as const) {
  await reviewer.editor.open(collection, slug);
  await reviewer.editor.field('Resumen').fill('Un resumen nuevo para esta entrada.');
  await reviewer.editor.save();
  if (status) await reviewer.editor.setStatus(status);
}
await reviewer.page.goto(`${reviewer.desk.url}/admin/#/workflow`);
await reviewer.page.getByText('Borradores').first().waitFor();
// The messages of the last save would hide the top of the board.
await reviewer.page.waitForFunction(() => !document.querySelector('.Toastify__toast'));
await shoot('revision', reviewer);

await reviewer.close();

/** A session that waits as long as a busy machine takes. */
async function openPatient(options: Parameters<typeof openDeskSession>[0]): Promise<DeskSession> {
  const session = await openDeskSession(options);
  session.page.setDefaultTimeout(60_000);
  return session;
}
