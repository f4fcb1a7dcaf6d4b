import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll } from '../../helpers/build-site.ts';
import { copyFixture, FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { ROOT } from '../../helpers/paths.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const PATH = 'content/faqs/como-aviso-de-una-fuga.mdx';
/** Time for a build with every picture to make, in milliseconds. */
const LONGEST = 80_000;
const SLUG = 'como-aviso-de-una-fuga';

test('npm start with the desk: what is published is on the site, and the terminal says how long it took', async () => {
  const folder = tempFolder();
  copyFixture(join(folder, 'content'));
  commitAll(folder, 'Contenido', '2026-06-16');
  const env = {
    ...process.env,
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'dist'),
    DESK_DIR: join(folder, 'mesa'),
    PORT: '0',
    BUILD_NOW: FIXTURE_NOW,
  };
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.ts')], { cwd: ROOT, env, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const said = (expected: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const match = expected.exec(output);
        if (match) resolve(match);
      };
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
      child.once('exit', () => reject(new Error(`It ended:\n${output}`)));
      setTimeout(() => reject(new Error(`It never said ${expected}:\n${output}`)), LONGEST).unref();
      look();
    });
  try {
    // The first build has every picture to make.
    const url = (await said(/Inicio +(http:\S+)\//))[1] ?? '';
    const send = async (action: string, params: object) => {
      const options = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
      const response = await fetch(`${url}/admin/api`, {
        ...options,
        body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
      });
      expect(response.status, await response.clone().text()).toBe(200);
    };
    const before = readFileSync(join(folder, PATH), 'utf8');
    const raw = `${before.trimEnd()}\n\nPublicado desde la mesa.\n`;
    const options = { collectionName: 'faqs', commitMessage: 'Editar', useWorkflow: true, status: 'draft' };
    await send('persistEntry', {
      dataFiles: [{ path: PATH, raw, slug: SLUG, baseVersions: [before] }],
      assets: [],
      options,
    });
    await send('publishUnpublishedEntry', { collection: 'faqs', slug: SLUG });
    await said(/Publicar → en línea: [\d,]+ s/);
    const page = await fetch(`${url}/preguntas-frecuentes/${SLUG}/`);
    expect(await page.text()).toContain('Publicado desde la mesa.');
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}, 180_000);
