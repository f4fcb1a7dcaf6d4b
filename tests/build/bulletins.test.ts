import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { t } from '../../src/i18n/es.ts';
import { builtPages } from '../helpers/dist.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { SITES } from '../helpers/sites.ts';

const pages = new Map((await builtPages(FIXTURE_DIST)).map((page) => [page.path, page]));
const linksOf = (path: string, selector = 'main a'): string[] =>
  (pages.get(path)?.document.querySelectorAll(selector) ?? []).map((link) => link.getAttributeValue('href') ?? '');

describe('bulletins', () => {
  it('are listed, the month that runs is marked, and each leads to the others', () => {
    expect(linksOf('/boletines/').slice(0, 3)).toEqual([
      '/boletines/2026-06/',
      '/boletines/2026-05/',
      '/boletines/2026-04/',
    ]);
    expect(pages.get('/boletines/')?.html.match(/En curso/g)).toHaveLength(1);
    expect(linksOf('/boletines/2026-05/', 'nav.month-nav a')).toEqual([
      '/boletines/2026-04/',
      '/boletines/',
      '/boletines/2026-06/',
    ]);
  });

  it('hold what the month had, what was late, and the words of an editor', () => {
    const html = pages.get('/boletines/2026-05/')?.html ?? '';
    expect(linksOf('/boletines/2026-05/', 'section a')).toEqual(
      expect.arrayContaining([
        '/comunicados/2026-05-25-alcantarillado-del-sector-bajo/',
        '/historias/2026-05-18-una-fuga-en-el-sector-medio/',
        '/calendario/#ejecucion-2026-05-10',
        '/eventos/2026-06-24-audiencia-publica-de-2026/',
      ]),
    );
    expect(html).toContain('Mayo fue el mes del alcantarillado');
    expect(html).toContain('Vencido hace 21 días');
  });

  it('go into the feed when their month is over, whole', () => {
    const items = parseRssFeed(readFileSync(join(FIXTURE_DIST, 'boletines/rss.xml'), 'utf8')).items ?? [];
    expect(items[0]?.title).toBe('Boletín de mayo de 2026');
    expect(new Date(items[0]?.pubDate ?? '').toISOString()).toBe('2026-06-01T05:00:00.000Z');
    expect(items[0]?.content?.encoded).toContain('Se limpió el alcantarillado del sector Bajo');
  });
});

// What each office owes is for those who work there: it goes by mail alone.
it.each(SITES)('nothing of the internal edition is in the site of $name', ({ dist }) => {
  const files = globSync('**/*.{html,xml,json,txt,ics,opml,eml}', { cwd: dist, exclude: ['admin/**'] });
  expect(files.length).toBeGreaterThan(100);
  const words = [t('bulletin.questionsDue'), t('bulletin.commitmentsDue'), t('bulletin.overdue')];
  const told = files.filter((file) => {
    const text = readFileSync(join(dist, file), 'utf8');
    return words.some((word) => text.includes(word));
  });
  expect(told).toEqual([]);
  expect(files.filter((file) => file.endsWith('.eml'))).toEqual([]);
});
