import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages } from '../helpers/dist.ts';
import { DIST } from '../helpers/paths.ts';

/**
 * Every obligation that was read in its norm or in a source that explains it, by the number that the project gives it.
 * What was only remembered (docs/rules.md: R2, and R38 on Ley 1757 art. 56) must not be here.
 */
const RULES =
  'r40-art-3 r40-art-4 r40-art-5 r40-art-9 r40-art-11 r40-art-12 r40-art-14 r39-art-73 r39-art-74 r39-art-76 r44-art-7 r44-art-8 r44-art-9 r1- r3- r4- r5- r6- r7- r8- r9- r10- r11- r12- r13- r14- r15- r16- r17- r18- r20- r22- r23- r21a- r21b- r21c- r21d- r21e- r21f- r21g- r21h- r24- r25- r26- r29- r31- r32- anexo-4- r33- r34- murc- r38-art-48 r43-'.split(
    ' ',
  );
const NOT_RULES = ['r2-', 'r38-art-56'];

let page: BuiltPage;
let items: ReturnType<BuiltPage['document']['querySelectorAll']>;
beforeAll(async () => {
  page = (await builtPages()).find(({ path }) => path === '/transparencia/evidencias/')!;
  items = page.document.querySelectorAll('li.obligation');
});

const idsOf = () => items.map((item) => item.getAttributeValue('id') ?? '');

describe('the evidence map', () => {
  it('lists every rule once and nothing that nobody read', () => {
    const ids = idsOf();
    expect(RULES.filter((rule) => ids.filter((id) => id === rule || id.startsWith(rule)).length !== 1)).toEqual([]);
    expect(ids).toHaveLength(RULES.length);
    expect(NOT_RULES.filter((rule) => ids.some((id) => id.startsWith(rule)))).toEqual([]);
  });

  it('shows for each an address that is there, or says what is missing', () => {
    const faults = items.flatMap((item) => {
      const links = item.querySelectorAll('dl a').map((link) => link.getAttributeValue('href') ?? '');
      const missing = links.filter((href) => !existsSync(join(DIST, href, href.endsWith('/') ? 'index.html' : '')));
      const isOpen = links.length === 0 && item.textContent.includes('Nada identificado');
      return [...missing, ...(isOpen ? [item.getAttributeValue('id')] : [])];
    });
    expect(faults).toEqual([]);
  });

  it('tells of most addresses when they last changed', () => {
    const days = items.flatMap((item) => item.querySelectorAll('dl time'));
    expect(days.length).toBeGreaterThan(30);
  });

  it('groups them by norm', () => {
    const norms = page.document.querySelectorAll('main h2').map((heading) => heading.textContent);
    expect(new Set(norms).size).toBe(norms.length);
    expect(norms.length).toBeGreaterThanOrEqual(8);
  });
});

it('nothing on the site says that anyone complies', () => {
  const texts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|json|jsonld|csv|xml|txt|ics|webmanifest|md)$/.test(file),
  );
  expect(texts.length).toBeGreaterThan(150);
  const saying = texts.filter((file) => /(?<!\p{L})cumple(?!\p{L})/iu.test(readFileSync(join(DIST, file), 'utf8')));
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
