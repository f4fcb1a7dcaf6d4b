import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { doorsOf } from '../../src/domain/citizen-channels.ts';
import { galleryPaths } from '../../src/routes.ts';
import type { Entity } from '../../src/model/settings/entity.ts';
import { builtPages } from '../helpers/dist.ts';
import { FIXTURE_CONTENT, FIXTURE_DIST } from '../helpers/fixture-entity.ts';

// Every link by which a citizen writes opens a channel of the settings, with the page and the subject written.
const SITE = 'https://cuentas.villa-imaginaria.example';
const entity = parse(readFileSync(join(FIXTURE_CONTENT, 'settings/entity.yaml'), 'utf8')) as Entity;
const pages = new Map(
  (await builtPages(FIXTURE_DIST))
    .filter(({ path }) => !path.startsWith('/admin/') && !galleryPaths.includes(path))
    .map((page) => [page.path, page.document]),
);
const words = (path: string, selector: string): string =>
  (pages.get(path)?.querySelector(selector)?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
/** Address of a link, as a browser reads it. */
const hrefOf = (link: { getAttributeValue: (name: string) => string | null }): string =>
  (link.getAttributeValue('href') ?? '').replaceAll('&amp;', '&');
const hrefs = (path: string, selector: string): string[] =>
  pages.get(path)?.querySelectorAll(`${selector} a`).map(hrefOf) ?? [];

const ABOUT = 'section[aria-labelledby="preguntar"]';
const MAY = '/informes/2026-06-10-informe-mensual-de-mayo-de-2026/';
const COMING = '/eventos/2026-06-24-audiencia-publica-de-2026/';

describe('a page opens every channel with itself as the subject', () => {
  it.each([
    [MAY, 'Pregunte sobre este informe', 'Pregunta: Informe mensual de mayo de 2026'],
    [COMING, 'Proponga un tema', 'Propuesta de tema: Audiencia pública de rendición de cuentas de 2026'],
    ['/eventos/2026-04-18-foro-sobre-fugas/', 'Pregunte sobre este evento', 'Pregunta: Foro sobre fugas'],
    ['/preguntas-ciudadanas/p-002-por-que-sale-turbia/', 'Pregunte sobre esta respuesta', 'Pregunta: ¿Por qué'],
  ])('%s', (path, heading, subject) => {
    expect(words(path, `${ABOUT} h2`)).toBe(heading);
    const [form = '', mail = '', whatsapp = ''] = hrefs(path, ABOUT);
    const filled = new URL(form);
    expect(filled.origin + filled.pathname).toBe(entity.channels.form.url);
    expect(filled.searchParams.get('asunto')).toContain(subject);
    expect(filled.searchParams.get('pagina')).toBe(`${SITE}${path}`);
    expect(mail.startsWith(`mailto:${entity.email}?`)).toBe(true);
    expect(new URL(mail).searchParams.get('subject')).toContain(subject);
    expect(new URL(mail).searchParams.get('body')).toContain(`${SITE}${path}`);
    expect(new URL(whatsapp).pathname).toBe('/573000000003');
    expect(new URL(whatsapp).searchParams.get('text')).toContain(`${SITE}${path}`);
    expect(words(path, ABOUT)).toContain(
      'Si escribe hoy, 17 de junio de 2026, la respuesta debe llegarle a más tardar el 9 de julio de 2026.',
    );
  });

  it('asks whether it can be understood', () => {
    const clear = pages
      .get(MAY)!
      .querySelectorAll(`${ABOUT} a`)
      .find((link) => link.textContent.includes('no queda claro'));
    expect(new URL(hrefOf(clear!)).searchParams.get('asunto')).toBe('No se entiende: Informe mensual de mayo de 2026');
  });

  it('takes no question where a page was taken down', () => {
    const withdrawn = '/comunicados/2026-05-08-resultados-de-una-encuesta/';
    expect(words(withdrawn, 'main')).toContain('se retiró');
    expect(words(withdrawn, ABOUT)).toBe('');
  });
});

it('«Participa» lists every channel, what follows and by when, with the holidays that are left out', () => {
  const text = words('/participa/', 'section[aria-labelledby="canales"]');
  for (const part of [
    entity.email,
    '+57 300 000 0003',
    'Atención: Lunes a viernes de 8:00 a 12:00',
    'Casa del Agua',
    'Recibe un número de radicado inventado',
    'a más tardar el 9 de julio de 2026',
    'sin sábados, domingos ni festivos',
    '29 de junio de 2026 (San Pedro y San Pablo)',
  ]) {
    expect(text).toContain(part);
  }
  const proposals = hrefs('/participa/', 'section[aria-labelledby="proponga-temas"]').filter((href) =>
    /^http|^mailto/.test(href),
  );
  expect(proposals).toHaveLength(3);
});

it('a question says how its term is counted and which holidays fell in it', () => {
  expect(words('/preguntas-ciudadanas/p-001-donde-queda-lo-que-dijimos/', 'main')).toMatch(
    /Los días se cuentan desde el siguiente, sin sábados, domingos ni festivos\. Festivos que no cuentan en este plazo: 18 de mayo de 2026 \(Ascensión del Señor\)\./,
  );
});

it('the error page and the footer lead to a channel too', () => {
  expect(hrefs('/404.html', ABOUT)[0]).toContain('Un+enlace+de+Cuentas');
  const footer = hrefs(MAY, 'footer');
  expect(footer).toEqual(
    expect.arrayContaining([entity.channels.form.url, 'https://wa.me/573000000003', '/participa/#canales']),
  );
});

it('no link of the site calls or writes to anybody but the channels of the settings and whom a promise names', () => {
  const others = ['settings/press-contacts.yaml', ...globSync('commitments/*.mdx', { cwd: FIXTURE_CONTENT })];
  const known = JSON.stringify([entity, ...others.map((file) => readFileSync(join(FIXTURE_CONTENT, file), 'utf8'))]);
  const digits = known.replace(/[^\d"]/g, '');
  const strange = [...pages].flatMap(([path, document]) =>
    document.querySelectorAll('a').flatMap((link) => {
      const href = hrefOf(link);
      const mail = /^mailto:([^?]+)/.exec(href)?.[1];
      const number = /^(?:tel:|https:\/\/wa\.me\/)\+?(\d+)/.exec(href)?.[1];
      const isKnown = (mail === undefined || known.includes(mail)) && (number === undefined || digits.includes(number));
      return isKnown ? [] : [`${path}: ${href}`];
    }),
  );
  expect(strange).toEqual([]);
  expect(doorsOf(entity).map(({ kind }) => kind)).toEqual(['form', 'email', 'whatsapp', 'phone']);
});
