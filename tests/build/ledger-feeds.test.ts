import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { readCalendar, readCalendarOtherwise } from '../helpers/calendar.ts';
import { builtPages } from '../helpers/dist.ts';
import { FIXTURE_DIST, FIXTURE_NOW } from '../helpers/fixture-entity.ts';

const pages = new Map((await builtPages(FIXTURE_DIST)).map((page) => [page.path, page]));
const read = (path: string): string => readFileSync(join(FIXTURE_DIST, path), 'utf8');

describe('the calendar of the site', () => {
  const appointments = readCalendar(read('calendario/calendario.ics'));
  const events = appointments.filter(({ uid }) => uid.startsWith('evento-'));

  it('has deliveries and events, each under a name of its own', () => {
    expect(appointments.length).toBeGreaterThan(events.length);
    expect(events).toHaveLength(8);
    expect(new Set(appointments.map(({ uid }) => uid)).size).toBe(appointments.length);
  });

  it('is read alike by two programs that share no code', () => {
    const otherwise = readCalendarOtherwise(read('calendario/calendario.ics'));
    // What a parser says of the zone is its own affair: the moments tell whether it understood it.
    expect(otherwise).toEqual(appointments.map((appointment) => ({ ...appointment, zone: undefined })));
  });

  it('leads to pages that exist', () => {
    const missing = appointments.filter(({ url }) => !pages.has(new URL(url).pathname));
    expect(missing.map(({ url }) => url)).toEqual([]);
  });

  it('names the zone of every hour', () => {
    expect([...new Set(events.map(({ zone }) => zone))]).toEqual(['America/Bogota']);
  });

  it('was never stamped in the future', () => {
    const latest = Math.max(...appointments.map(({ stamp }) => stamp.getTime()));
    expect(latest).toBeLessThanOrEqual(Date.parse(FIXTURE_NOW));
  });

  it('raises the sequence of what moved and takes back what has no date', () => {
    const moved = events.find(({ uid }) => uid.includes('reunion-con-el-sector-medio'));
    expect(moved).toMatchObject({ sequence: 1, status: 'TENTATIVE', start: '2026-06-30T22:30:00.000Z' });
    expect(moved?.description).toContain('Movido desde el 5 de junio de 2026');
    expect(events.find(({ uid }) => uid.includes('audiencia-publica'))?.status).toBe('CONFIRMED');
    expect(events.find(({ uid }) => uid.includes('visita-a-la-planta'))?.status).toBe('CANCELLED');
    expect(events.find(({ uid }) => uid.includes('foro-sobre-el-rio'))?.status).toBe('TENTATIVE');
  });

  it('tells of a day that was lost, and of no move that was not made', () => {
    const cancelled = events.find(({ uid }) => uid.includes('visita-a-la-planta'));
    expect(cancelled?.description).toContain('Estaba previsto para el 28 de mayo de 2026. Motivo: El camino');
    expect(cancelled?.description).not.toContain('Movido');
  });

  it('says of every delivery for which day it was promised, and takes the time of nobody for it', () => {
    const deliveries = appointments.filter(({ uid }) => uid.startsWith('entrega-'));
    expect(deliveries.filter(({ description }) => !description.startsWith('Fecha comprometida: '))).toEqual([]);
    expect(deliveries.filter(({ isBusy }) => isBusy)).toEqual([]);
    expect(events.filter(({ isBusy }) => isBusy).length).toBeGreaterThan(0);
  });

  it('has each event in a file of its own too, the same as in the calendar', () => {
    for (const event of events) {
      const file = `${new URL(event.url).pathname.slice(1, -1)}.ics`;
      expect(readCalendar(read(file)), file).toEqual([event]);
    }
  });

  it('is offered, one event at a time, on the pages of those that are still to come', () => {
    const offered = events.filter(({ url }) => {
      const { pathname } = new URL(url);
      return pages.get(pathname)?.html.includes(`href="${pathname.slice(0, -1)}.ics"`);
    });
    expect(offered.length).toBeGreaterThan(0);
    for (const { start, status } of offered) {
      expect(Date.parse(start)).toBeGreaterThan(Date.parse(FIXTURE_NOW.slice(0, 10)));
      expect(status).not.toBe('CANCELLED');
    }
  });

  it('says in the title that an example is one', () => {
    const marked = events.filter(({ summary }) => summary.startsWith('[Contenido de ejemplo] '));
    expect(marked.map(({ uid }) => uid)).toEqual([expect.stringContaining('audiencia-publica-de-2026')]);
  });
});

describe.each([
  ['correcciones/rss.xml', 5],
  ['compromisos/rss.xml', 9],
  ['hallazgos/rss.xml', 16],
])('the feed %s', (path, atLeast) => {
  const items = parseRssFeed(read(path)).items ?? [];

  it('has its items once, newest first', () => {
    expect(items.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
    const times = items.map(({ pubDate }) => Date.parse(pubDate ?? ''));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('names its items by their days, not by a number that an older one would shift', () => {
    const places = items
      .map(({ guid }) => new URL(guid?.value ?? '').hash)
      .filter((hash) => !['', '#resultado', '#respuesta-de-la-entidad'].includes(hash))
      .filter((hash) => !hash.startsWith('#dice-'))
      // The number of an action and the name of a step are names in the file, whatever its place in the list.
      .map((hash) =>
        hash.replace(/^#(?:accion|hito)-[a-z0-9-]+?(-cambio|$)/, (_, rest: string) => (rest ? '#cambio' : '')),
      )
      .filter((hash) => hash !== '');
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => !/^#(nota|avance|cambio)-\d{4}-\d\d-\d\d(-\d+)?$/.test(place))).toEqual([]);
  });

  it('leads each item to its own place on a page', () => {
    for (const { link } of items) {
      const url = new URL(link ?? '');
      const page = pages.get(url.pathname);
      expect(page, url.pathname).toBeDefined();
      if (url.hash) expect(page?.html).toContain(`id="${url.hash.slice(1)}"`);
    }
  });
});

it('no minor edit is in the log of corrections', () => {
  expect(pages.get('/correcciones/')?.html).not.toContain('Ajuste menor');
  expect(existsSync(join(FIXTURE_DIST, 'correcciones/archivo/2026/index.html'))).toBe(true);
});
