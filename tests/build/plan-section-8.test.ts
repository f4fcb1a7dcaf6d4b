import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages } from '../helpers/dist.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';

// Section 8 of the communication plan, item by item: what it asks for is a page that a citizen can reach. It is looked up in the site of
// the fixture entity, which has something under every item.
let pages: Map<string, BuiltPage>;
beforeAll(async () => {
  pages = new Map((await builtPages(FIXTURE_DIST)).map((page) => [page.path, page]));
});

const page = (path: string) => {
  const found = pages.get(path);
  if (!found) throw new Error(`There is no page ${path}`);
  return found;
};
const words = ({ document }: BuiltPage) =>
  document.querySelector('main')?.textContent.replace(/[\s\u00a0]+/g, ' ') ?? '';
const links = ({ document }: BuiltPage, start: string) =>
  document.querySelectorAll('main a').flatMap((link) => {
    const href = link.getAttributeValue('href') ?? '';
    return href.startsWith(start) && href !== start ? [href] : [];
  });
/** Indicators under the heading of a group. */
const indicatorsOf = (group: string) =>
  page('/indicadores/')
    .document.querySelectorAll(`section[aria-labelledby="${group}"] h3 a`)
    .map((link) => link.getAttributeValue('href') ?? '');

describe('8. Monitoreo y evaluación', () => {
  it('is one step from the home page', () => {
    for (const href of ['/indicadores/', '/encuestas/', '/informes/', '/datos/']) {
      expect(page('/').html).toContain(`href="${href}"`);
    }
  });

  it('is on the site map, with every dataset', () => {
    const onMap = links(page('/mapa-del-sitio/'), '/');
    const datasets = [...pages.keys()].filter((path) => /^\/datos\/[^/]+\/$/.test(path));
    expect(datasets.length).toBeGreaterThan(0);
    expect(onMap).toEqual(
      expect.arrayContaining(['/datos/', '/transparencia/', '/transparencia/evidencias/', ...datasets]),
    );
  });

  it.each([
    ['el alcance de las comunicaciones', 'reach'],
    ['el nivel de participación', 'participation'],
    ['el feedback recibido', 'feedback'],
    ['el servicio', 'service'],
  ])('indicadores de desempeño: %s', (_, group) => {
    const own = indicatorsOf(group);
    expect(own.length).toBeGreaterThan(0);
    for (const href of own) {
      const text = words(page(href));
      for (const part of ['Método', 'Unidad', 'Sentido', 'Fecha de corte', 'Fuente de los datos', 'Calculado el']) {
        expect(text, href).toContain(part);
      }
    }
  });

  it('a series has its picture, with its title and what it shows, and its table', () => {
    for (const href of ['/indicadores/horas-sin-agua/', '/indicadores/paginas-vistas/']) {
      const { document, html } = page(href);
      const picture = /<figure class="chart".*?<\/figure>/s.exec(html)?.[0];
      expect(picture).toMatch(/aria-labelledby="grafica-t" aria-describedby="grafica-d"/);
      expect(picture).toMatch(/<title id="grafica-t"[^>]*>Gráfica: [^<]+<\/title>/);
      expect(picture).toMatch(/<desc id="grafica-d"[^>]*>De [^<]+ en [^<]+ a [^<]+ en [^<]+\.<\/desc>/);
      expect(document.querySelectorAll('table tbody tr').length).toBeGreaterThan(2);
    }
  });

  it('a revised figure shows what was published first, and why it changed', () => {
    const text = words(page('/indicadores/paginas-vistas/'));
    expect(text).toContain('Primera publicación');
    expect(text).toMatch(/2\.610 páginas.*2\.484 páginas/);
  });

  it('a contested figure stands beside what the others say, each with its source', () => {
    for (const [id, parties] of [
      [
        'agua-no-facturada',
        [
          'Gerente de la entidad inventada',
          'Ente de control inventado',
          'Vecinos del sector Bajo',
          'Regulador inventado',
        ],
      ],
    ] as const) {
      const rows = page(`/indicadores/${id}/`).document.querySelectorAll(
        'table[aria-labelledby="cada-parte"] tbody tr',
      );
      expect(rows.map((row) => row.querySelector('th')?.textContent.replace(/\s+/g, ' ').trim())).toEqual(
        parties.map((party) => expect.stringContaining(party)),
      );
      expect(rows.every((row) => (row.querySelector('a')?.getAttributeValue('href') ?? '').startsWith('http'))).toBe(
        true,
      );
    }
  });

  it('a figure that is placed in a text is the one of its indicator', () => {
    const placed = [...pages.values()]
      .flatMap(({ document }) => document.querySelectorAll('a.figure-link'))
      // A figure that the ledger computes leads to a list, not to a row.
      .filter((link) => link.getAttributeValue('href')?.includes('#'));
    expect(placed).toHaveLength(6);
    for (const link of placed) {
      const [path = '', anchor = ''] = (link.getAttributeValue('href') ?? '').split('#');
      const row = page(path).document.querySelector(`#${anchor}`);
      const value = link.textContent
        .replace('(ejemplo)', '')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim();
      expect(row?.textContent.replace(/[\s\u00a0]+/g, ' ')).toContain(value);
    }
  });

  it('encuestas periódicas: dos aplicaciones, comparadas', () => {
    const surveys = links(page('/encuestas/'), '/encuestas/').filter((href) =>
      href.startsWith('/encuestas/informacion'),
    );
    expect(new Set(surveys)).toEqual(new Set(['/encuestas/informacion-2026-q1/', '/encuestas/informacion-2026-q2/']));
    const text = words(page('/encuestas/informacion-2026-q2/'));
    for (const part of ['Personas que respondieron', 'Margen de error', 'Antes', 'Diferencia', '+5,9 puntos']) {
      expect(text).toContain(part);
    }
  });

  it('informes de evaluación trimestrales, con los ajustes', () => {
    const report = page('/informes/2026-04-14-evaluacion-del-primer-trimestre-de-2026/');
    expect(words(report)).toContain('Evaluación trimestral');
    expect(words(report)).toContain('Lo que no logramos');
    expect(words(report)).toContain('Qué cambia desde ahora');
  });
});
