import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import Papa from 'papaparse';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages } from '../helpers/dist.ts';
import { SITES } from '../helpers/sites.ts';

// What a journalist takes along from a page: the data of each table, the picture of each chart, and how to quote a figure.
const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

/** The document keeps character references as they are written; a spreadsheet's guard and decimal sign are its own. */
const unescaped = (cell: string): string =>
  cell
    .replaceAll('&#x3C;', '<')
    .replaceAll('&amp;', '&')
    .replace(/^'/, '')
    .replace(/^(-?\d+)[.,](\d+)$/, '$1,$2');

describe.each(SITES)('$name', ({ dist }) => {
  const read = (path: string) => readFileSync(join(dist, path));
  let pages: BuiltPage[];
  let hrefs: string[];
  beforeAll(async () => {
    pages = (await builtPages(dist)).filter(({ path }) => /^\/(indicadores|encuestas)\/[^/]+\/$/.test(path));
    hrefs = pages.flatMap(({ document }) =>
      document.querySelectorAll('.take-away a').map((link) => link.getAttributeValue('href') ?? ''),
    );
  });
  const ending = (end: string) => [...new Set(hrefs.filter((href) => href.endsWith(end)))];

  it('every chart and table has its files beside it', () => {
    for (const { path, document } of pages) {
      const count = (selector: string) => document.querySelectorAll(selector).length;
      const links = document.querySelectorAll('.take-away a').map((link) => link.getAttributeValue('href') ?? '');
      const offered = (end: string) => links.filter((href) => href.endsWith(end)).length;
      const charts = count('.chart') + count('.ranges') + count('.bars');
      expect([offered('.png'), offered('.svg')], path).toEqual([charts, charts]);
      if (count('table') > 0) expect(offered('.xlsx'), path).toBeGreaterThan(0);
      expect(offered('.csv'), path).toBe(offered('.xlsx'));
    }
    expect(hrefs.filter((href) => !existsSync(join(dist, href)))).toEqual([]);
    expect(ending('.png').length).toBeGreaterThan(2);
  });

  it.each(['/compromisos/por-trimestre/', '/preguntas-ciudadanas/estadisticas/'])(
    'the chart of %s has its picture, with its source, and its data beside it',
    async (path) => {
      const page = (await builtPages(dist)).find((built) => built.path === path);
      const charts = page?.document.querySelectorAll('.stacks, .bars') ?? [];
      expect(charts).toHaveLength(1);
      const links = page?.document.querySelectorAll('.take-away a').map((link) => link.getAttributeValue('href') ?? '');
      const [png = '', svg = '', xlsx = '', csv = ''] = links ?? [];
      expect(links?.map((href) => href.replace(/.*\./, ''))).toEqual(['png', 'svg', 'xlsx', 'csv']);
      const said = /<desc[^>]*>(.*)<\/desc>/s.exec(String(read(svg)))?.[1] ?? '';
      expect(said).toMatch(/Fuente: .+, calculado el .+https?:\/\/.+CC BY 4\.0\.$/s);
      expect(said).toContain(path);
      const image = sharp(read(png));
      expect((await image.metadata()).width).toBe(1800);
      expect((await image.stats()).channels[0]!.stdev).toBeGreaterThan(10);
      expect((await readXlsx(read(xlsx))).sheets[0]!.rows).toHaveLength(rowsOf(String(read(csv))).length + 1);
    },
  );

  it('the table of the commitments by quarter says what their dataset says', async () => {
    const page = (await builtPages(dist)).find(({ path }) => path === '/compromisos/por-trimestre/');
    const shown = page?.document
      .querySelectorAll('tbody tr')
      .map((row) => row.querySelectorAll('td').map((cell) => cell.textContent.trim()));
    const rows = rowsOf(String(read('/datos/compromisos-por-trimestre.csv'))).toReversed();
    const columns = ['cumplidos_a_tiempo', 'cumplidos_tarde', 'no_cumplidos', 'vencidos', 'en_curso'];
    expect(shown).toEqual(rows.map((row) => columns.map((column) => row[column])));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('the data are the rows of the page in the dataset of the site, with the same columns', async () => {
    const all = ['indicadores', 'versiones-de-las-partes', 'encuestas'].flatMap((name) =>
      rowsOf(String(read(`datos/${name}.csv`))),
    );
    for (const href of ending('.csv')) {
      const rows = rowsOf(String(read(href)));
      expect(rows.length, href).toBeGreaterThan(0);
      for (const row of rows) {
        expect(new URL(row['direccion']!).pathname).toBe(href.slice(0, href.lastIndexOf('/') + 1));
        expect(all, href).toContainEqual(row);
      }
      const workbook = await readXlsx(read(href.replace(/csv$/, 'xlsx')));
      expect(workbook.sheets[0]!.rows).toHaveLength(rows.length + 1);
    }
  });

  it('a table that an editor wrote in a text gives the same cells away', async () => {
    const written = (await builtPages(dist)).flatMap(({ path, document }) =>
      document.querySelectorAll('.entry .table-block').map((block) => ({ path, block })),
    );
    for (const { path, block } of written) {
      const files = block.querySelectorAll('.take-away a').map((link) => link.getAttributeValue('href') ?? '');
      expect(
        files.map((href) => href.replace(/.*\./, '')),
        path,
      ).toEqual(['xlsx', 'csv']);
      const shown = block
        .querySelectorAll('tr')
        .map((row) => row.querySelectorAll('th, td').map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()));
      const { data } = Papa.parse<string[]>(String(read(files[1]!)).replace(/^\uFEFF/, ''), { skipEmptyLines: true });
      expect(
        data.map((row) => row.map((cell) => unescaped(cell))),
        path,
      ).toEqual(shown.map((row) => row.map(unescaped)));
      expect((await readXlsx(read(files[0]!))).sheets[0]!.rows).toHaveLength(shown.length);
    }
    expect(written.length).toBeGreaterThan(1);
  });

  it('a picture tells its source, its address and its licence, and stands on its own', async () => {
    for (const href of ending('.svg')) {
      const svg = String(read(href));
      const said = /<desc[^>]*>(.*)<\/desc>/s.exec(svg)?.[1] ?? '';
      expect(said, href).toMatch(/Fuente: .+https?:\/\/.+CC BY 4\.0\.$/s);
      expect(said, href).toContain(href.slice(0, href.lastIndexOf('/') + 1));
    }
  });

  it('a picture as PNG is sharp and not empty', async () => {
    for (const href of ending('.png')) {
      const image = sharp(read(href));
      const [{ width }, { channels }] = await Promise.all([image.metadata(), image.stats()]);
      expect(width, href).toBe(1800);
      expect(channels[0]!.stdev, href).toBeGreaterThan(10);
    }
  });

  it('every figure says how it is quoted: with its version, its revision and the address of its row', () => {
    const rows = pages.flatMap(({ path, document }) =>
      document
        .querySelectorAll('tr')
        .filter(({ id }) => id?.startsWith('periodo-'))
        .map((row) => ({ path, row })),
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { path, row } of rows) {
      const citation = row.querySelector('details')?.textContent ?? '';
      expect(citation).toMatch(/versión \d+, del .+(Revisión [0-9a-f]{8} del|Consultado el) /);
      expect(citation).toContain(`${path}#${row.id}`);
    }
  });
});
