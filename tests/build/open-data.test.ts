import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { unguardFormula } from '../../src/lib/csv.ts';
import { daysBetween } from '../../src/lib/day.ts';
import { type BuiltPage, builtPages } from '../helpers/dist.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { SITES } from '../helpers/sites.ts';
import { dataPackageFaults, dcatUsFaults } from '../helpers/json-schema.ts';
import { keyFaults, type SchemaField, schemaFaults } from '../helpers/table-schema.ts';

// Every dataset is there three times, and the three say the same. The CSV is read by an independent parser.
interface Resource {
  name: string;
  title: string;
  path: string;
  schema: { fields: SchemaField[]; primaryKey: string[] };
}

const decode = (text: string) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const collapse = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The value behind a cell in the JSON, as the CSV writes it. */
const asText = (value: unknown): string => (value === null ? '' : String(value));

/** A number without the zeros that say how exact it is, which JSON parsers drop. */
const asNumber = (text: string) => (text === '' ? '' : String(Number(text)));

const rowsOf = ({ document }: BuiltPage) => document.querySelectorAll('table.data-table tbody tr');

describe.each(SITES)('$name', ({ dist }) => {
  const { read, csvRows } = dataOf(dist);
  const { resources } = JSON.parse(read('datos/datapackage.json')) as { resources: Resource[] };

  let pages: Map<string, BuiltPage>;
  beforeAll(async () => {
    pages = new Map((await builtPages(dist)).map((page) => [page.path, page]));
  });

  /** The pages of a table, as a reader finds them: each leads to the next. */
  const pagesOf = (name: string): BuiltPage[] => {
    const found: BuiltPage[] = [];
    for (let path: string | undefined = `/datos/${name}/`; path !== undefined;) {
      const page: BuiltPage = pages.get(path)!;
      found.push(page);
      path = page.document.querySelector('main a[rel="next"]')?.getAttributeValue('href') ?? undefined;
    }
    return found;
  };

  describe.each(resources)('$name', ({ name, title, schema }) => {
    const header = schema.fields.map((field) => field.name);
    const rows = () => csvRows(name).slice(1);
    const isNumber = (at: number) => ['integer', 'number'].includes(schema.fields[at]?.type ?? '');
    const isText = (at: number) => schema.fields[at]?.type === 'string';

    it('is CSV by RFC 4180 for spreadsheets: a mark, commas, CRLF', () => {
      const text = read(`datos/${name}.csv`);
      expect(text.charCodeAt(0)).toBe(0xfeff);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(csvRows(name)[0]).toEqual(header);
      expect(new Set(header).size).toBe(header.length);
    });

    it('holds what its schema says, alone and in the package', () => {
      expect(schemaFaults(schema.fields, rows())).toEqual([]);
      expect(JSON.parse(read(`datos/${name}.schema.json`))).toEqual(schema);
    });

    it('says in its schema what each column means and which columns tell rows apart', () => {
      expect(dataPackageFaults('tableschema', schema)).toEqual([]);
      expect(schema.fields.filter(({ description }) => !description).map((field) => field.name)).toEqual([]);
      expect(schema.primaryKey.length).toBeGreaterThan(0);
      expect(
        schema.primaryKey.filter((key) => !schema.fields.find((field) => field.name === key)?.constraints?.required),
      ).toEqual([]);
      expect(keyFaults(header, schema.primaryKey, rows())).toEqual([]);
    });

    it('gives a state as a code that the schema explains, and as words beside it', () => {
      for (const [at, field] of header.entries()) {
        if (!header.includes(`${field}_texto`)) continue;
        expect(header[at + 1]).toBe(`${field}_texto`);
        const { constraints, categories = [] } = schema.fields[at]!;
        expect(categories.map(({ value }) => value)).toEqual(constraints?.enum);
        expect(categories.filter(({ value }) => !/^[a-z-]+$/.test(value))).toEqual([]);
      }
      expect(header.includes('estado')).toBe(header.includes('estado_texto'));
    });

    it('never holds a cell that a spreadsheet would run', () => {
      const dangerous = rows().flatMap((row) => row.filter((cell, at) => isText(at) && /^[=+\-@\t\r]/.test(cell)));
      expect(dangerous).toEqual([]);
    });

    it('has the same rows as JSON', () => {
      const objects = JSON.parse(read(`datos/${name}.json`)) as Record<string, unknown>[];
      expect(objects.map((object) => Object.keys(object))).toEqual(objects.map(() => header));
      const fromJson = objects.map((object) => header.map((key) => asText(object[key])));
      const fromCsv = rows().map((row) =>
        row.map((cell, at) => (isNumber(at) ? asNumber(cell) : isText(at) ? unguardFormula(cell) : cell)),
      );
      expect(fromJson).toEqual(fromCsv);
    });

    it('has the same rows as a spreadsheet, read by another program', async () => {
      const workbook = await readXlsx(readFileSync(join(dist, `datos/${name}.xlsx`)));
      const asCell = (value: unknown): string => {
        if (value === null || value === undefined) return '';
        return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
      };
      const [titles, ...cells] = workbook.sheets[0]!.rows;
      expect(titles).toEqual(schema.fields.map((field) => field.title));
      const expected = rows().map((row) =>
        row.map((cell, at) => (isNumber(at) ? asNumber(cell) : isText(at) ? unguardFormula(cell) : cell)),
      );
      expect(cells.map((row) => header.map((_, at) => asCell(row[at])))).toEqual(expected);
    });

    it('has the same rows on its pages', () => {
      const [first = [], ...archives] = pagesOf(name).map((page) =>
        rowsOf(page).map((row) =>
          row.childElements.map((cell) => {
            const value =
              cell.querySelector('data')?.getAttributeValue('value') ??
              cell.querySelector('time')?.getAttributeValue('datetime') ??
              cell.querySelector('a')?.getAttributeValue('href') ??
              cell.textContent;
            return collapse(decode(value ?? ''));
          }),
        ),
      );
      const expected = rows().map((row) => row.map((cell, at) => collapse(isText(at) ? unguardFormula(cell) : cell)));
      // The page has the first rows, and the archives are counted from the last one: some rows stand on both.
      const twice = first.length + archives.flat().length - expected.length;
      expect(twice).toBeGreaterThanOrEqual(0);
      expect(twice).toBeLessThanOrEqual(first.length);
      expect([...first, ...archives.flat().slice(twice)]).toEqual(expected);
      expect(archives.flat().slice(0, twice)).toEqual(twice > 0 ? first.slice(-twice) : []);
    });

    it('is linked from the page of open data, with its title and its licence', () => {
      const index = pages.get('/datos/')!.html;
      for (const path of [`/datos/${name}/`, `/datos/${name}.xlsx`, `/datos/${name}.csv`, `/datos/${name}.json`])
        expect(index).toContain(`"${path}"`);
      const page = pages.get(`/datos/${name}/`)!.html;
      expect(page).toContain('creativecommons.org/licenses/by/4.0');
      expect(page).toContain('"@type":"Dataset"');
      expect(decode(page)).toContain(title);
    });
  });

  describe('the catalogues', () => {
    const harvest = JSON.parse(read('data.json')) as {
      dataset: {
        title: string;
        landingPage: string;
        modified: string;
        distribution: { downloadURL: string; describedBy: string }[];
      }[];
    };
    const dcat = JSON.parse(read('datos/catalogo.jsonld')) as {
      'dcat:dataset': ({ 'dcat:distribution': { '@id': string }[] } & Record<string, unknown>)[];
    };
    const fileOf = (url: string) => join(dist, new URL(url).pathname, url.endsWith('/') ? 'index.html' : '');

    it('list every dataset', () => {
      expect(harvest.dataset).toHaveLength(resources.length);
      expect(dcat['dcat:dataset']).toHaveLength(resources.length);
      expect(resources.length).toBeGreaterThan(0);
    });

    it('point to files that are there', () => {
      const urls = harvest.dataset.flatMap(({ landingPage, distribution }) => [
        landingPage,
        ...distribution.flatMap(({ downloadURL, describedBy }) => [downloadURL, describedBy]),
      ]);
      const ofDcat = dcat['dcat:dataset'].flatMap((item) => item['dcat:distribution'].map((file) => file['@id']));
      expect([...urls, ...ofDcat].filter((url) => !existsSync(fileOf(url)))).toEqual([]);
    });

    it('are what their specifications ask for', () => {
      expect(dataPackageFaults('datapackage', JSON.parse(read('datos/datapackage.json')))).toEqual([]);
      // The schema demands an address to write to; none is made up for an entity that has not confirmed its own.
      const faults = dcatUsFaults(harvest).filter((fault) => !/contactPoint .*'hasEmail'$/.test(fault));
      expect(faults).toEqual([]);
      expect(read('data.json')).not.toContain('por confirmar');
      expect(read('datos/catalogo.jsonld')).not.toContain('por confirmar');
    });

    it('say of each dataset who publishes it, whom to ask, what it is about and how often it changes', () => {
      for (const item of dcat['dcat:dataset']) {
        for (const field of [
          'dct:title',
          'dct:description',
          'dct:identifier',
          'dct:publisher',
          'dcat:contactPoint',
          'dcat:keyword',
          'dcat:theme',
          'dct:accrualPeriodicity',
          'dct:modified',
          'dct:license',
        ])
          expect(item).toHaveProperty([field]);
        expect(item['dct:modified']).toMatchObject({ '@value': expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
      }
    });
  });
});

describe('the data of the fixture entity', () => {
  const { read, csvRows } = dataOf(FIXTURE_DIST);

  it('have an address to write to, so that harvesters take the catalogue as it is', () => {
    expect(dcatUsFaults(JSON.parse(read('data.json')))).toEqual([]);
    expect(read('datos/catalogo.jsonld')).toContain('mailto:contacto@acueducto-imaginario.example');
  });

  it('fill every dataset', () => {
    const { resources } = JSON.parse(read('datos/datapackage.json')) as { resources: Resource[] };
    expect(resources.length).toBeGreaterThanOrEqual(8);
    expect(resources.filter(({ name }) => csvRows(name).length < 2).map(({ name }) => name)).toEqual([]);
  });

  it('give contested figures as their source gives them', () => {
    const claims = csvRows('versiones-de-las-partes').map((row) => row.join('|'));
    expect(claims.some((row) => row.includes('Gerente') && row.includes('|35|45|%|'))).toBe(true);
    expect(claims.some((row) => row.includes('Ente de control') && row.includes('|50||%|Más de|2025|'))).toBe(true);
    expect(claims.some((row) => row.includes('Regulador') && row.includes('|29.9||%|Menos de|2025|'))).toBe(true);
    expect(csvRows('indicadores').some((row) => row.includes('124.5') && row.includes('2023'))).toBe(true);
  });

  describe('what is late on the day of the build', () => {
    /** Rows of a dataset as its JSON gives them. */
    const objects = (name: string) =>
      JSON.parse(read(`datos/${name}.json`)) as Record<string, string | number | null>[];

    it.each([
      ['compromisos', /^Vencido hace (\d+) días?$/, 'vencimiento'],
      ['acciones-frente-a-hallazgos', /^Vencida hace (\d+) días?$/, 'vencimiento'],
      ['entregas', /^Vencido hace (\d+) días?$/, 'vencimiento'],
      ['eventos', /^Pasó hace (\d+) días? y la entidad no ha dicho si se hizo$/, 'dia'],
    ])('%s: the words of the state, the number and the days agree', (name, words, due) => {
      const late = objects(name).filter((row) => words.test(String(row['estado_texto'])));
      expect(late.length).toBeGreaterThan(0);
      for (const row of late) {
        const days = daysBetween(String(row[due]), String(row['calculado']));
        expect([row['dias_de_retraso'], Number(words.exec(String(row['estado_texto']))?.[1])]).toEqual([days, days]);
      }
    });

    it('preguntas-ciudadanas: the words of the state and the number agree', () => {
      const late = objects('preguntas-ciudadanas').filter((row) => row['dias_de_retraso'] !== null);
      expect(late.length).toBeGreaterThan(0);
      for (const row of late) expect(row['estado_texto']).toContain(`${row['dias_de_retraso']} día`);
    });
  });
});

function dataOf(dist: string) {
  const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
  /** Cells of a CSV as a program reads them, with the header. */
  const csvRows = (name: string): string[][] => {
    const { data, errors } = Papa.parse<string[]>(read(`datos/${name}.csv`).slice(1), {
      delimiter: ',',
      newline: '\r\n',
    });
    expect(errors).toEqual([]);
    return data.slice(0, -1);
  };
  return { read, csvRows };
}
