import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/integrations/index-pieces.ts';
import { writeIndex } from '../../../src/integrations/search-index.ts';
import type { SearchDocument } from '../../../src/lib/search-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'cuentas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const DOCUMENT: SearchDocument = {
  url: '/informes/uno/',
  content: 'El agua faltó 6 horas. Son <menos> & peores.',
  meta: { title: 'Informe de «uno»', tipo: 'Informe' },
  filters: { tipo: ['Informes'], tema: [] },
  sort: { fecha: '2026-01-02' },
};

describe('writeIndex', () => {
  beforeAll(() => writeIndex([DOCUMENT, { ...DOCUMENT, url: '/informes/dos/', sort: {} }], folder));

  it('keeps of the engine only what the page of the search asks for', () => {
    const names = readdirSync(folder).map((name) => name.replace(/es_[0-9a-f]+/, 'es_NAME'));
    expect(names.toSorted()).toEqual([
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.es_NAME.pf_meta',
      'pagefind.js',
      'wasm.es.pagefind',
    ]);
  });

  it('lists the pieces of its index by their first words', () => {
    const meta = readdirSync(folder).find((name) => name.endsWith('.pf_meta')) ?? '';
    const pieces = piecesOf(gunzipSync(readFileSync(join(folder, meta))));
    expect(pieces.map(({ name }) => `${name}.pf_index`).toSorted()).toEqual(
      readdirSync(join(folder, 'index')).toSorted(),
    );
    expect(pieces.map(({ from }) => from)).toEqual(pieces.map(({ from }) => from).toSorted());
    expect(pieces[0]?.from).toBe('6');
  });

  it('keeps the text of a document as it is', () => {
    const pages = readdirSync(`${folder}/fragment`).map((name) => {
      const packed = gunzipSync(readFileSync(`${folder}/fragment/${name}`));
      return JSON.parse(packed.subarray('pagefind_dcd'.length).toString()) as SearchDocument;
    });
    expect(pages.map(({ url }) => url).toSorted()).toEqual(['/informes/dos/', '/informes/uno/']);
    for (const page of pages) expect(page).toMatchObject({ content: DOCUMENT.content, meta: DOCUMENT.meta });
  });

  it('does not wait for an engine that has died', async () => {
    await expect(writeIndex([DOCUMENT], join(folder, 'pagefind.js'))).rejects.toThrow(/terminó antes de tiempo/);
  });
});
