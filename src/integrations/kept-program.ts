import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { compare } from '../lib/compare.ts';
import { addMakers, bundledChoices } from '../lib/makers.ts';

type Setup = HookParameters<'astro:build:setup'>;
type Builder = Parameters<NonNullable<NonNullable<Setup['vite']['builder']>['buildApp']>>[0];
type Output = Awaited<ReturnType<Builder['build']>>;
/** What Astro keeps of a page while it builds; its styles are found by the bundler. */
type Pages = Map<string, { styles: unknown[] }>;

/** What is kept of a program beside its files. */
interface Note {
  /** Name of the file in which the making of pages begins. */
  entry: string;
  /** Styles of each page. */
  styles: Record<string, unknown[]>;
  /** Digest of every file of the content that the bundle holds, by its path: pictures of entries. */
  inputs: Record<string, string>;
  /** Digest of every file that is kept, by its path. */
  files: Record<string, string>;
}

/** Name of the module with the content, for Vite. */
const STORE_MODULE = '\0astro:data-layer-content';
/** Parts of a kept program: what makes the pages, and what stands beside them in the site. */
const [MAKING, SITE] = ['making', 'site'];

/**
 * Vite bundles the program anew at each build, also when only a word of an entry changed, and Astro has no way to keep what
 * came of it. Here the next build of the same code finds it: Astro's own steps are led past Vite and go on from there.
 * For that the bundle must not hold the content, which Astro puts into it: it is read when the pages are made.
 */
export function keptProgram(): AstroIntegration {
  let config: AstroConfig;
  /** What this build bundled, until all of it can be kept. */
  let made: { folder: string; making: string; note: Omit<Note, 'files'> } | undefined;
  return {
    name: 'kept-program',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        if (command !== 'build') return;
        updateConfig({ vite: { plugins: [readContentLater(() => config)] } });
      },
      'astro:config:done': (options) => {
        ({ config } = options);
      },
      'astro:build:setup': ({ vite, pages, updateConfig }) => {
        const bundle = vite.builder?.buildApp;
        // Without it this Astro bundles in another way, and does so at each build: a test says it.
        if (!bundle) return;
        const buildApp = async (builder: Builder) => {
          const folder = join(fileURLToPath(config.cacheDir), 'program', versionOf(config));
          const folders = foldersOf(builder);
          const note = await readKept(folder);
          if (note) {
            await bundle(withoutBundler(builder, note));
            await cp(join(folder, MAKING), folders.making, { recursive: true });
            await cp(join(folder, SITE), folders.site, { recursive: true });
            for (const [key, page] of pages as Pages) page.styles = note.styles[key] ?? [];
            startPictures(builder);
            return;
          }
          const { watched, outputs } = watch(builder);
          await bundle(watched);
          const entry = entryOf(outputs.get('prerender'));
          await rm(dirname(folder), { recursive: true, force: true });
          if (entry === undefined) return;
          const next = `${folder}.next`;
          const isMaking = (path: string) => path === folders.making || path.startsWith(folders.making + sep);
          await cp(folders.making, join(next, MAKING), { recursive: true });
          await cp(folders.site, join(next, SITE), { recursive: true, filter: (path) => !isMaking(path) });
          const styles = Object.fromEntries([...(pages as Pages)].map(([key, page]) => [key, page.styles]));
          made = {
            folder,
            making: folders.making,
            note: { entry, styles, inputs: await digestsOf(inputsOf([...outputs.values()], config)) },
          };
        };
        updateConfig({ builder: { buildApp } });
      },
      'astro:build:generated': async () => {
        if (made) await keep(made);
        made = undefined;
      },
    },
  };
}

/** Changes with the code, with the files that stand in the site as they are, and with every choice that the bundle holds. */
function versionOf({ site, base, outDir, cacheDir, root }: AstroConfig): string {
  const own = [process.version, site, base, outDir, cacheDir, root, bundledChoices(process.env)];
  const hash = createHash('sha256').update(JSON.stringify(own));
  return addMakers(hash, ['public/**/*', 'tsconfig.json', '.astro/content-*.mjs']).digest('hex');
}

const foldersOf = ({ environments }: Builder) => ({
  making: resolve(environments['prerender']?.config.build.outDir ?? ''),
  site: resolve(environments['client']?.config.build.outDir ?? ''),
});

/** A builder that bundles nothing and gives Astro what it takes from a bundle. */
function withoutBundler(builder: Builder, { entry }: Note): Builder {
  const output = [{ type: 'chunk', fileName: entry, code: '', moduleIds: [] }];
  const build: Builder['build'] = (environment) => {
    // Vite bundles what nobody has.
    environment.isBuilt = true;
    return Promise.resolve({ output: environment.name === 'prerender' ? output : [] } as unknown as Output);
  };
  return Object.create(builder, { build: { value: build } }) as Builder;
}

/** A builder whose outputs are noted, by the name of their environment. */
function watch(builder: Builder): { watched: Builder; outputs: Map<string, Output> } {
  const outputs = new Map<string, Output>();
  const build: Builder['build'] = async (environment) => {
    const output = await builder.build(environment);
    outputs.set(environment.name, output);
    return output;
  };
  return { watched: Object.create(builder, { build: { value: build } }) as Builder, outputs };
}

const partsOf = (output: Output | undefined) =>
  [output ?? []].flat().flatMap((one) => ('output' in one ? [...one.output] : []));

const entryOf = (output: Output | undefined): string | undefined =>
  partsOf(output).find(({ type, fileName }) => type === 'chunk' && fileName.startsWith('prerender-entry'))?.fileName;

/** The files in a bundle that are none of the program, of which its version knows nothing. */
function inputsOf(outputs: readonly Output[], { root }: AstroConfig): string[] {
  const own = ['src', 'decap', '.astro'].map((name) => fileURLToPath(new URL(name + sep, root)));
  const ids = outputs.flatMap((output) =>
    partsOf(output).flatMap((part) => ('moduleIds' in part ? part.moduleIds : [])),
  );
  const files = ids.map((id) => id.replace(/[?#].*$/, '')).filter((id) => id.startsWith(sep) && existsSync(id));
  const isOwn = (file: string) =>
    file.includes(`${sep}node_modules${sep}`) || own.some((start) => file.startsWith(start));
  return [...new Set(files.filter((file) => !isOwn(file)))].toSorted(compare);
}

/** Astro's pictures wait for a bundler that begins: it is told that one does. */
function startPictures({ environments }: Builder): void {
  const plugin = environments['prerender']?.plugins.find(
    ({ name, buildStart }) => name === 'astro:assets' && buildStart,
  );
  const start = plugin?.buildStart;
  const run = typeof start === 'function' ? start : start?.handler;
  void run?.call({} as never, {} as never);
}

/** The module with the content gives what its file says when the pages are made. */
const readContentLater = (config: () => AstroConfig) => ({
  name: 'kept-program',
  load: {
    // Before Astro's own.
    order: 'pre' as const,
    handler: (id: string) => {
      if (id !== STORE_MODULE) return undefined;
      const file = join(fileURLToPath(config().cacheDir), 'data-store.json');
      return `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`;
    },
  },
});

/** Keeps what was bundled as it was when the pages were made from it: Astro writes into it in between, and moves files into the site. */
async function keep({
  folder,
  making,
  note,
}: {
  folder: string;
  making: string;
  note: Omit<Note, 'files'>;
}): Promise<void> {
  const next = `${folder}.next`;
  for (const path of await filesOf(join(next, MAKING))) {
    const [before, now] = [join(next, MAKING, path), join(making, path)];
    if (existsSync(now)) await cp(now, before);
    else {
      await mkdir(dirname(join(next, SITE, path)), { recursive: true });
      await rename(before, join(next, SITE, path));
    }
  }
  const whole: Note = { ...note, files: await digestsOf(await filesOf(next), next) };
  await writeFile(join(next, NOTE), JSON.stringify(whole));
  await rename(next, folder);
}

const NOTE = 'note.json';

/** What is kept of this version; undefined where there is none, or it is not as it was kept. */
async function readKept(folder: string): Promise<Note | undefined> {
  const text = await readFile(join(folder, NOTE), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const note = JSON.parse(text) as Note;
    const files = (await filesOf(folder)).filter((path) => path !== NOTE);
    if (isSame(await digestsOf(files, folder), note.files)) {
      const inputs = await digestsOf(Object.keys(note.inputs)).catch(() => ({}));
      return isSame(inputs, note.inputs) ? note : undefined;
    }
  } catch {
    // Told below.
  }
  console.error('Se reúne de nuevo el programa de las páginas: lo guardado de él estaba dañado.');
  return undefined;
}

async function digestsOf(files: readonly string[], folder = ''): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const path of files) {
    digests[path] = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
  }
  return digests;
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files.map((file) => file.slice(folder.length + 1)).toSorted(compare);
}
