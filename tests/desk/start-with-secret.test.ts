import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { commitAll } from '../helpers/build-site.ts';
import { copyFixture, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { startSite } from '../helpers/start-site.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { answerNotes } from '../e2e/editor/answer-notes.ts';
import { createEditorPage } from '../e2e/editor/editor-page.ts';

const FAQ = 'como-aviso-de-una-fuga';

test(
  'npm start for other computers: who knows the secret changes an answer in the browser, from entering to online',
  { timeout: 480_000 },
  async () => {
    const folder = tempFolder();
    copyFixture(join(folder, 'content'));
    commitAll(folder, 'Contenido', '2026-06-16');
    const { url, output } = await startSite(folder, {
      BUILD_NOW: FIXTURE_NOW,
      HOST: '0.0.0.0',
      DESK_SECRET: 'una-clave-larga',
    });
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());

    const stranger = await browser.newPage({ httpCredentials: { username: 'ana', password: 'otra-clave-larga' } });
    expect((await stranger.goto(`${url}/admin/`))?.status()).toBe(401);
    expect(await stranger.locator('body').innerText()).toMatch(/pide su clave/);

    const page = await browser.newPage({
      viewport: { width: 1280, height: 1000 },
      locale: 'es-CO',
      httpCredentials: { username: 'ana', password: 'una-clave-larga' },
    });
    const refused: string[] = [];
    // An entry without a draft is a 404, which Decap expects.
    page.on('response', (answer) => {
      if (answer.status() >= 400 && answer.status() !== 404) refused.push(`${answer.status()} ${answer.url()}`);
    });
    await answerNotes(page);
    const editor = createEditorPage(page, url);
    await editor.open('faqs', FAQ);
    await editor.replace('cuadrilla', 'brigada');
    await editor.save();
    await editor.setStatus('En revisión');
    await editor.setStatus('Listo');
    await editor.publish();
    await expect
      .poll(() => readFileSync(join(folder, `content/faqs/${FAQ}.mdx`), 'utf8'))
      .toContain('La brigada llega');
    await expect
      .poll(async () => (await fetch(`${url}/preguntas-frecuentes/${FAQ}/`)).text())
      .toContain('La brigada llega');
    expect(output()).toMatch(/Publicar → en línea/);
    expect(refused).toEqual([]);
  },
);
