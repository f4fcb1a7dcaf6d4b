import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  copyTarget,
  deploy,
  kill,
  madeUpSite,
  type ObjectStore,
  servedSite,
  startDeploy,
  startObjectStore,
  writeSite,
} from '../helpers/deploy.ts';
import { ROOT } from '../helpers/paths.ts';
import { startSshServer } from '../helpers/ssh-server.ts';

// A deployment broken off at twenty moments, to a folder, over a real ssh and to a real server of object storage.
const MOMENTS = 20;
const base = mkdtempSync(join(tmpdir(), 'cuentas-despliegue-'));
const sites = join(ROOT, `.cache/deploy-kills-${process.pid}`);
const a = join(sites, 'a');
const b = join(sites, 'b');
let server: Awaited<ReturnType<typeof startSshServer>> | undefined;

beforeAll(async () => {
  writeSite(a, 'a');
  writeSite(b, 'b');
  server = await startSshServer(join(base, 'sshd'));
});

afterAll(() => {
  server?.close();
  rmSync(base, { recursive: true, force: true });
  rmSync(sites, { recursive: true, force: true });
});

const places = [
  { name: 'a folder', words: (target: string) => [target] },
  { name: 'rsync over ssh', words: (target: string) => [`127.0.0.1:${target}`, `--ssh=${server?.ssh}`] },
];

/** Some forty deployments each. */
const LONG = { timeout: 1_200_000 };

it.each(places)(
  'killed at twenty moments, $name serves the old site whole or the new one',
  LONG,
  async ({ name, words }) => {
    const before = join(base, `${name}-antes`);
    await deploy(a, words(before));
    const rehearsal = join(base, `${name}-ensayo`);
    copyTarget(before, rehearsal);
    const startedAt = performance.now();
    expect(await deploy(b, words(rehearsal))).toMatchObject({ status: 0 });
    const whole = performance.now() - startedAt;

    const seen = new Set<string>();
    for (let moment = 1; moment <= MOMENTS; moment += 1) {
      const target = join(base, `${name}-${moment}`);
      copyTarget(before, target);
      const child = startDeploy(b, words(target));
      // The moments are shares of the time that an unbroken deployment takes: the work has no other marks to go by.
      await pause((whole * moment) / (MOMENTS + 1));
      await kill(child);
      const served = servedSite(target);
      const version = served['datos.csv']?.includes(';b') || served['index.html']?.includes(' b<') ? 'b' : 'a';
      expect(served, `${moment}`).toEqual(madeUpSite(version));
      seen.add(version);
      if (moment % 5 === 0) {
        expect(await deploy(b, words(target)), `${moment}`).toMatchObject({ status: 0 });
        expect(servedSite(target)).toEqual(madeUpSite('b'));
      }
      rmSync(target, { recursive: true, force: true });
    }
    expect(seen).toContain('a');
  },
);

describe('object storage', () => {
  /** Every page that a reader finds, with what it shows. */
  async function expectWholePages(store: ObjectStore, moment: number): Promise<void> {
    for (const path of Object.keys(madeUpSite('a')).filter((name) => name.endsWith('.html'))) {
      const { status, body } = await store.read(path === 'viejo/index.html' ? 'informes/1/index.html' : path);
      if (status === 404 && path === 'solo-en-a/index.html') continue;
      expect(status, `${moment} ${path}`).toBe(200);
      const [, picture = ''] = /src="\/([^"]+)"/.exec(body) ?? [];
      const name = path === 'viejo/index.html' ? 'informes/1/index.html' : path;
      expect([madeUpSite('a')[name], madeUpSite('b')[name]], `${moment} ${path}`).toContain(body);
      expect((await store.read(picture)).status, `${moment} ${picture}`).toBe(200);
    }
  }

  it(
    'killed at twenty moments, it serves pages of the old site or the new, each with what it shows',
    LONG,
    async () => {
      const rehearsal = await startObjectStore(join(base, 'deposito-ensayo'));
      await deploy(a, [rehearsal.bucket], rehearsal.env);
      rehearsal.breakAt(Infinity, () => undefined);
      await deploy(b, [rehearsal.bucket], rehearsal.env);
      const requests = rehearsal.requests().length;
      await rehearsal.close();
      expect(requests).toBeGreaterThan(MOMENTS);

      for (let moment = 1; moment <= MOMENTS; moment += 1) {
        const store = await startObjectStore(join(base, `deposito-${moment}`));
        await deploy(a, [store.bucket], store.env);
        let child: ChildProcess | undefined;
        const broken = new Promise<void>((resolve) => {
          store.breakAt(Math.ceil((requests * moment) / MOMENTS), () => {
            void kill(child!).then(resolve);
          });
        });
        child = startDeploy(b, [store.bucket], store.env);
        await broken;
        await expectWholePages(store, moment);

        store.breakAt(Infinity, () => undefined);
        expect(await deploy(b, [store.bucket], store.env)).toMatchObject({ status: 0 });
        for (const [path, text] of Object.entries(madeUpSite('b'))) {
          if (!/^_(headers|redirects)$|^viejo/.test(path)) expect((await store.read(path)).body, path).toBe(text);
        }
        expect((await store.read('_astro/a.png')).status).toBe(404);
        await store.close();
      }
    },
  );
});
