import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  currentOf,
  deploy,
  kill,
  localShell,
  madeUpSite,
  releasesIn,
  requireProgram,
  servedSite,
  startDeploy,
  startObjectStore,
  writeSite,
} from '../../helpers/deploy.ts';
import { ROOT } from '../../helpers/paths.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** Two built sites on the disk of the project, as a build leaves them. */
function twoSites() {
  const folder = join(ROOT, '.cache', `deploy-test-${process.pid}-${Math.random().toString(36).slice(2)}`);
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { a: writeSite(join(folder, 'a'), 'a'), b: writeSite(join(folder, 'b'), 'b') };
}

const places = [
  { name: 'a folder', words: (target: string) => [target] },
  {
    name: 'rsync over a shell',
    words: (target: string) => {
      requireProgram('rsync');
      return [`servidor:${target}`, `--ssh=${localShell(join(target, '..', 'bin'))}`];
    },
  },
];

describe.each(places)('deployment to $name', ({ name, words }) => {
  it('serves the new site whole, keeps five, and goes back', { timeout: 120_000 }, async () => {
    const { a, b } = twoSites();
    const target = join(tempFolder(), "el sitio d'aquí");
    const order = words(target);

    expect(await deploy(a, order)).toMatchObject({ status: 0 });
    expect(servedSite(target)).toEqual(madeUpSite('a'));
    const nothing = await deploy(a, [...order, '--rollback']);
    expect([nothing.status, nothing.output]).toEqual([1, expect.stringContaining('no hay una versión anterior')]);

    const first = currentOf(target);
    const shared = statSync(join(target, 'current/acta.pdf')).ino;
    const older = Array.from({ length: 5 }, (_, year) => `202${year}0101T000000000Z`);
    for (const release of [...older, '20200101T000000001Z.partial', 'notas']) {
      mkdirSync(join(target, 'releases', release));
    }
    expect((await deploy(b, order)).output).toContain('--rollback');
    expect(servedSite(target)).toEqual(madeUpSite('b'));
    // What both versions have is one file where rsync copied it.
    expect(statSync(join(target, 'current/acta.pdf')).ino === shared).toBe(name.startsWith('rsync'));
    expect(releasesIn(target)).toEqual([...older.slice(2), first, currentOf(target), 'notas']);

    expect((await deploy(a, [...order, '--rollback'])).output).toContain(first);
    expect(servedSite(target)).toEqual(madeUpSite('a'));
    const page = join(target, 'current/index.html');
    expect(gunzipSync(readFileSync(`${page}.gz`)).toString()).toBe(readFileSync(page, 'utf8'));
  });
});

it(
  'leaves the old site whole when it is killed, and nothing behind after the next one',
  { timeout: 60_000 },
  async () => {
    const { a, b } = twoSites();
    const target = join(tempFolder(), 'sitio');
    const order = places[1]!.words(target);
    await deploy(a, order);
    const child = startDeploy(b, order);
    await new Promise((resolve) => child.stdout!.once('data', resolve));
    await kill(child);
    expect(servedSite(target)).toEqual(madeUpSite('a'));
    const leftBehind = () => readdirSync(join(ROOT, '.cache')).filter((name) => name.startsWith(`stage-${child.pid}-`));
    expect(leftBehind()).toHaveLength(1);
    expect(await deploy(b, order)).toMatchObject({ status: 0 });
    expect(servedSite(target)).toEqual(madeUpSite('b'));
    expect(leftBehind()).toEqual([]);
  },
);

it('refuses to take the place of a folder that it did not make', async () => {
  const { a } = twoSites();
  for (const { words } of places) {
    const target = tempFolder({ 'current/index.html': 'a mano' });
    const { status, output } = await deploy(a, words(target));
    expect([status, output]).toEqual([1, expect.stringContaining('se esperaba un enlace')]);
    expect(servedSite(target)).toEqual({ 'index.html': 'a mano' });
  }
});

it('says what is missing when nothing is built', async () => {
  const empty = join(ROOT, '.cache/deploy-test-nada');
  const { status, output } = await deploy(empty, [tempFolder()]);
  expect([status, output]).toEqual([1, expect.stringContaining('npm run build')]);
});

describe('deployment to object storage', () => {
  it('sends what changed, with the headers of production', { timeout: 120_000 }, async () => {
    const { a, b } = twoSites();
    const store = await startObjectStore(tempFolder());
    onTestFinished(store.close);
    const first = await deploy(a, [store.bucket], store.env);
    expect(first).toMatchObject({ status: 0 });

    const home = await store.read('');
    expect([home.status, home.body]).toEqual([200, madeUpSite('a')['index.html']]);
    expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(home.headers.get('content-encoding')).toBe('gzip');
    expect(home.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const picture = await store.read('_astro/a.png');
    expect(picture.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const table = await store.read('datos.csv');
    expect([table.headers.get('content-type'), table.headers.get('content-encoding')]).toEqual([
      'text/csv; charset=utf-8',
      null,
    ]);
    const moved = await store.read('viejo/');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, expect.stringMatching(/\/informes\/1\/$/)]);
    expect((await store.read('_headers')).status).toBe(404);
    expect((await store.read('.well-known/security.txt')).status).toBe(200);

    // Nothing for the same site; pages, feeds and pictures of the next one, and not what it shares.
    const same = await deploy(a, [store.bucket], store.env);
    expect(same.output).toContain('no había nada por cambiar');
    store.breakAt(Infinity, () => undefined);
    expect(await deploy(b, [store.bucket], store.env)).toMatchObject({ status: 0 });
    const sent = store.requests();
    expect(sent.filter((line) => line.endsWith('acta.pdf'))).toEqual([]);
    const order = ['_astro/b.png', 'solo-en-b/index.html', 'datos.csv', '/index.html', 'solo-en-a/index.html'];
    const at = order.map((path) => sent.findIndex((line) => line.endsWith(`/rendicion/${path.replace(/^\//, '')}`)));
    expect(at).toEqual(at.toSorted((one, other) => one - other));
    expect(at[0]).toBeGreaterThan(-1);
    expect(sent.findLast((line) => line.startsWith('DELETE'))).toContain('_astro/a.png');
    expect((await store.read('solo-en-a/')).status).toBe(404);
  });

  it('says which key is wrong, and which variable is missing', { timeout: 60_000 }, async () => {
    const { a } = twoSites();
    const store = await startObjectStore(tempFolder());
    onTestFinished(store.close);
    const wrong = await deploy(a, [store.bucket], { ...store.env, AWS_ACCESS_KEY_ID: 'OTRA' });
    expect([wrong.status, wrong.output]).toEqual([1, expect.stringMatching(/403.*Revise las llaves/)]);
    const without = await deploy(a, [store.bucket], { ...store.env, AWS_ACCESS_KEY_ID: '' });
    expect(without.output).toContain('Falta la variable AWS_ACCESS_KEY_ID');
    const nowhere = await deploy(a, ['s3://no-existe'], store.env);
    expect(nowhere.output).toContain('No existe el depósito «no-existe»');
  });
});
