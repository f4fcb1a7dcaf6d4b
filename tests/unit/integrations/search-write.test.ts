import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { filesOf } from '../../helpers/build-site.ts';
import { readIndexMeta, writeIndex } from '../../../src/integrations/search/write.ts';
import type { SearchDocument } from '../../../src/lib/search-document.ts';

const root = mkdtempSync(join(tmpdir(), 'cuentas-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const DOCUMENT: SearchDocument = {
  url: '/informes/uno/',
  content: 'El agua faltó 6 horas. Son <menos> & peores.',
  meta: { title: 'Informe de «uno»', tipo: 'Informe' },
  filters: { tipo: ['Informes'], tema: [] },
  sort: { fecha: '2026-01-02' },
};

describe('writeIndex', () => {
  const site = join(root, 'site');
  beforeAll(() =>
    writeIndex([DOCUMENT, { ...DOCUMENT, url: '/informes/dos/', sort: {} }], { site, cache: join(root, 'cache') }),
  );

  it('keeps of the engine only what the page of the search asks for', () => {
    const names = readdirSync(site).map((name) => name.replace(/es_[0-9a-f]+/, 'es_NAME'));
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

  it('lists the pieces of its index by their first words', async () => {
    const [, , pieces] = await readIndexMeta(site);
    expect(pieces.map(([, , name]) => `${name}.pf_index`).toSorted()).toEqual(
      readdirSync(join(site, 'index')).toSorted(),
    );
    expect(pieces.map(([from]) => from)).toEqual(pieces.map(([from]) => from).toSorted());
    expect(pieces[0]?.[0]).toBe('6');
  });

  it('keeps the text of a document as it is', () => {
    const pages = readdirSync(`${site}/fragment`).map((name) => {
      const packed = gunzipSync(readFileSync(`${site}/fragment/${name}`));
      return JSON.parse(packed.subarray('pagefind_dcd'.length).toString()) as SearchDocument;
    });
    expect(pages.map(({ url }) => url).toSorted()).toEqual(['/informes/dos/', '/informes/uno/']);
    for (const page of pages) expect(page).toMatchObject({ content: DOCUMENT.content, meta: DOCUMENT.meta });
  });

  it('does not wait for an engine that has died', async () => {
    const place = { site: join(site, 'pagefind.js'), cache: join(root, 'other') };
    await expect(writeIndex([DOCUMENT], place)).rejects.toThrow(/terminó antes de tiempo/);
  });
});

/** Documents of an office, always the same: enough words for several pieces, in forms with and without accents. */
const WORDS = ['agua', 'águila', 'aguila', 'cálculo', 'calculo', 'calculó', 'tubería', 'año', 'ano', 'señal'];
const stems = Array.from({ length: 700 }, (_, at) => `p${((at * 7919) % 100_003).toString(36)}`);
const toDocument = (at: number): SearchDocument => ({
  url: `/informes/${at}/`,
  // With signs and spaces that Pagefind takes for others, or takes words apart at.
  content: `El líder, ${at < 100 ? 'éxito' : 'exitó'}. Sube 3,3\u00a0% a-b/c «${at}\u202f000»…\n\n  ¿Qué? ${Array.from(
    { length: 90 },
    (_, place) => {
      const seed = at * 131 + place * 17;
      return seed % 5 === 0
        ? WORDS[(seed / 5) % WORDS.length]
        : `${stems[seed % stems.length]}${seed % 3 ? 'ma' : 'má'}`;
    },
  ).join(' ')}\u200b fin_de 👍 www.ejemplo.co`,
  meta: { title: `Lidér del ${WORDS[at % WORDS.length]} número ${at}`, tipo: 'Informe', dia: `día ${at % 28}` },
  filters: { tipo: ['Informes'], tema: at % 3 ? ['Agua'] : ['Agua', 'Ánimo'] },
  sort: at % 7 ? { fecha: `2026-0${(at % 9) + 1}-11` } : {},
});
const OFFICE = Array.from({ length: 160 }, (_, at) => toDocument(at));

/** The office after a change, and whether the index is made from the one before it. */
const CHANGES: [string, (documents: SearchDocument[]) => SearchDocument[], boolean][] = [
  ['nothing', (all) => all, true],
  ['another word', (all) => all.with(80, { ...toDocument(80), content: 'Otra águila ANTES de todo, zzz.' }), true],
  ['a new one', (all) => [...all, toDocument(500)], true],
  ['one before the others', (all) => [toDocument(501), ...all], true],
  ['one that is gone', (all) => all.toSpliced(40, 1), true],
  ['others that are gone, new and changed', (all) => [...all.slice(3).with(5, toDocument(502)), toDocument(503)], true],
  ['another order', (all) => [...all.slice(60), ...all.slice(0, 60)], true],
  ['another topic', (all) => all.with(9, { ...toDocument(9), filters: { tema: ['Otro'] }, sort: {} }), true],
  [
    'the only ones with a fact',
    (all) => all.map((one) => ({ ...one, meta: { title: one.meta.title, tipo: one.meta.tipo } })),
    false,
  ],
  ['a fact that no other has', (all) => all.with(9, { ...all[9]!, meta: { ...all[9]!.meta, ejemplo: 'sí' } }), false],
  ['half of them', (all) => all.slice(0, 80), false],
];

describe('an index that is made from the one before', () => {
  const [cache, site, cold] = ['cache-2', 'site-2', 'cold'].map((name) => join(root, name)) as [string, string, string];
  // Small pieces, so that words are cut in many places.
  const write = async (documents: SearchDocument[], place: { site: string; cache: string }) => {
    rmSync(place.site, { recursive: true, force: true });
    await writeIndex(documents, { ...place, size: 300 });
    return filesOf(place.site);
  };
  const numberOfFile = (folder: string, path: string) => statSync(join(folder, path)).ino;

  it.each(CHANGES)('is the one that the engine makes: %s', async (_, change, isTaken) => {
    await write(OFFICE, { site, cache });
    const engine = numberOfFile(site, 'pagefind.js');
    const documents = change(OFFICE);
    const files = await write(documents, { site, cache });
    const expected = await write(documents, { site: cold, cache: join(root, 'none') });
    rmSync(join(root, 'none'), { recursive: true });
    expect([...files.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
    expect([...files].filter(([path, bytes]) => !expected.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([]);
    expect(numberOfFile(site, 'pagefind.js') === engine).toBe(isTaken);
  });

  it('has several pieces, of which most stay', async () => {
    const before = await write(OFFICE, { site, cache });
    const pieces = [...before.keys()].filter((path) => path.startsWith('/index/'));
    expect(pieces.length).toBeGreaterThan(30);
    const numbers = new Map(pieces.map((path) => [path, numberOfFile(site, path)]));
    await write([...OFFICE, { ...toDocument(0), url: '/informes/nuevo/', content: 'zzz' }], { site, cache });
    const same = pieces.filter((path) => filesOf(site).has(path) && numberOfFile(site, path) === numbers.get(path));
    expect(same.length).toBeGreaterThan(pieces.length / 2);
  });

  it.each([/^\/fragment\//, /^\/index\//, /^\/pagefind\.js$/, /^\/index\.json$/])(
    'is made anew, and says so, where a kept file is not as it was left: %s',
    async (isIt) => {
      const told = vi.spyOn(console, 'error').mockReturnValue();
      const whole = await write(OFFICE, { site, cache });
      const [own = ''] = readdirSync(join(cache, 'search'));
      const kept = [...filesOf(join(cache, 'search', own)).keys()].find((path) => isIt.test(path)) ?? '';
      // As the site shares the file, it goes first.
      rmSync(site, { recursive: true });
      appendFileSync(join(cache, 'search', own, kept), ' ');
      expect(await write(OFFICE, { site, cache })).toEqual(whole);
      expect(told.mock.calls).toEqual([
        ['Se prepara de nuevo el índice del buscador: lo guardado de él estaba dañado.'],
      ]);
      told.mockClear();
      expect(await write(OFFICE, { site, cache })).toEqual(whole);
      expect(told).not.toHaveBeenCalled();
      told.mockRestore();
    },
  );
});
