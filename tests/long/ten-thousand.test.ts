import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeChange, snapshotOf } from '../../scripts/bench/changed.ts';
import { buildSite, commitAll } from '../helpers/build-site.ts';
import { copySettings } from '../helpers/content-folder.ts';
import { heavyPages } from '../helpers/first-trip.ts';
import { writeManyEntries } from '../helpers/many-entries.ts';

// Ten years of an office. `ENTRIES=1000` for a shorter look: all of it takes the better part of an hour.
const ENTRIES = Number(process.env['ENTRIES'] ?? 10_000);
const SHARES = {
  'press-releases': 0.5,
  questions: 0.2,
  reports: 0.05,
  faqs: 0.05,
  commitments: 0.08,
  events: 0.06,
  indicators: 0.03,
  stories: 0.02,
  surveys: 0.01,
} as const;
const base = mkdtempSync(join(tmpdir(), 'cuentas-diez-mil-'));
const [content, site] = [join(base, 'content'), join(base, 'site')];
const NEW = join(content, 'press-releases/2026-11-22-nueva.mdx');
afterAll(() => rmSync(base, { recursive: true, force: true }));

function build(folder: string): void {
  const { status, output } = buildSite(content, folder, { BUILD_NOW: '2026-11-22T12:00:00-05:00' });
  expect(status, output).toBe(0);
  console.log(
    output
      .split('\n')
      .filter((line) => /\d s\)?|\d min/.test(line))
      .join('\n'),
  );
}

/** The releases, newest first. */
const releases = () => readdirSync(join(content, 'press-releases')).toSorted().toReversed();

function rewrite(name: string | undefined, from: RegExp, to: string): void {
  const file = join(content, 'press-releases', name ?? '');
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

beforeAll(() => {
  copySettings(content);
  const counts = Object.entries(SHARES).map(([name, share]) => [
    name,
    { count: Math.round(ENTRIES * share), days: 3650 },
  ]);
  writeManyEntries(content, Object.fromEntries(counts) as Parameters<typeof writeManyEntries>[1]);
  commitAll(content, 'Diez años', '2026-11-20');
  build(site);
}, 2_400_000);

it('no page but those of long entries takes more than a first round trip', () => {
  const isEntry = ({ path }: { path: string }) => /^[^/]+\/\d{4}-\d\d-\d\d-/.test(path);
  expect(heavyPages(site).filter((page) => !isEntry(page))).toEqual([]);
});

it('builds after an edit, a new entry and one that is taken down give the site of an empty cache, byte for byte', () => {
  const [first, second, third] = [20, 40, 60].map((place) => releases()[place]);
  rewrite(first, /^title: .*$/m, 'title: Otro título de un comunicado');
  commitAll(content, 'Corrige', '2026-11-21');
  build(site);
  const before = snapshotOf(site);
  writeFileSync(
    NEW,
    readFileSync(join(content, 'press-releases', second ?? ''), 'utf8')
      .replace(/^title: .*$/m, 'title: Una nueva')
      .replace(/^publishedAt: .*$/m, "publishedAt: '2026-11-22T11:00:00-05:00'"),
  );
  commitAll(content, 'Publica', '2026-11-21');
  build(site);
  console.log(`A new release changes ${describeChange(before, snapshotOf(site))}`);
  rewrite(third, /\nplace:/, '\nwithdrawn:\n  date: 2026-11-22\n  reason: Estaba repetido.\nplace:');
  commitAll(content, 'Retira', '2026-11-22');
  build(site);
  const warm = snapshotOf(site);
  build(join(base, 'cold'));
  const cold = snapshotOf(join(base, 'cold'));
  expect([...warm.keys()].toSorted()).toEqual([...cold.keys()].toSorted());
  expect([...warm].filter(([path, { digest }]) => cold.get(path)?.digest !== digest).map(([path]) => path)).toEqual([]);
}, 3_600_000);
