import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { type FigureOf, figuresOf } from '../../decap/figures/figures.ts';
import { renderBody } from '../../decap/preview/render-body.ts';
import { readEntry } from '../../src/content-file/read.ts';
import { toDay } from '../../src/lib/day.ts';
import { collectionModels, type CollectionName } from '../../src/model/collections.ts';
import { entryPath } from '../../src/routes.ts';
import { type LedgerFile, toLedger } from '../../src/scaffold/ledger.ts';
import { ZONE } from '../../src/site.ts';
import { SITES } from '../helpers/sites.ts';

const COLLECTIONS = Object.keys(collectionModels) as CollectionName[];

const written = SITES.flatMap(({ name, content, dist }) =>
  COLLECTIONS.flatMap((collection) =>
    globSync(`${collection}/*.mdx`, { cwd: content }).map((file) => {
      const id = basename(file, '.mdx');
      const { data, body } = readEntry(readFileSync(join(content, file), 'utf8'));
      return { site: name, collection, id, data, body, page: join(dist, entryPath(collection, id), 'index.html') };
    }),
  ),
);
// A question that waits for its answer has no text, what was withdrawn shows none, and what is under embargo no page.
const entries = written
  .filter(({ body, data }) => body.trim() !== '' && data['withdrawn'] === undefined)
  .filter(({ page }) => existsSync(page));

test('only what is under embargo has no page', () => {
  const pinned = written.filter(({ site }) => site === 'the fixture entity');
  const without = pinned.filter(({ page }) => !existsSync(page)).map(({ id }) => id);
  const embargoed = ['2099-01-01-informe-reservado', '2099-01-01-anuncio-reservado'];
  expect(without).toEqual(SITES.some(({ name }) => name === 'the fixture entity') ? embargoed : []);
});

/** The figures of each site as its desk knows them, on the day on which it was built. */
const figures = Object.fromEntries(
  SITES.map(({ name, dist }) => {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(dist, 'admin', file), 'utf8'));
    const { builtAt } = read('hoy.json') as { builtAt: string };
    return [name, figuresOf(toLedger(read('ledger.json') as LedgerFile, toDay(new Date(builtAt), ZONE)))];
  }),
);

/** What both must agree on: elements, classes and words. Ids, sizes and addresses of files are the site's own. */
function normalize(html: string): string {
  return (
    html
      // Files of the table's data are made when the site is.
      .replace(/<p class="take-away">.*?<\/p>/gs, '')
      // Nor has a file a sum before it is published.
      .replace(/<details class="document-sum">.*?<\/details>/gs, '')
      // The preview has no player: the file of a video is not on the site yet.
      .replace(/<video.*?<\/video>/gs, '')
      .replace(/<picture>.*?<\/picture>|<img[^>]*>/gs, '<img>')
      .replace(/\((PDF|CSV|ODS|DOCX|XLSX|ZIP|TXT|ODT), [\d.,]+\s?\S+, /g, '($1, ')
      .replace(/ (id|href|download|tabindex|aria-label|datetime|cite|data-[a-z-]+)(="[^"]*")?/g, '')
      .replace(/&#x27;|&#39;|'/g, "'")
      .replace(/&quot;|&#x22;|&#34;|"/g, '"')
      .replace(/&#x26;|&#38;|&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .replace(/ ?(<[^>]+>) ?/g, '$1')
  );
}

test.each(entries)('$site: $collection/$id: the preview is what the page shows', ({ site, page, body }) => {
  const html = readFileSync(page, 'utf8');
  const shown = normalize(html);
  const expected = normalize(
    renderBody(body.trim(), { assetUrl: (path) => path, figureOf: figures[site] as FigureOf }),
  );
  // The page has much around the body: compare from where the body starts.
  const start = shown.indexOf(expected.slice(0, 60));
  expect(shown.slice(start, start + expected.length)).toBe(expected);
});
