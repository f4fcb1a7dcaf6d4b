import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { News } from '../../decap/check/publication.ts';
import { buildSite, commitAll } from '../helpers/build-site.ts';
import { copyFixture, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { ROOT } from '../helpers/paths.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const [BAD, GOOD] = ['como-presento-un-reclamo', 'como-aviso-de-una-fuga'];

test(
  'npm start: an entry that was pushed with a fault holds back only itself, and the desk says so until it is mended',
  { timeout: 240_000 },
  async () => {
    const folder = tempFolder();
    copyFixture(join(folder, 'content'));
    commitAll(folder, 'Contenido', '2026-06-10');
    const env = {
      ...process.env,
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'dist'),
      CACHE_DIR: join(folder, 'cache'),
      DESK_DIR: join(folder, 'mesa'),
      PORT: '0',
      BUILD_NOW: FIXTURE_NOW,
    };
    const child = spawn(process.execPath, [join(ROOT, 'scripts/start.ts')], { cwd: ROOT, env, stdio: 'pipe' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    onTestFinished(async () => {
      child.kill('SIGTERM');
      await ended;
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    const url = () => /Inicio +(http:\S+)\/\n/.exec(output)?.[1] ?? '';
    await expect.poll(url, { timeout: 100_000 }).not.toBe('');

    const fileOf = (slug: string) => join(folder, `content/faqs/${slug}.mdx`);
    const add = (slug: string, words: string) =>
      writeFileSync(fileOf(slug), `${readFileSync(fileOf(slug), 'utf8')}\n${words}\n`);
    const page = async (slug: string) => (await fetch(`${url()}/preguntas-frecuentes/${slug}/`)).text();
    const news = async () => {
      const options = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
      const body = '{"action":"publications","params":{}}';
      return (await (await fetch(`${url()}/admin/api`, { ...options, body })).json()) as News[];
    };

    const before = readFileSync(fileOf(BAD), 'utf8');
    add(BAD, '[Roto](/no-existe/).');
    add(GOOD, 'Aviso urgente.');
    commitAll(folder, 'A mano', '2026-06-16');
    await expect.poll(() => page(GOOD), { timeout: 60_000 }).toContain('Aviso urgente.');
    expect(await page(BAD)).not.toContain('Roto');
    expect(output).toMatch(/no-existe[\s\S]*última versión buena de content\/faqs\/como-presento-un-reclamo\.mdx/);
    await expect.poll(async () => (await news()).map(({ kind }) => kind)).toEqual(['held']);
    expect((await news())[0]).toMatchObject({
      text: expect.stringContaining('¿Cómo presento un reclamo?') as string,
      faults: [{ found: expect.stringContaining('/no-existe/') as string }],
    });
    // A build on its own refuses the same content as a whole.
    expect(buildSite(join(folder, 'content'), join(folder, 'otro'), { BUILD_NOW: FIXTURE_NOW }).status).toBe(1);

    writeFileSync(fileOf(BAD), before);
    commitAll(folder, 'Corregido', '2026-06-17');
    await expect.poll(async () => (await page(BAD), await news()), { timeout: 60_000 }).toEqual([]);
  },
);
