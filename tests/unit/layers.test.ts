import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../helpers/paths.ts';
import { sourceFiles } from '../helpers/source-files.ts';

/**
 * The layer table of the architecture: what each folder may import from this project. Arrows point down; a folder may
 * always import itself. `src` stands for the files directly in it (`site.ts`, `routes.ts`).
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'src/model': ['src/lib'],
  'src/lib': [],
  'src/domain': ['src/model', 'src/lib', 'src'],
  'src/i18n': ['src/model', 'src/lib', 'src'],
  'src/content-file': ['src/lib', 'src/i18n'],
  'src/open-data': ['src/model', 'src/lib', 'src/domain', 'src/i18n', 'src'],
  'src/mdx': ['src/model', 'src/lib', 'src/i18n'],
  'src/check': ['src/content-file', 'src/model', 'src/lib', 'src/i18n', 'src/domain', 'src/mdx', 'src'],
  'src/loaders': ['src/model', 'src/lib', 'src/domain', 'src/mdx', 'src/check'],
  'src/queries': ['src/model', 'src/lib', 'src/domain', 'src/i18n', 'src/open-data', 'src/mdx', 'src/check', 'src'],
  'src/components': ['src/model', 'src/lib', 'src/domain', 'src/i18n', 'src/mdx', 'src'],
  'src/layouts': [
    'src/components',
    'src/queries',
    'src/open-data',
    'src/model',
    'src/lib',
    'src/domain',
    'src/i18n',
    'src/mdx',
    'src/styles',
    'src',
  ],
  'src/pages': [
    'src/layouts',
    'src/components',
    'src/queries',
    'src/open-data',
    'src/model',
    'src/lib',
    'src/domain',
    'src/i18n',
    'src/mdx',
    'src/styles',
    'src/client',
    'src',
  ],
  'src/client': ['src/i18n', 'src/lib', 'src/model', 'src'],
  'src/integrations': ['src/lib', 'src/model', 'src'],
  'src/styles': [],
  src: ['src/model', 'src/lib', 'src/loaders'],
  scripts: ['src/content-file', 'src/model', 'src/lib', 'src/domain', 'src/mdx', 'src/check', 'src/i18n', 'src'],
  // Pure: no control, no page and nothing of Decap's.
  'decap/body': ['src/model', 'src/lib', 'src/i18n', 'src/mdx'],
  'decap/format': ['src/model', 'src/content-file'],
  'decap/config': ['src/model', 'decap/body', 'decap/format'],
  'decap/check': [
    'src/content-file',
    'src/model',
    'src/lib',
    'src/i18n',
    'src/check',
    'decap/body',
    'decap/format',
    'decap',
  ],
  'decap/adapter': ['src/lib', 'decap/config', 'decap/check', 'decap'],
  'decap/widgets': ['src/lib', 'src/i18n', 'src/mdx', 'src', 'decap/body', 'decap/check', 'decap/adapter', 'decap'],
  'decap/preview': [
    'src/model',
    'src/lib',
    'src/domain',
    'src/i18n',
    'src/mdx',
    'src/check',
    'src/styles',
    'src',
    'decap/body',
    'decap/format',
    'decap',
  ],
  decap: [
    'src/model',
    'decap/body',
    'decap/format',
    'decap/config',
    'decap/check',
    'decap/adapter',
    'decap/widgets',
    'decap/preview',
  ],
};

/** Exceptions by file, each with its reason. */
const ALSO: Record<string, { may: readonly string[]; because: string }> = {
  'scripts/bench': {
    may: ['tests', 'decap/body'],
    because: 'it measures the content folder that tests start from, and the merge of the editor',
  },
  'scripts/editor': { may: ['decap/config', 'decap/check'], because: 'it starts the editor that decap/ describes' },
  'src/pages/admin': {
    may: ['decap', 'decap/config', 'decap/adapter'],
    because: 'the editor is served by the site',
  },
  'src/components/blocks': { may: ['src/queries'], because: 'a block asks for the file or the figure it names' },
  'src/components/site/Head.astro': {
    may: ['src/client', 'src/styles'],
    because: 'it writes the preference script into the page and preloads the font',
  },
};

/** Types say what a view is given; they are gone when the code runs. */
const TYPES_FROM_ANYWHERE_BELOW: Record<string, readonly string[]> = {
  'src/components': ['src/queries', 'src/open-data'],
};

/** Only these may know of Astro's content, of git and of the clock. */
const DOORS: Record<string, { specifier: RegExp; folders: readonly string[] }> = {
  'astro:content': { specifier: /^astro:content$/, folders: ['src/queries', 'src/content.config.ts'] },
};

interface Import {
  file: string;
  specifier: string;
  typeOnly: boolean;
}

const imports = sourceFiles(['src', 'scripts', 'decap']).flatMap(importsOf);

it('finds the imports of the project', () => {
  expect(imports.length).toBeGreaterThan(200);
  expect(imports).toContainEqual({ file: 'src/queries/clock.ts', specifier: 'src/site.ts', typeOnly: false });
});

it('every import points down in the layer table', () => {
  const wrong = imports.filter(({ file, specifier, typeOnly }) => !isAllowed(file, specifier, typeOnly));
  expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
});

it.each(Object.entries(DOORS))('only its doors import %s', (_, { specifier, folders }) => {
  const outside = imports.filter(
    (item) => specifier.test(item.specifier) && !folders.some((folder) => item.file.startsWith(folder)),
  );
  expect(outside.map(({ file }) => file)).toEqual([]);
});

function isAllowed(file: string, specifier: string, typeOnly: boolean): boolean {
  const [from, to] = [layerOf(file), layerOf(specifier)];
  if (to === undefined || from === to) return true;
  if (from === undefined) return false;
  const exceptions = Object.entries(ALSO).flatMap(([path, { may }]) => (file.startsWith(path) ? may : []));
  const types = typeOnly ? (TYPES_FROM_ANYWHERE_BELOW[from] ?? []) : [];
  return [...(MAY_IMPORT[from] ?? []), ...exceptions, ...types].includes(to);
}

/** The longest folder of the table that holds a path; undefined for packages. */
function layerOf(path: string): string | undefined {
  if (!/^(src|scripts|decap)\//.test(path)) return undefined;
  const [top = '', folder = ''] = path.split('/');
  if (top === 'scripts') return top;
  return folder.includes('.') ? top : `${top}/${folder}`;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...source.matchAll(pattern)].map(([, type, named, dynamic]) => {
    const specifier = named ?? dynamic ?? '';
    const target = specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), specifier)) : specifier;
    return { file, specifier: target, typeOnly: type !== undefined };
  });
}
