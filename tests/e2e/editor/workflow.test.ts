import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireParts } from '../../../src/content-file/read.ts';
import { buildSite, filesOf, textOf } from '../../helpers/build-site.ts';
import { FIXTURE_CONTENT, FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { type DeskSession, openDeskSession } from './desk-session.ts';

let session: DeskSession;
let desk: DeskSession['desk'];
let page: DeskSession['page'];
let editor: DeskSession['editor'];
const foreign: string[] = [];
const violations: string[] = [];

beforeAll(async () => {
  session = await openDeskSession();
  ({ desk, page, editor } = session);
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(desk.url)) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text());
  });
});

afterAll(() => session?.close());

/** Saves, reviews, approves and publishes what is open, as two people would. */
async function sendThroughReview(): Promise<void> {
  await editor.save();
  await editor.setStatus('En revisión');
  await editor.setStatus('Listo');
  await editor.publish();
}

/** Everything that the search index holds. */
const searchIndexOf = (dist: string): string =>
  [...filesOf(join(dist, 'pagefind'))]
    .filter(([path]) => path.endsWith('.pf_fragment'))
    .map(([path, bytes]) => textOf(path, bytes))
    .join('\n');

const published = (path: string) => desk.git('show', `HEAD:${path}`);

test('a new release with a picture, a notice and a table, from the form to the branch', async () => {
  await editor.open('press-releases');
  await editor.field('Título').fill('Corte de agua en Ñandú: «prueba» #1');
  await editor.field('Resumen').fill('Habrá un corte de prueba.');
  await editor.field('Fecha de publicación').fill('2026-06-01T08:30');
  await editor.field('Lugar').fill('Ibagué');
  await page.getByRole('button', { name: /^Añadir imagen principal/ }).click();
  await page.getByRole('button', { name: 'Elegir una imagen' }).click();
  await page.setInputFiles('input[type=file]', join(FIXTURE_CONTENT, 'reports/media/tanque.png'));
  await page.locator('.desk-library').waitFor({ state: 'detached' });
  await editor.field('Texto alternativo').fill('Un tanque de agua.');
  await editor.field('Crédito').fill('Ilustración: Cuentas Claras');

  await editor.body().click();
  await page.keyboard.type('Menos de <5 mg/L y {valor}.');
  await page.keyboard.press('Enter');
  await editor.insertBlock('Aviso');
  await editor.insertBlock('Tabla');
  await editor.field('Tipo').click();
  await page.getByRole('option', { name: 'Importante' }).click();
  await page.locator('[data-slate-void=true] [data-slate-editor]').click();
  await page.keyboard.type('Guarde agua la noche anterior.');
  await editor.field('Título de la tabla').fill('Horas');
  await page.getByLabel('Título de la columna 1').evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Año\tHoras\r\n2012\t<523\r\n2013\t184\r\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  // The preview promises an address: the file that is saved keeps the promise.
  await page
    .frameLocator('iframe')
    .getByText('Dirección: /comunicados/2026-06-01-corte-de-agua-en-nandu-prueba-1/')
    .waitFor();
  await sendThroughReview();

  const path = 'content/press-releases/2026-06-01-corte-de-agua-en-nandu-prueba-1.mdx';
  expect(published(path)).toBe(
    `---
title: "Corte de agua en Ñandú: «prueba» #1"
summary: Habrá un corte de prueba.
publishedAt: '2026-06-01T08:30:00-05:00'
image:
  src: media/tanque-IMAGE.png
  alt: Un tanque de agua.
  credit: "Ilustración: Cuentas Claras"
example: false
place: Ibagué
---

Menos de \\<5 mg/L y \\{valor}.

<Aviso tipo="importante">

Guarde agua la noche anterior.

</Aviso>

<Tabla titulo="Horas">

| Año | Horas |
| --- | --- |
| 2012 | \\<523 |
| 2013 | 184 |

</Tabla>
`.replace('IMAGE', /tanque-(\w+)/.exec(published(path))?.[1] ?? ''),
  );
  expect(desk.git('log', '-1', '--format=%s').trim()).toBe(
    'Crear Comunicado: 2026-06-01-corte-de-agua-en-nandu-prueba-1',
  );
  expect(desk.git('status', '--porcelain')).toBe('');
});

test('a report, a frequent question and a story: one word, one line', async () => {
  const entries = [
    ['reports', '2026-05-05-cifras-en-disputa-sobre-perdidas', 'parte'],
    ['faqs', 'como-presento-un-reclamo', 'siguiente'],
    ['stories', '2026-05-18-una-fuga-en-el-sector-medio', 'llevaba'],
  ] as const;
  for (const [collection, slug, word] of entries) {
    const path = `content/${collection}/${slug}.mdx`;
    const before = desk.read(path);
    const body = requireParts(before).rest;
    await editor.open(collection, slug);
    await editor.replace(word, 'cambiada');
    await sendThroughReview();
    expect(desk.read(path)).toBe(before.slice(0, before.length - body.length) + body.replace(word, 'cambiada'));
  }
});

test('a settings file: one field, one line', async () => {
  const before = desk.read('content/settings/entity.yaml');
  await editor.open('settings', 'entity');
  await editor.field('Nombre del sitio').fill('Cuentas de prueba');
  await sendThroughReview();
  expect(desk.read('content/settings/entity.yaml')).toBe(
    before.replace(/^siteName: .*$/m, 'siteName: Cuentas de prueba'),
  );
});

describe('the site built again', () => {
  const path = '/comunicados/2026-06-01-corte-de-agua-en-nandu-prueba-1/';
  let dist: string;

  beforeAll(() => {
    dist = join(desk.repository, '..', 'dist');
    const { status, output } = buildSite(join(desk.repository, 'content'), dist, { BUILD_NOW: FIXTURE_NOW });
    expect(status, output.slice(-2000)).toBe(0);
  });

  test('shows the release on its page, in the list and in the feed', () => {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    expect(html).toContain(
      'Menos de &#x3C;5 mg/L y {valor}.'.replace('&#x3C;', html.includes('&#x3C;5') ? '&#x3C;' : '&lt;'),
    );
    expect(html).toContain('alt="Un tanque de agua."');
    expect(readFileSync(join(dist, 'comunicados/index.html'), 'utf8')).toContain(path);
    expect(readFileSync(join(dist, 'comunicados/rss.xml'), 'utf8')).toContain(path);
  });

  test('has it in its search index', () => {
    expect(searchIndexOf(dist)).toContain('Ñandú');
  });

  test('keeps the editor out of search engines, of the search and of the site map', () => {
    expect(readFileSync(join(dist, 'admin/index.html'), 'utf8')).toContain('content="noindex, nofollow"');
    expect(readFileSync(join(dist, 'sitemap.xml'), 'utf8')).not.toContain('/admin/');
    expect(searchIndexOf(dist)).not.toContain('Mesa de redacción');
    expect(existsSync(join(dist, 'admin/decap/decap-cms.js'))).toBe(true);
  });
});

test('nothing was asked of another host, and the policy stopped nothing', () => {
  expect(foreign).toEqual([]);
  expect(violations).toEqual([]);
});

test('the real headers forbid code made from text', async () => {
  const response = await fetch(`${desk.url}/admin/`);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe-eval');
});
