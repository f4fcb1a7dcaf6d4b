import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DataStore, LoaderContext } from 'astro/loaders';
import { describe, expect, it } from 'vitest';
import { mdxLoader } from '../../../src/loaders/entries.ts';
import { contentFolder, release } from '../../helpers/content-folder.ts';

type DataEntry = Parameters<DataStore['set']>[0];

/** Astro's store as the loader sees it, in memory; `written` counts entries that were stored anew. */
function createContext() {
  const entries = new Map<string, DataEntry>();
  const written: string[] = [];
  const store = {
    get: (id: string) => entries.get(id),
    keys: () => [...entries.keys()],
    delete: (id: string) => entries.delete(id),
    set: (entry: DataEntry) => {
      written.push(entry.id);
      entries.set(entry.id, entry);
      return true;
    },
  };
  const context = {
    store,
    config: { root: pathToFileURL(`${process.cwd()}/`) },
    generateDigest: (text: string) => text,
    parseData: async ({ data }: { data: object }) => data,
  };
  return { entries, written, context: context as unknown as LoaderContext };
}

const at = (now: string, contentDir: string, codeDigest = 'a') =>
  mdxLoader('press-releases', { contentDir, now: new Date(now), codeDigest });
const TODAY = '2026-11-22T12:00:00-05:00';

describe('the loader', () => {
  it('parses a body once: an unchanged file is taken from the store', async () => {
    const folder = contentFolder({
      'press-releases/a.mdx': release(),
      'press-releases/b.mdx': release({ title: 'Otro' }),
    });
    const { context, written } = createContext();
    await at(TODAY, folder).load(context);
    await at(TODAY, folder).load(context);
    expect(written).toEqual(['a', 'b']);
    writeFileSync(join(folder, 'press-releases/b.mdx'), release({ title: 'Cambiado' }));
    await at(TODAY, folder).load(context);
    expect(written).toEqual(['a', 'b', 'b']);
  });

  it('parses again when the code that parses has changed', async () => {
    const folder = contentFolder({ 'press-releases/a.mdx': release() });
    const { context, written } = createContext();
    await at(TODAY, folder, 'a').load(context);
    await at(TODAY, folder, 'b').load(context);
    expect(written).toEqual(['a', 'a']);
  });

  it('keeps entries under embargo out of the store until their moment, and takes them out again', async () => {
    const folder = contentFolder({ 'press-releases/a.mdx': release({ publishedAt: '2026-12-01T08:00:00-05:00' }) });
    const { context, entries } = createContext();
    await at(TODAY, folder).load(context);
    expect([...entries.keys()]).toEqual([]);
    await at('2026-12-01T08:00:00-05:00', folder).load(context);
    expect([...entries.keys()]).toEqual(['a']);
    await at(TODAY, folder).load(context);
    expect([...entries.keys()]).toEqual([]);
  });

  it('forgets entries whose file is gone', async () => {
    const folder = contentFolder({ 'press-releases/a.mdx': release() });
    const { context, entries } = createContext();
    await at(TODAY, folder).load(context);
    rmSync(join(folder, 'press-releases/a.mdx'));
    await at(TODAY, folder).load(context);
    expect(entries.size).toBe(0);
  });

  it('refuses an entry with faults and names them all', async () => {
    const folder = contentFolder({ 'press-releases/a.mdx': release({ summary: null }, 'Cloro <5 mg/L.') });
    const { context } = createContext();
    await expect(at(TODAY, folder).load(context)).rejects.toThrow(/field\/required[\s\S]*mdx\/less-than/);
  });

  it('stores static runs and blocks, not code', async () => {
    const body = '## Uno\n\nTexto *con* énfasis.\n\n<Aviso tipo="informacion">\n\nDentro.\n\n</Aviso>\n\nFin.';
    const folder = contentFolder({ 'press-releases/a.mdx': release({}, body) });
    const { context, entries } = createContext();
    await at(TODAY, folder).load(context);
    expect(entries.get('a')?.rendered?.metadata?.['body']).toEqual({
      headings: [{ depth: 2, id: 'uno', text: 'Uno' }],
      nodes: [
        { kind: 'html', html: '<h2 id="uno">Uno</h2>\n<p>Texto <em>con</em> énfasis.</p>\n' },
        {
          kind: 'block',
          name: 'Aviso',
          props: { tipo: 'informacion' },
          children: [{ kind: 'html', html: '<p>Dentro.</p>' }],
        },
        { kind: 'html', html: '\n<p>Fin.</p>' },
      ],
    });
  });
});
