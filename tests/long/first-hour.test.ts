import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { answerNotes } from '../e2e/editor/answer-notes.ts';
import { createEditorPage } from '../e2e/editor/editor-page.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { startObjectStore } from '../helpers/deploy.ts';
import { copyOfCode, GIT_ENV, linkModules } from '../helpers/entity-repository.ts';
import { FIXTURE_CONTENT } from '../helpers/fixture-entity.ts';
import { freePort } from '../helpers/free-port.ts';
import { ROOT } from '../helpers/paths.ts';
import { startPlainNginx } from '../helpers/plain-nginx.ts';
import { startSshServer } from '../helpers/ssh-server.ts';
import { startSite } from '../helpers/start-site.ts';
import { linkTo, noteCall, paragraph, run, wordDocument } from '../helpers/word-document.ts';
import { MADE_POSTS, writeExport } from '../helpers/wordpress-export.ts';

// What a systems engineer does in the first hour, command by command, as the README says: from an empty folder to a site at a path
// of a domain, behind nginx and in object storage, with a change of an editor that readers see. Its log, with the seconds of each
// step, is `.cache/first-hour.log`.
const base = mkdtempSync(join(tmpdir(), 'cuentas-primera-hora-'));
const code = join(base, 'cuentas-claras');
const folder = join(base, 'contenido');
const www = join(base, 'srv/www/rendicion');
const LOG = join(ROOT, '.cache/first-hour.log');
const startedAt = performance.now();
const env = {
  ...process.env,
  ...GIT_ENV,
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
  npm_lifecycle_event: undefined,
};
const LOMA = '2019-03-01-el-agua-volvio-al-barrio-la-loma';
const PAGE = `/rendicion/comunicados/${LOMA}/`;
const NEWS = 'El agua volvió el lunes y ya no falta en ningún barrio.';

afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A line of the log, with the seconds of the step and those since the beginning. */
function note(step: string, since: number): void {
  const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1).padStart(6);
  const line = `${seconds(startedAt)} s  (${seconds(since)} s)  ${step.replaceAll(base, '…')}`;
  appendFileSync(LOG, `${line}\n`);
  console.log(line);
}

/** A command as somebody types it in a folder; what it prints. */
async function type(line: string, where = folder, more: NodeJS.ProcessEnv = {}): Promise<string> {
  const since = performance.now();
  const { stdout, stderr } = await promisify(execFile)('bash', ['-e', '-o', 'pipefail', '-c', line], {
    cwd: where,
    env: { ...env, ...more },
    maxBuffer: 64_000_000,
  }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${line}\n${error.stdout}${error.stderr}`);
  });
  note(line, since);
  return stdout + stderr;
}

it('from an empty folder to a change that readers see', { timeout: 900_000 }, async () => {
  rmSync(LOG, { force: true });
  mkdirSync(dirname(LOG), { recursive: true });
  copyOfCode(code);
  linkModules(code);

  const adopted = await type(
    `npm run adopt -- --dir ../contenido --name "Aguas de Villa Nueva S.A. E.S.P." --short-name "Villa Nueva" --site https://www.villanueva.example/rendicion --municipality "Villa Nueva" --code ${code}`,
    code,
  );
  expect(adopted).toContain('datos siguen «por confirmar»');
  await type('git config user.name Prueba && git config user.email prueba@example.org');

  const image = readFileSync(join(FIXTURE_CONTENT, 'reports/media/tanque.png'));
  mkdirSync(join(base, 'uploads/2019/03'), { recursive: true });
  writeFileSync(join(base, 'uploads/2019/03/Tanque-Azul.png'), image);
  writeFileSync(join(base, 'export.xml'), writeExport(MADE_POSTS));
  mkdirSync(join(base, 'comunicados'));
  writeFileSync(
    join(base, 'comunicados/2024-03-05 Lavado de tanques.docx'),
    wordDocument(
      paragraph(run('El servicio faltará')) + paragraph(run('Seis horas') + noteCall + run('. ') + linkTo('Acta')),
      image,
    ),
  );
  writeFileSync(join(base, 'direcciones.csv'), `anterior,nueva\n/boletines-de-prensa/,/comunicados/\n`);
  await type('npm run import:wordpress -- ../export.xml --media=../uploads');
  const mapping = join(folder, 'importacion/correspondencias.yaml');
  writeFileSync(mapping, readFileSync(mapping, 'utf8').replace('Otros: press-releases', 'Otros: omitir'));
  expect(await type('npm run import:wordpress -- ../export.xml --media=../uploads')).toContain('Añadidas: 4.');
  expect(await type('npm run import:releases -- ../comunicados')).toContain('Añadidos: 1.');
  expect(await type('npm run import:redirects -- ../direcciones.csv')).toContain('Redirecciones añadidas: 1');
  await type('npm run check:content && git add --all && git commit --quiet --message "Trae el sitio anterior"');
  expect(await type('git status --porcelain')).not.toContain('importacion');

  await type('npm run build');
  const { ssh, close: closeSsh } = await startSshServer(join(base, 'sshd'));
  onTestFinished(closeSsh);
  await type(`npm run deploy -- 127.0.0.1:${www} --ssh="${ssh}"`);
  const port = await freePort();
  await type(`npm run deploy:nginx -- ${www} --plain=${port} --out=${base}/sitio.conf`);
  // Not the keys of ssh beside it, which nobody else may read.
  execFileSync('chmod', ['a+rx', base]);
  const nginx = await startPlainNginx(join(base, 'sitio.conf'), port, join(base, 'nginx'));
  onTestFinished(nginx.close);
  const origin = `http://127.0.0.1:${port}`;
  const read = async (path: string) => (await fetch(origin + path)).text();
  expect(await read('/rendicion/')).toContain('Villa Nueva');
  expect(await read(PAGE)).toContain('seis');
  expect((await fetch(`${origin}/rendicion/boletines-de-prensa/`)).url).toBe(`${origin}/rendicion/comunicados/`);
  expect((await fetch(`${origin}/rendicion/2019/03/agua-la-loma/`)).url).toBe(origin + PAGE);
  await type(`npm run heartbeat -- ${origin}/rendicion/`);

  const store = await startObjectStore(join(base, 'deposito'));
  onTestFinished(store.close);
  const keys = store.env;
  await type(`npm run deploy -- ${store.bucket}`, folder, keys);
  expect((await store.read(PAGE.slice(1))).body).toContain('seis');
  const moved = await store.read('rendicion/boletines-de-prensa/');
  expect([moved.status, moved.headers.get('location')]).toEqual([
    301,
    expect.stringMatching(/\/rendicion\/comunicados\/$/),
  ]);

  let since = performance.now();
  const site = await startSite(folder, { ...env, DESK_DIR: join(base, 'mesa'), OUT_DIR: join(base, 'dist-desk') });
  note('npm start', since);
  expect(site.url).toMatch(/\/rendicion$/);
  since = performance.now();
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: 'es-CO' });
  page.on('dialog', (dialog) => dialog.accept());
  await answerNotes(page);
  const editor = createEditorPage(page, site.url);
  await editor.open('press-releases', LOMA);
  await editor.field('Resumen').fill(NEWS);
  await editor.save();
  // The button of the desk, which does each step of the review; the editor's own beside it asks for them one by one.
  await page.locator('button.desk-toolbar-main', { hasText: 'Publicar' }).click();
  await expect
    .poll(() => readFileSync(join(folder, `content/press-releases/${LOMA}.mdx`), 'utf8'), { timeout: 60_000 })
    .toContain(NEWS);
  note('un cambio en la mesa de redacción: abrir, escribir, guardar, publicar', since);

  await type('npm run build');
  await type(`npm run deploy -- 127.0.0.1:${www} --ssh="${ssh}"`);
  expect(await read(PAGE)).toContain(NEWS);
  const again = await type(`npm run deploy -- ${store.bucket}`, folder, keys);
  expect(again).toMatch(/[1-9]\d* sin cambios/);
  expect((await store.read(PAGE.slice(1))).body).toContain(NEWS);
  await type(`npm run heartbeat -- ${origin}/rendicion/ --revision=$(git rev-parse HEAD)`);
});
