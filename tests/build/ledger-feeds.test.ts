import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../helpers/calendar.ts';
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

  it('says in the title that an example is one', () => {
    const marked = events.filter(({ summary }) => summary.startsWith('[Contenido de ejemplo] '));
    expect(marked.map(({ uid }) => uid)).toEqual([expect.stringContaining('audiencia-publica-de-2026')]);
  });
});

describe.each([
  ['correcciones/rss.xml', 5],
  ['compromisos/rss.xml', 9],
])('the feed %s', (path, atLeast) => {
  const items = parseRssFeed(read(path)).items ?? [];

  it('has its items once, newest first', () => {
    expect(items.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
    const times = items.map(({ pubDate }) => Date.parse(pubDate ?? ''));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
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
