import { readdir, readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { compare } from '../lib/compare.ts';

/** Where the notices stand, from the root of the site. No versions: they are for whoever maintains it (docs/rules.md, R31). */
const NOTICES_FILE = 'licencias.txt';

/** Programs that stand in the site as files of their own, with the folder in which they do. */
const COPIED: readonly { name: string; folder: string }[] = [
  { name: 'pagefind', folder: 'pagefind/' },
  { name: 'decap-cms', folder: 'admin/decap/' },
];

const HEAD = `Programas de otros que este sitio entrega al navegador, con su licencia.

El editor (admin/decap/) reúne además los que su propio archivo nombra: admin/decap/decap-cms.js.LICENSE.txt
`;

/** Writes under which licence the site hands on the work of others: what the browser's programs are made of, and what is copied. */
export function licenceNotices(): AstroIntegration {
  return {
    name: 'licence-notices',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licence-notices',
                async generateBundle(_, bundle) {
                  if (this.environment.name !== 'client') return;
                  const ids = Object.values(bundle).flatMap((part) =>
                    'modules' in part ? Object.keys(part.modules) : [],
                  );
                  this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source: await noticesOf(ids) });
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** The notices of all packages that modules are of, and of what is copied. */
async function noticesOf(ids: readonly string[]): Promise<string> {
  const folders = ids.flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  const copied = COPIED.map(({ name, folder }) => ({
    folder,
    from: dirname(findPackageJSON(name, import.meta.url) ?? ''),
  }));
  const all = [...[...new Set(folders)].map((from) => ({ from, folder: '' })), ...copied];
  const notices = await Promise.all(all.map(({ from, folder }) => noticeOf(from, folder)));
  return [HEAD, ...new Set(notices.toSorted(compare))].join('\n');
}

async function noticeOf(folder: string, place: string): Promise<string> {
  const { name, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Package;
  const inside = await readdir(folder, { withFileTypes: true });
  const files = inside.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const own = files.filter((file) => /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i.test(file));
  const texts = await Promise.all(own.toSorted(compare).map((file) => readFile(join(folder, file), 'utf8')));
  const by = typeof author === 'string' ? author : author?.name;
  const body = texts.length > 0 ? texts.map((text) => text.trim()).join('\n\n') : `© ${by ?? name}`;
  return `${'-'.repeat(80)}\n${name} — ${license ?? 'vea abajo'}${place && ` (${place})`}\n\n${body.replaceAll('\r\n', '\n')}\n`;
}

interface Package {
  name: string;
  license?: string;
  author?: string | { name?: string };
}
