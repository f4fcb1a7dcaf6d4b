import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What is done around the making of pages. */
export type Around = (own: AstroPrerenderer) => AstroPrerenderer;

/** The part of the program of the pages that knows the kept ones: only there can the content be asked. */
interface Keeper {
  placeKept: (pages: readonly { path: string; props: unknown }[]) => Promise<Set<string>>;
  savePages: () => void;
}

/** Where Astro keeps what each route gives its pages, by their paths. It tells nobody; a build test says when it is no longer there. */
interface Knowing {
  app?: { routeCache?: { get: (route: PathWithRoute['route']) => { staticPaths?: GivenPaths } | undefined } };
}
interface GivenPaths {
  keyed: Map<string, { props?: object }>;
}

/** Name of the file of the keeper, beside the program of the pages. */
const KEEPER = 'kept-pages.mjs';

/**
 * Before Astro makes pages, those that an earlier build made are put into the site, where this one would make the same. Astro
 * does not hear of them: for each it would take a request, an answer and three lines of its log.
 * @param others what others do around the making of pages, for which Astro has one place
 */
export function keptPages(...others: readonly Around[]): AstroIntegration {
  let making = '';
  let keeper: Keeper | undefined;
  const setMaking = (folder: string) => void (making = folder);
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [bringKeeper(setMaking)] } });
      },
      'astro:build:start': ({ logger, setPrerenderer }) => {
        const placeFirst: Around = (own) => ({
          ...own,
          getStaticPaths: async () => {
            const paths = await own.getStaticPaths();
            keeper = (await import(pathToFileURL(join(making, KEEPER)).href)) as Keeper;
            const placed = await keeper.placeKept(toPages(paths, own as Knowing));
            // The log of the build knows the count by these words.
            logger.info(`Kept ${placed.size} pages`);
            return paths.filter(({ pathname }) => !placed.has(addressOf(pathname)));
          },
        });
        setPrerenderer((own) => [placeFirst, ...others].reduce((inner, wrap) => wrap(inner), own));
      },
      'astro:build:generated': () => keeper?.savePages(),
    },
  };
}

/** The pages of all routes, with what their routes gave them; two routes that give the same address are left to Astro, which warns of it. */
function toPages(paths: readonly PathWithRoute[], { app }: Knowing): { path: string; props: unknown }[] {
  const names = new Map<string, number>();
  for (const { pathname } of paths) names.set(nameOf(pathname), (names.get(nameOf(pathname)) ?? 0) + 1);
  return paths.flatMap(({ pathname, route }) => {
    if (names.get(nameOf(pathname)) !== 1) return [];
    if (route.pathname) return [{ path: addressOf(pathname), props: {} }];
    const given = app?.routeCache?.get(route)?.staticPaths?.keyed.get(pathname);
    return given ? [{ path: addressOf(pathname), props: given.props ?? {} }] : [];
  });
}

const nameOf = (pathname: string): string => pathname.replace(/\/$/, '');

/** As a request has it. */
const addressOf = (pathname: string): string => new URL(pathname, 'https://site.invalid').pathname;

/** Has the keeper bundled with the pages, whose content it asks, in a file of a known name, and tells the folder of both. */
const bringKeeper = (onFolder: (making: string) => void) => ({
  name: 'kept-pages',
  configResolved: ({ environments }: { environments: Record<string, { build: { outDir: string } }> }) =>
    onFolder(resolve(environments['prerender']?.build.outDir ?? '')),
  applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
  buildStart(this: { emitFile: (file: object) => void }) {
    const id = fileURLToPath(new URL('../queries/kept-pages.ts', import.meta.url));
    this.emitFile({ type: 'chunk', id, fileName: KEEPER, preserveSignature: 'strict' });
  },
});
