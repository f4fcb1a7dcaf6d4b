import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../helpers/build-site.ts';
import { copySettings } from '../helpers/content-folder.ts';
import { heavyPages } from '../helpers/first-trip.ts';
import { writeManyEntries } from '../helpers/many-entries.ts';

// Small entries, and more of each kind than a page should show: whatever lists without a bound is too heavy here.
const base = mkdtempSync(join(tmpdir(), 'cuentas-listas-'));
const site = join(base, 'site');
afterAll(() => rmSync(base, { recursive: true, force: true }));

beforeAll(() => {
  copySettings(join(base, 'content'));
  writeManyEntries(join(base, 'content'), {
    'press-releases': { count: 60, days: 300 },
    faqs: { count: 60, days: 300 },
    commitments: { count: 70, days: 900 },
    questions: { count: 60, days: 900 },
    findings: { count: 40, days: 900 },
    events: { count: 60, days: 900 },
    indicators: { count: 24, days: 300 },
    surveys: { count: 20, days: 300 },
  });
  const built = buildSite(join(base, 'content'), site, { BUILD_NOW: '2026-11-22T12:00:00-05:00', HISTORY: 'off' });
  expect(built.status, built.output).toBe(0);
}, 600_000);

const textOf = (path: string): string => readFileSync(join(site, path, 'index.html'), 'utf8');

it('no list grows past the first round trip', () => {
  const isEntry = ({ path }: { path: string }) => /^[^/]+\/\d{4}-\d\d-\d\d-/.test(path);
  expect(heavyPages(site).filter((page) => !isEntry(page))).toEqual([]);
});

it.each([
  ['compromisos', 70],
  ['hallazgos', 40],
  ['preguntas-ciudadanas', 60],
  ['preguntas-frecuentes', 60],
  ['indicadores', 24],
])('each of %s is on its landing page or on a list that this leads to', (section, count) => {
  const found = new Set<string>();
  const open = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const links = [...textOf(path).matchAll(new RegExp(`href="/(${section}/[^"#]*)"`, 'g'))].map(([, to = '']) => to);
    for (const to of links) {
      if (/\/(?:lista|por-dependencia)\//.test(to)) open(to);
      else if (/\/\d{4}-\d\d-\d\d-/.test(to) && to.endsWith('/')) found.add(to);
    }
  };
  open(`${section}/`);
  const entries = readdirSync(join(base, 'content', CONTENT[section] ?? '')).map((name) => name.replace('.mdx', ''));
  expect(entries).toHaveLength(count);
  expect(entries.filter((id) => !found.has(`${section}/${id}/`))).toEqual([]);
});

const CONTENT: Record<string, string> = {
  compromisos: 'commitments',
  hallazgos: 'findings',
  'preguntas-ciudadanas': 'questions',
  'preguntas-frecuentes': 'faqs',
  indicadores: 'indicators',
};
