import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderBody } from '../../decap/preview/render-body.ts';
import { readEntry } from '../../src/content-file/read.ts';
import { collectionModels, type CollectionName } from '../../src/model/collections.ts';
import { entryPath } from '../../src/routes.ts';
import { DIST, ROOT } from '../helpers/paths.ts';

const COLLECTIONS = Object.keys(collectionModels) as CollectionName[];

const entries = COLLECTIONS.flatMap((collection) =>
  readdirSync(join(ROOT, 'content', collection))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const { data, body } = readEntry(readFileSync(join(ROOT, 'content', collection, name), 'utf8'));
      return { collection, id: name.replace('.mdx', ''), data, body };
    })
    // A question that waits for its answer has no text.
    .filter(({ body }) => body.trim() !== '')
    .filter(({ data }) => data['withdrawn'] === undefined && !(Date.parse(String(data['publishedAt'])) > Date.now())),
);

/** What both must agree on: elements, classes and words. Ids, sizes and addresses of files are the site's own. */
function normalize(html: string): string {
  return (
    html
      // The figure of an indicator stands in another entry, which the form does not have.
      .replace(/(<a class="figure-link")[^>]*>[^<]*/g, '$1>')
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

test.each(entries)('$collection/$id: the preview is what the page shows', ({ collection, id, body }) => {
  const html = readFileSync(join(DIST, entryPath(collection, id), 'index.html'), 'utf8');
  const shown = normalize(html);
  const expected = normalize(renderBody(body.trim(), (path) => path));
  // The page has much around the body: compare from where the body starts.
  const start = shown.indexOf(expected.slice(0, 60));
  expect(shown.slice(start, start + expected.length)).toBe(expected);
});
