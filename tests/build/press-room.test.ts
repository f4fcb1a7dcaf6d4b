import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/lib/csv.ts';
import { builtPages } from '../helpers/dist.ts';
import { FIXTURE_CONTENT, FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { unzip } from '../helpers/unzip.ts';

const pages = new Map((await builtPages(FIXTURE_DIST)).map((page) => [page.path, page.document]));
const file = (path: string): Buffer => readFileSync(join(FIXTURE_DIST, path));
const words = (path: string, selector = 'main'): string =>
  (pages.get(path)?.querySelectorAll(selector) ?? [])
    .map((element) => element.textContent)
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ');
const linksOf = (path: string): string[] =>
  pages
    .get(path)!
    .querySelectorAll('main a')
    .map((link) => link.getAttributeValue('href') ?? '');

const ROOM = '/sala-de-prensa/';
const RELEASE = '/comunicados/2026-03-20-lavado-de-tanques/';
const MAY = '/informes/2026-06-10-informe-mensual-de-mayo-de-2026/';

describe('the press room', () => {
  it.each([
    ['contacto', 'Oficina de Prensa de AVI Horario Lunes a viernes de 7:00 a 18:00 Teléfono +57 600 000 0001'],
    ['contacto', 'La entidad todavía no confirma: teléfono y correo.'],
    ['comunicados', 'Nuevo horario de la Casa del Agua'],
    ['quienes-somos', 'En 50 palabras El Acueducto de Villa Imaginaria es una entidad que no existe.'],
    ['quienes-somos', 'En 150 palabras'],
    ['imagenes', 'Crédito: Ilustración: entidad inventada. Licencia: CC BY 4.0.'],
    ['eventos', 'Audiencia pública de rendición de cuentas de 2026'],
    ['correcciones', 'Corrección'],
    ['archivo', '2024'],
  ])('has its part «%s»: %s', (part, text) => {
    expect(words(ROOM, `section[aria-labelledby="${part}"], nav[aria-labelledby="${part}"]`)).toContain(text);
  });

  it('gives each figure its source', () => {
    expect(words(ROOM, 'section.key-figures li')).toMatch(/Fuente: .* Corte: /);
  });

  it('offers each picture in two sizes, and both are there', () => {
    const pictures = pages.get(ROOM)!.querySelectorAll('.press-picture');
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      const hrefs = picture.querySelectorAll('a').map((link) => link.getAttributeValue('href') ?? '');
      expect(hrefs).toHaveLength(2);
      expect(hrefs.filter((href) => !existsSync(join(FIXTURE_DIST, href)))).toEqual([]);
      expect(picture.querySelector('img')?.getAttributeValue('alt')).toBeTruthy();
    }
    const logo = readFileSync(join(FIXTURE_CONTENT, 'settings/media/logo.svg'));
    expect(file('sala-de-prensa/imagenes/logo.svg').equals(logo)).toBe(true);
  });
});

describe('what the press takes away', () => {
  it.each([RELEASE, MAY])('%s leads to its text and its pack', (path) => {
    expect(linksOf(path)).toEqual(expect.arrayContaining([`${path}texto.txt`, `${path}paquete-de-prensa.zip`]));
  });

  it('is the whole text, without mark-up, with how it is quoted', () => {
    const text = file(`${RELEASE}texto.txt`).toString();
    for (const part of [
      'El agua faltará seis horas por el lavado de tanques',
      'Villa Imaginaria, 20 de marzo de 2026',
      'Guarde el agua que necesite. No la use para lavar el carro.',
      'TEXTO PARA RADIO (60 SEGUNDOS)',
      'TEXTO PARA MENSAJERÍA',
      'Guardia de fin de semana',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/CÓMO CITAR\n\nAVI\. «El agua faltará .*Revisión [0-9a-f]{8} del /);
    expect(text).not.toMatch(/<[a-z]|&[a-z]+;/);
    expect(file(`${MAY}texto.txt`).toString()).toContain('LO QUE NO LOGRAMOS\n\nPublicar el informe de abril. ');
  });

  it('is a ZIP with text, page, pictures as they were given, their credits and the figures', () => {
    const files = new Map(unzip(file(`${RELEASE}paquete-de-prensa.zip`)).map((item) => [item.name, item.bytes]));
    expect([...files.keys()]).toEqual([
      'texto.txt',
      'texto.html',
      'creditos.csv',
      'imagenes/tanques.png',
      'imagenes/tanques-original.png',
    ]);
    expect(files.get('texto.txt')!.equals(file(`${RELEASE}texto.txt`))).toBe(true);
    expect(files.get('texto.html')!.toString()).toMatch(/^<!doctype html>[\s\S]*<li>Sector Alto<\/li>/);
    const given = readFileSync(join(FIXTURE_CONTENT, 'press-releases/media/tanques-original.png'));
    expect(files.get('imagenes/tanques-original.png')!.equals(given)).toBe(true);
    const credits = parseCsv(files.get('creditos.csv')!.toString());
    expect(credits.slice(1).map(([name, , credit, licence]) => [name, credit, licence])).toEqual([
      ['imagenes/tanques.png', 'Ilustración: entidad inventada', 'CC BY 4.0'],
      ['imagenes/tanques-original.png', 'Ilustración: entidad inventada', 'CC BY 4.0'],
    ]);
    const figures = unzip(file(`${MAY}paquete-de-prensa.zip`)).find(({ name }) => name === 'cifras.csv');
    const [head, ...rows] = parseCsv(figures!.bytes.toString());
    expect(head).toEqual(['cifra', 'unidad', 'que_cuenta', 'fuente', 'enlace', 'corte']);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row[0] && row[3] && row[5])).toBe(true);
  });

  it('offers nothing of what was taken down', () => {
    expect(existsSync(join(FIXTURE_DIST, 'comunicados/2026-05-08-resultados-de-una-encuesta/texto.txt'))).toBe(false);
  });
});
