import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READING_CODE } from '../../src/check/code-digest.ts';
import { circles, importClosure, importsOf } from '../helpers/imports.ts';
import { ROOT } from '../helpers/paths.ts';
import { sourceFiles } from '../helpers/source-files.ts';

/** The sheet of drawings: who draws brings it along, so that pages without a drawing do not carry it. */
const SYSTEM_COLORS = 'src/styles/components/system-colors.css';

/**
 * The layer table of the architecture: what each folder may import from this project. Arrows point down; a folder may
 * always import itself. `src` stands for the files directly in it (`site.ts`, `routes.ts`). Nothing imports `tests`.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'src/model': ['src/lib'],
  'src/lib': [],
  'src/domain': ['src/model', 'src/lib', 'src'],
  'src/i18n': ['src/model', 'src/lib', 'src'],
  'src/content-file': ['src/lib', 'src/i18n'],
  'src/open-data': ['src/model', 'src/lib', 'src/domain', 'src/i18n', 'src'],
  // What a person makes again every month: as text, for the commands and for the desk.
  'src/scaffold': ['src/content-file', 'src/model', 'src/lib', 'src/domain', 'src/i18n', 'src'],
  // The bulletin of a month in words, for pages, feeds and mail.
  'src/bulletin': ['src/model', 'src/lib', 'src/domain', 'src/i18n', 'src'],
  'src/validation': ['src/model', 'src/lib', 'src/i18n'],
  'src/mdx': ['src/validation', 'src/model', 'src/lib', 'src/i18n'],
  'src/check': [
    'src/validation',
    'src/content-file',
    'src/model',
    'src/lib',
    'src/i18n',
    'src/domain',
    'src/mdx',
    'src',
  ],
  'src/loaders': ['src/model', 'src/lib', 'src/domain', 'src/mdx', 'src/check'],
  'src/queries': [
    'src/content-file',
    'src/scaffold',
    'src/bulletin',
    'src/model',
    'src/lib',
    'src/domain',
    'src/i18n',
    'src/open-data',
    'src/mdx',
    'src/check',
    'src',
  ],
  'src/components': ['src/model', 'src/lib', 'src/domain', 'src/i18n', 'src/mdx', 'src', SYSTEM_COLORS],
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
  'src/styles': ['src/model'],
  [SYSTEM_COLORS]: [],
  src: ['src/model', 'src/lib'],
  'src/middleware.ts': ['src/queries', 'src/lib'],
  'src/content.config.ts': ['src/model', 'src/lib', 'src/check', 'src/loaders'],
  scripts: [
    'src/scaffold',
    'src/bulletin',
    'src/content-file',
    'src/model',
    'src/lib',
    'src/domain',
    'src/mdx',
    'src/check',
    'src/i18n',
    'src',
  ],
  // Pure: no control, no page and nothing of Decap's.
  'decap/body': ['src/model', 'src/lib', 'src/i18n', 'src/mdx'],
  'decap/paste': ['src/lib', 'src/mdx', 'decap/body'],
  'decap/format': ['src/model', 'src/content-file'],
  'decap/typed': ['src/model', 'src/lib', 'src'],
  'decap/list': ['src/content-file', 'src/model', 'src/lib', 'src/domain', 'src/i18n', 'src', 'decap/format'],
  'decap/config': ['src/lib', 'src/model', 'decap/body', 'decap/format', 'decap/list'],
  'decap/check': [
    'src/validation',
    'src/content-file',
    'src/model',
    'src/lib',
    'src/domain',
    'src/i18n',
    'src/check',
    'src',
    'decap/body',
    'decap/format',
    'decap/cms.ts',
  ],
  // Pure, but for the file that it reads.
  'decap/figures': ['src/scaffold', 'src/domain', 'src/i18n', 'src/model', 'src/lib'],
  'decap/media': ['src/check', 'src/i18n', 'src/lib', 'src/model', 'decap/dom.ts'],
  // Pure, and drawn: Decap's frame around it is the adapter's.
  'decap/today': [
    'src/content-file',
    'src/model',
    'src/lib',
    'src/domain',
    'src/i18n',
    'src',
    'decap/check',
    'decap/dom.ts',
  ],
  'decap/adapter': [
    'decap/body',
    'decap/dom.ts',
    'decap/paste',
    'decap/media',
    'decap/today',
    'decap/typed',
    'src/lib',
    'src/model',
    'decap/config',
    'decap/check',
    'decap/cms.ts',
  ],
  'decap/widgets': [
    'src/model',
    'src/lib',
    'src/i18n',
    'src/mdx',
    'src',
    'decap/body',
    'decap/check',
    'decap/figures',
    'decap/typed',
    'decap/adapter',
    'decap/periodic',
    'decap/cms.ts',
  ],
  'decap/preview': [
    'src/bulletin',
    'src/model',
    'src/lib',
    'src/domain',
    'src/i18n',
    'src/mdx',
    'src/check',
    'src/styles',
    'src',
    'decap/body',
    'decap/figures',
    'decap/format',
    'decap/cms.ts',
  ],
  'decap/periodic': [
    'src/scaffold',
    'src/content-file',
    'src/domain',
    'src/i18n',
    'src/model',
    'src/lib',
    'src',
    'decap/config',
    'decap/dom.ts',
    'decap/figures',
    'decap/format',
    'decap/check',
    'decap/typed',
    'decap/adapter',
  ],
  // The documented part of Decap's interface.
  'decap/cms.ts': [],
  'decap/dom.ts': ['src/lib'],
  decap: [
    'src/lib',
    'decap/cms.ts',
    'src/model',
    'src',
    'decap/body',
    'decap/format',
    'decap/list',
    'decap/config',
    'decap/check',
    'decap/adapter',
    'decap/today',
    'decap/widgets',
    'decap/preview',
    'decap/periodic',
  ],
};

/** Exceptions by file, each with its reason. */
const ALSO: Record<string, { may: readonly string[]; because: string }> = {
  'scripts/bench': { may: ['decap/body'], because: 'it measures the merge of the editor' },
  'scripts/import': {
    may: ['decap/body', 'decap/paste'],
    because: 'what is imported gets the form of what is pasted at the desk',
  },
  'scripts/editor': {
    may: ['decap/config', 'decap/check', 'decap/format', 'decap/list'],
    because: 'it starts the editor that decap/ describes',
  },
  'src/pages/admin': {
    may: ['decap', 'decap/config', 'decap/adapter', 'decap/today', 'decap/periodic'],
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
  'src/components': ['src/queries', 'src/open-data', 'src/bulletin'],
};

/** Only these modules may know of what lies outside the program. */
const DOORS: Record<string, { specifier: RegExp; modules: readonly string[] }> = {
  'the content store': { specifier: /^astro:content$/, modules: ['src/queries/', 'src/content.config.ts'] },
  'other processes': {
    // Pagefind starts its own program.
    specifier: /^((node:)?child_process|pagefind)$/,
    modules: ['src/lib/git.ts', 'src/integrations/search/engine.ts', 'decap/config/content-folder.ts', 'scripts/'],
  },
  git: {
    specifier: /^src\/lib\/(git(-versions|-blobs)?|kept-log)\.ts$/,
    modules: [
      'src/queries/history.ts',
      'src/check/date-history.ts',
      'src/lib/git-versions.ts',
      'src/lib/git-blobs.ts',
      'src/lib/kept-log.ts',
      'scripts/build.ts',
      'scripts/editor/heads.ts',
      'scripts/check-personal-data.ts',
      'scripts/personal-data/texts.ts',
      'scripts/site/same-site.ts',
      'scripts/site/status.ts',
      'scripts/release.ts',
    ],
  },
  files: {
    specifier: /^(node:)?fs(\/promises)?$/,
    modules: [
      'src/check/active-content.ts',
      'src/check/check-memory.ts',
      'src/check/content-files.ts',
      'src/check/code-digest.ts',
      'src/lib/binary-text.ts',
      'src/lib/kept-answers.ts',
      'src/lib/kept-list.ts',
      'src/lib/kept-log.ts',
      'src/lib/makers.ts',
      'src/lib/place-page.ts',
      'src/lib/stamp.ts',
      'src/integrations/',
      'src/queries/',
      'decap/adapter/program-files.ts',
      'scripts/',
    ],
  },
};

/** Words that only these modules may hold: everywhere else the moment and the day are arguments. */
const CLOCKS: Record<string, { words: RegExp; modules: readonly string[] }> = {
  'what now is': {
    words: /\bnew Date\(\)|\bTemporal\.Now\b/,
    // An editor's preview and lists count from the moment of the browser; a release has the moment at which it was put up,
    // whatever moment the build had.
    modules: ['src/lib/environment.ts', 'decap/main.ts', 'decap/preview/entry-preview.ts', 'scripts/deploy.ts'],
  },
  'how long something takes': { words: /\bDate\.now\(|\bperformance\.now\(|\bhrtime\b/, modules: ['scripts/'] },
  'the moment of the build': {
    words: /\breadEnvironment\(/,
    modules: ['src/lib/environment.ts', 'src/content.config.ts', 'src/queries/', 'src/pages/admin/', 'scripts/'],
  },
};

const files = sourceFiles(['src', 'scripts', 'decap']);
const imports = files.flatMap(importsOf);

it('finds the imports of the project', () => {
  expect(imports.length).toBeGreaterThan(200);
  expect(imports).toContainEqual({ file: 'src/queries/clock.ts', specifier: 'src/site.ts', typeOnly: false });
});

it('every import points down in the layer table', () => {
  const wrong = imports.filter(({ file, specifier, typeOnly }) => !isAllowed(file, specifier, typeOnly));
  expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
});

it('no imports run in a circle, neither among files nor among layers', () => {
  const layers = imports.flatMap((item) => {
    const [file, specifier] = [layerOf(item.file), layerOf(item.specifier)];
    return file && specifier && file !== specifier ? [{ ...item, file, specifier }] : [];
  });
  expect(circles(imports)).toEqual([]);
  expect(circles(layers)).toEqual([]);
});

it('nothing takes Zod from Astro: the model imports the package', () => {
  const users = imports.filter(({ specifier }) => specifier === 'astro/zod').map(({ file }) => file);
  expect(users).toEqual([]);
  expect(imports.some(({ file, specifier }) => file === 'src/model/field.ts' && specifier === 'zod')).toBe(true);
});

describe('doors to what lies outside', () => {
  it.each(Object.entries(DOORS))('only the modules of its row import %s', (_, { specifier, modules }) => {
    const users = imports.filter((item) => specifier.test(item.specifier) && !item.typeOnly).map(({ file }) => file);
    expect(users.filter((file) => !isOneOf(file, modules))).toEqual([]);
    expect(modules.filter((module) => !users.some((file) => isOneOf(file, [module])))).toEqual([]);
  });

  it.each(Object.entries(CLOCKS))('only the modules of its row ask %s', (_, { words, modules }) => {
    const users = files.filter((file) => words.test(codeOf(file)));
    expect(users.filter((file) => !isOneOf(file, modules))).toEqual([]);
    expect(modules.filter((module) => !users.some((file) => isOneOf(file, [module])))).toEqual([]);
  });
});

// What the digest leaves out may change while a stored entry stays as an older program read it.
it('the digest of the content store covers every file that reads content', () => {
  const closure = importClosure(['src/loaders/entries.ts', 'src/loaders/settings.ts']);
  expect(closure).toContain('src/check/entry.ts');
  expect(closure.filter((file) => !READING_CODE.some((pattern) => matchesGlob(file, pattern)))).toEqual([]);
});

// A page is taken from an earlier build when all that its queries noted is still the same.
it('queries that leave the program note what they read there', () => {
  const outside =
    /^(astro:content|(node:)?fs(\/promises)?|src\/lib\/(environment|git|kept-log)\.ts|src\/queries\/environment\.ts)$/;
  const leaving = imports.filter(({ file, specifier }) => file.startsWith('src/queries/') && outside.test(specifier));
  // The paths of files are had from `files.ts`, which notes that they were asked for.
  const notes = /^src\/queries\/(reads|files)\.ts$/;
  const noting = new Set(imports.filter(({ specifier }) => notes.test(specifier)).map(({ file }) => file));
  const silent = leaving.map(({ file }) => file).filter((file) => !noting.has(file) || file.endsWith('/kept-pages.ts'));
  expect([...new Set(silent)].toSorted()).toEqual([
    // It hands the choices on to those who note what they take of them.
    'src/queries/environment.ts',
    // What is kept, and for whom.
    'src/queries/kept-pages.ts',
    'src/queries/pages-version.ts',
    // Drawn from a text that it is given.
    'src/queries/pictures.ts',
  ]);
});

const isOneOf = (file: string, modules: readonly string[]): boolean =>
  modules.some((module) => file === module || (module.endsWith('/') && file.startsWith(module)));

/** The text of a file without its comments. */
function codeOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8').replace(/\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*/gs, '');
}

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
  if (!/^(src|scripts|decap|tests)\//.test(path)) return undefined;
  if (path in MAY_IMPORT) return path;
  const [top = '', folder = ''] = path.split('/');
  if (top === 'scripts') return top;
  return folder.includes('.') ? top : `${top}/${folder}`;
}
