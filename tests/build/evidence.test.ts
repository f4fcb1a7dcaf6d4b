import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { routes } from '../../src/routes.ts';
import { type BuiltPage, builtPages } from '../helpers/dist.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { DIST } from '../helpers/paths.ts';
import { SITES } from '../helpers/sites.ts';

/** Evidence is shown, no verdict on it. */
const COMPLIES = /(?<!\p{L})cumple(?!\p{L})/iu;

describe.each(SITES)('the evidence map of $name', ({ dist, content }) => {
  const { items: obligations } = parse(readFileSync(join(content, 'settings/obligations.yaml'), 'utf8')) as {
    items: { id: string; norm: string }[];
  };
  let page: BuiltPage;
  let items: ReturnType<BuiltPage['document']['querySelectorAll']>;
  beforeAll(async () => {
    page = (await builtPages(dist)).find(({ path }) => path === routes.evidence)!;
    items = page.document.querySelectorAll('li.obligation');
  });

  it('lists every obligation of the settings once, and nothing else', () => {
    const ids = items.map((item) => item.getAttributeValue('id') ?? '');
    expect(ids.toSorted()).toEqual(obligations.map(({ id }) => id).toSorted());
  });

  it('leaves out what docs/rules.md knows from memory alone: R2, and art. 56 of R38', () => {
    expect(obligations.map(({ id }) => id).filter((id) => /^(r2-|r38-art-56)/.test(id))).toEqual([]);
  });

  it('says of nobody that they comply', () => {
    expect(page.document.querySelector('main')?.textContent).not.toMatch(COMPLIES);
  });

  it('shows for each an address that is there, or says what is missing', () => {
    const faults = items.flatMap((item) => {
      const links = item.querySelectorAll('dl a').map((link) => link.getAttributeValue('href') ?? '');
      const missing = links.filter((href) => !existsSync(join(dist, href, href.endsWith('/') ? 'index.html' : '')));
      const isOpen = links.length === 0 && item.textContent.includes('Nada identificado');
      return [...missing, ...(isOpen ? [item.getAttributeValue('id')] : [])];
    });
    expect(faults).toEqual([]);
  });

  it('groups them by norm', () => {
    const norms = page.document.querySelectorAll('main h2').map((heading) => heading.textContent);
    expect(norms).toEqual([...new Set(obligations.map(({ norm }) => norm))]);
  });
});

it('the evidence map tells of an address when it last changed', async () => {
  const page = (await builtPages(FIXTURE_DIST)).find(({ path }) => path === routes.evidence);
  const first = page?.document.querySelectorAll('#norma-uno-art-1 dl time') ?? [];
  // The list of reports is as new as the last note on one of them; the register, as the newest adjustment of the plan.
  expect(first.map((time) => time.getAttributeValue('datetime'))).toEqual(['2026-06-11', '2026-06-16']);
});

it('nothing that the site itself writes says that anyone complies', () => {
  const texts = readdirSync(FIXTURE_DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|json|jsonld|csv|xml|txt|ics|webmanifest|md)$/.test(file),
  );
  expect(texts).toEqual(expect.arrayContaining(['index.html', 'data.json', 'sitemap.xml', 'compromisos/rss.xml']));
  const saying = texts.filter((file) => COMPLIES.test(readFileSync(join(FIXTURE_DIST, file), 'utf8')));
  expect(saying).toEqual([]);
});

describe('the register of publications and the publication scheme', () => {
  it.each(['registro-de-publicaciones', 'esquema-de-publicacion', 'evidencias'])('%s: page, CSV and JSON', (id) => {
    for (const file of [`${id}/index.html`, `${id}.csv`, `${id}.json`])
      expect(existsSync(join(DIST, 'datos', file))).toBe(true);
  });

  it('are one step from the page of transparency', async () => {
    const landing = (await builtPages()).find(({ path }) => path === '/transparencia/')!;
    for (const href of [
      '/datos/registro-de-publicaciones/',
      '/datos/esquema-de-publicacion/',
      '/transparencia/evidencias/',
    ]) {
      expect(landing.html).toContain(`href="${href}"`);
    }
  });
});
