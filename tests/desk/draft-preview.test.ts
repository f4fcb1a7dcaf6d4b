import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text as textFrom } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PreviewState } from '../../decap/check/draft-preview.ts';
import { buildSite, filesOf, textOf } from '../helpers/build-site.ts';
import { deskApi } from '../helpers/desk-api.ts';
import { openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { FIXTURE_DIST, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const SLUG = '2026-03-20-lavado-de-tanques';
const RELEASE = `content/press-releases/${SLUG}.mdx`;
const FAQ = 'content/faqs/como-aviso-de-una-fuga.mdx';
/** Words that stand in the draft and nowhere else. */
const SECRET = 'Palabras que nadie ha publicado';

let desk: TestDesk;
let api: ReturnType<typeof deskApi>;
let moment = new Date(FIXTURE_NOW);

beforeAll(async () => {
  desk = await openTestDesk({ now: () => moment });
  api = deskApi(desk);
});
afterAll(() => desk.close());

const ask = async (action: string, collection: string, slug: string, params = {}) =>
  (await api.send(action, { collection, slug, ...params })).body as unknown as PreviewState;

/** Makes a preview and waits until it is there, or cannot be made. */
async function make(collection: string, slug: string, params = {}): Promise<PreviewState> {
  let state = await ask('makeDraftPreview', collection, slug, params);
  await vi.waitUntil(async () => (state = await ask('draftPreview', collection, slug)).kind !== 'busy', {
    timeout: 170_000,
    interval: 200,
  });
  return state;
}

const get = async (address: string) => {
  const response = await fetch(new URL(address, desk.url), { redirect: 'manual', headers: { Connection: 'close' } });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** A request whose path no client tidies up. */
const getRaw = (path: string): Promise<{ status: number | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(desk.url);
    const outgoing = request({ host: '127.0.0.1', port, path }, (response) => {
      void textFrom(response).then((said) => resolve({ status: response.statusCode, text: said }));
    });
    outgoing.once('error', reject).end();
  });

const flat = (html: string): string => html.replace(/\s+/g, ' ');
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

async function saveRelease(words: string, base = desk.read(RELEASE)): Promise<string> {
  const raw = `${base.trimEnd()}\n\n${words}.\n`;
  expect((await api.save({ path: RELEASE, raw, base })).status).toBe(200);
  return raw;
}

describe('a draft that can be built', () => {
  let draft: string;
  let state: PreviewState;
  let page: Awaited<ReturnType<typeof get>>;

  beforeAll(async () => {
    draft = await saveRelease(SECRET);
    state = await make('press-releases', SLUG);
    page = await get(state.address ?? '');
  });

  test('has an address that shows its page as it will be, with no account, and says what it is', () => {
    expect(state.text).toContain('La vista previa está lista.');
    expect(state.address).toMatch(/^\/vista-previa\/[\w-]{32}\/comunicados\/2026-03-20-lavado-de-tanques\/$/);
    expect(page.status).toBe(200);
    expect(page.text).toContain(SECRET);
    expect(page.text).toMatch(
      /<strong>Borrador:<\/strong> así se vería esta página; no está publicada\. Esta dirección vence el miércoles 24 de junio de 2026, 12:00/,
    );
    expect(page.text).not.toContain('Guardar');
  });

  test('is the page of the site in every other respect', () => {
    const published = readFileSync(join(FIXTURE_DIST, 'comunicados', SLUG, 'index.html'), 'utf8');
    // Astro marks its pictures while tests run (NODE_ENV).
    const mark = ' data-image-component="true"';
    // The draft has a revision of its own, with its day.
    const withoutRevision = (html: string) =>
      flat(html).replace(/Revisión [0-9a-f]{8} del \d+ de \S+ de \d{4}/, 'Revisión');
    const shown = mainOf(page.text).replace(`<p>${SECRET}.</p>`, '').replaceAll(mark, '');
    expect(withoutRevision(shown.replaceAll(/\/vista-previa\/[\w-]{32}/g, ''))).toBe(
      withoutRevision(mainOf(published)),
    );
  });

  test('is kept out of search engines, caches and the addresses of other sites', () => {
    expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(page.text).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('has the policy of the site', async () => {
    const published = await get('/comunicados/2026-03-20-lavado-de-tanques/');
    const directives = (policy: string | null) =>
      (policy ?? '').split('; ').filter((part) => !part.startsWith('style-src'));
    expect(directives(page.headers.get('content-security-policy'))).toEqual(
      directives(published.headers.get('content-security-policy')),
    );
  });

  test('brings its files, its history and itself; every other address is that of the site', async () => {
    const base = /^\/vista-previa\/[\w-]+/.exec(state.address ?? '')?.[0] ?? '';
    const addresses = [...page.text.matchAll(/(?:href|src)="(\/(?!\/)[^"#]*)"/g)].map(([, address = '']) => address);
    const own = addresses.filter((address) => address.startsWith(base));
    expect(own.some((address) => address.endsWith('.webp') || address.endsWith('.png'))).toBe(true);
    expect(own).toContain(`${state.address}historial/`);
    const statuses = await Promise.all(
      [...new Set(addresses)].map(async (address) => `${(await get(address)).status} ${address}`),
    );
    expect(statuses.filter((status) => !status.startsWith('200'))).toEqual([]);
  });

  test('is nowhere in the published site, its feeds, its search and its map', () => {
    const folder = tempFolder();
    const built = buildSite(join(desk.repository, 'content'), join(folder, 'dist'), { BUILD_NOW: FIXTURE_NOW });
    expect(built.status, built.output).toBe(0);
    const token = state.address?.split('/')[2] ?? '';
    for (const [path, bytes] of filesOf(join(folder, 'dist'))) {
      const text = textOf(path, bytes);
      expect(text.includes(SECRET), path).toBe(false);
      expect(text.includes(token), path).toBe(false);
    }
  });

  test('gives away nothing but itself', async () => {
    const base = /^\/vista-previa\/[\w-]+/.exec(state.address ?? '')?.[0] ?? '';
    const other = `${base.slice(0, -1)}${base.endsWith('a') ? 'b' : 'a'}`;
    expect((await get(`${other}/comunicados/${SLUG}/`)).status).toBe(404);
    expect((await get('/vista-previa/')).status).toBe(404);
    expect((await get('/vista-previa/')).text).toContain('Esta dirección no lleva a ninguna vista previa');
    for (const way of [
      '/../vista.json',
      '/%2e%2e/vista.json',
      '/..%2fvista.json',
      '/comunicados/../../vista.json',
      '/_headers',
    ]) {
      const { status, text } = await getRaw(`${base}${way}`);
      expect([400, 404], way).toContain(status);
      expect(text, way).not.toContain('token');
    }
    expect((await get(`${base}/comunicados/${SLUG}`)).headers.get('location')).toBe(state.address);
    expect((await get(base)).headers.get('location')).toBe(state.address);
  });

  test('says that it is older once the draft is saved again, and shows the new one at the same address after that', async () => {
    await api.save({ path: RELEASE, raw: draft.replace(SECRET, 'Palabras nuevas'), base: draft });
    const older = await ask('draftPreview', 'press-releases', SLUG);
    expect(older.isOlder).toBe(true);
    expect(older.text).toContain('anterior a su último cambio');
    expect((await get(state.address ?? '')).text).toContain('El borrador cambió después');
    const again = await make('press-releases', SLUG);
    expect(again.address).toBe(state.address);
    const { text } = await get(state.address ?? '');
    expect(text).toContain('Palabras nuevas');
    expect(text).not.toMatch(new RegExp(`${SECRET}|El borrador cambió después`));
  });

  test('expires, and stays expired when a new one is made', async () => {
    moment = new Date('2026-06-24T12:00:01-05:00');
    const { status, text } = await get(state.address ?? '');
    expect(status).toBe(410);
    expect(text).toContain('Esta vista previa venció');
    expect((await ask('draftPreview', 'press-releases', SLUG)).kind).toBe('none');
    const next = await make('press-releases', SLUG);
    expect(next.address).not.toBe(state.address);
    expect((await get(next.address ?? '')).status).toBe(200);
    expect((await get(state.address ?? '')).status).toBe(410);
    moment = new Date(FIXTURE_NOW);
    await desk.discard('press-releases', SLUG);
    expect((await get(next.address ?? '')).status).toBe(410);
    expect((await get(next.address ?? '')).text).toContain('El borrador se publicó o se descartó');
  });
});

test('a draft under embargo is shown as it will come out', async () => {
  const path = 'content/press-releases/2026-12-04-programado.mdx';
  const text = desk
    .read(RELEASE)
    .replace('2026-03-20T08:00', '2026-12-04T08:00')
    .replace(/changeNotes:\n(?: .*\n)+/, '');
  const titled = text.replace('title: El agua', 'title: Aviso, el agua');
  expect((await api.save({ path, raw: titled })).status).toBe(200);
  const state = await make('press-releases', '2026-12-04-programado');
  expect(state.text).toContain('La vista previa está lista.');
  const page = await get(state.address ?? '');
  expect(page.text).toMatch(/Saldrá el viernes 4 de diciembre de 2026 a las 8:00/);
  await desk.discard('press-releases', '2026-12-04-programado');
});

test('what does not let the page be built is said in words', async () => {
  const base = desk.read(FAQ);
  await api.save({ path: FAQ, raw: `${base}\n[Roto](/no-existe/).\n`, base });
  const state = await make('faqs', 'como-aviso-de-una-fuga');
  expect(state.kind).toBe('failed');
  expect(state.text).toBe('No se pudo hacer la vista previa: esto no deja construir la página.');
  expect(state.faults[0]?.title).toBe('¿Cómo aviso de una fuga?');
  expect(state.faults[0]?.found).toContain('/no-existe/');
  await desk.discard('faqs', 'como-aviso-de-una-fuga');
});

test("a colleague's fault that is published already does not stand in the way", async () => {
  const other = 'content/faqs/como-presento-un-reclamo.mdx';
  const before = desk.read(other);
  desk.commit(other, `${before}\n[Roto](/no-existe/).\n`);
  await saveRelease(SECRET);
  const state = await make('press-releases', SLUG);
  expect(state.text).toContain('La vista previa está lista.');
  expect((await get(state.address ?? '')).text).toContain(SECRET);
  desk.commit(other, before);
  await desk.discard('press-releases', SLUG);
});

test('without a draft there is none', async () => {
  const state = await ask('makeDraftPreview', 'faqs', 'que-es-rendir-cuentas');
  expect(state.kind).toBe('none');
  expect(state.text).toContain('Guarde primero sus cambios');
});
