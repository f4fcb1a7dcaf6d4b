import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { News } from '../../decap/check/publication.ts';
import { buildSite, commitAll } from '../helpers/build-site.ts';
import { copyFixture, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { startSite } from '../helpers/start-site.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const [BAD, GOOD] = ['como-presento-un-reclamo', 'como-aviso-de-una-fuga'];

test(
  'npm start: an entry that was pushed with a fault holds back only itself, and the desk says so until it is mended',
  { timeout: 480_000 },
  async () => {
    const folder = tempFolder();
    copyFixture(join(folder, 'content'));
    commitAll(folder, 'Contenido', '2026-06-10');
    const { url, output } = await startSite(folder, { BUILD_NOW: FIXTURE_NOW });

    const fileOf = (slug: string) => join(folder, `content/faqs/${slug}.mdx`);
    const add = (slug: string, words: string) =>
      writeFileSync(fileOf(slug), `${readFileSync(fileOf(slug), 'utf8')}\n${words}\n`);
    const page = async (slug: string) => (await fetch(`${url}/preguntas-frecuentes/${slug}/`)).text();
    const news = async () => {
      const options = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
      const body = '{"action":"publications","params":{}}';
      return (await (await fetch(`${url}/admin/api`, { ...options, body })).json()) as News[];
    };

    const before = readFileSync(fileOf(BAD), 'utf8');
    add(BAD, '[Roto](/no-existe/).');
    add(GOOD, 'Aviso urgente.');
    commitAll(folder, 'A mano', '2026-06-16');
    await expect.poll(() => page(GOOD)).toContain('Aviso urgente.');
    expect(await page(BAD)).not.toContain('Roto');
    expect(output()).toMatch(/no-existe[\s\S]*última versión buena de content\/faqs\/como-presento-un-reclamo\.mdx/);
    await expect.poll(async () => (await news()).map(({ kind }) => kind)).toEqual(['held']);
    expect((await news())[0]).toMatchObject({
      text: expect.stringContaining('¿Cómo presento un reclamo?') as string,
      faults: [{ found: expect.stringContaining('/no-existe/') as string }],
    });
    // A build on its own refuses the same content as a whole.
    expect(buildSite(join(folder, 'content'), join(folder, 'otro'), { BUILD_NOW: FIXTURE_NOW }).status).toBe(1);

    writeFileSync(fileOf(BAD), before);
    commitAll(folder, 'Corregido', '2026-06-17');
    await expect.poll(async () => (await page(BAD), await news())).toEqual([]);
  },
);
