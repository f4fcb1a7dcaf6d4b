// `npm start`: builds the site, serves it as production would, and rebuilds when something changes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { nextMoment } from '../src/domain/publication.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { routes } from '../src/routes.ts';
import { createDoor, deskAccess } from './editor/door.ts';
import { type RunningDesk, startDesk } from './editor/start-desk.ts';
import { createAlarm } from './serve/alarm.ts';
import { buildWithoutFaults } from './hold-back/build-without-faults.ts';
import { createBuildProcess } from './serve/build-process.ts';
import { createSiteServer } from './serve/create-server.ts';
import { baseOfFolder, createHandler } from './serve/handler.ts';
import { describeListenError, isThisComputer, listen, originOf } from './serve/listen.ts';
import { createRebuilder, type Rebuilder } from './serve/rebuilder.ts';
import { nextMomentOf } from './site/moments.ts';
import { watchFiles, watchFolders } from './serve/watch.ts';

const ROOT = join(import.meta.dirname, '..');
const HOST = process.env.HOST || 'localhost';
const PORT = process.env.PORT || '4321';
const DEBOUNCE_MS = 100;

async function main(): Promise<void> {
  checkGit();
  const { contentDir, outDir } = readEnvironment(process.env, ROOT);
  const access = deskAccess(process.env.DESK_SECRET, { host: HOST, isHere: isThisComputer(HOST) });
  const base = () => baseOfFolder(outDir);
  const isAnsweredAt = createDoor(access, base);
  const build = createBuildProcess(ROOT, { isReady: true });
  const announce = createAnnouncer(outDir, access.kind !== 'closed');
  let desk: RunningDesk | undefined;
  const rebuilder = createRebuilder(async () => {
    const startedAt = Date.now();
    const { now } = readEnvironment(process.env, ROOT);
    const log = announce.beginning(port);
    const heldBack = (await build.run(log))
      ? []
      : await buildWithoutFaults(contentDir, (folder) => build.run(log, { CONTENT_DIR: folder }));
    announce.end(heldBack, port);
    await tell(desk, startedAt, heldBack);
    // With a moment of its own the site never changes by itself.
    if (!process.env.BUILD_NOW) alarm.set(await nextMomentOf(contentDir, now).catch(() => nextMoment([], now)));
  }, DEBOUNCE_MS);
  const alarm = createAlarm(() => rebuilder.changed());
  const site = afterRebuild(rebuilder, outDir);
  const server = createSiteServer((request, response) => {
    if (isAnsweredAt(request, response)) return;
    if (desk?.owns(request.url)) desk.handle(request, response);
    else site(request, response);
  });
  // Before the build: a port in use should not cost a minute to find out.
  const port = await listen(server, toPort(PORT), HOST).catch((error) =>
    fail(describeListenError(error, Number(PORT), HOST)),
  );
  const origin = () => originOf(HOST, port);
  if (access.kind === 'closed') console.log(`${access.reason}\n`);
  else desk = await tryDesk({ contentDir, origin, base });
  if (desk && origin() !== undefined)
    console.log(
      `Otros equipos leen el sitio en ${origin()}; la mesa de redacción solo atiende en este, con su clave.\n`,
    );
  const unwatch = [
    watchFolders([contentDir, join(ROOT, 'src'), join(ROOT, 'decap'), join(ROOT, 'public')], rebuilder.changed),
    watchFiles(ROOT, ['astro.config.mjs'], rebuilder.changed),
  ];
  rebuilder.changed();

  let isStopping = false;
  const stop = async () => {
    // Ctrl+C under npm arrives twice: from the terminal and from npm.
    if (isStopping) return;
    isStopping = true;
    for (const end of unwatch) end();
    alarm.stop();
    rebuilder.stop();
    await desk?.stop();
    server.close();
    await build.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

/** Tells the desk how a build ended: with what it holds back, or without a site. */
async function tell(
  desk: RunningDesk | undefined,
  startedAt: number,
  heldBack: readonly string[] | undefined,
): Promise<void> {
  const told = heldBack ? desk?.isLive(startedAt, heldBack) : desk?.hasFailed(startedAt);
  await told?.catch((error: Error) => console.error(error.message));
}

/** The editor's desk; without it the site still works, and the terminal says why it is missing. */
async function tryDesk(
  options: Pick<Parameters<typeof startDesk>[0], 'contentDir' | 'origin' | 'base'>,
): Promise<RunningDesk | undefined> {
  try {
    return await startDesk({ root: ROOT, cache: process.env.DESK_DIR, ...options });
  } catch (error) {
    console.error(`La mesa de redacción (/admin/) no puede guardar: ${(error as Error).message}`);
    return undefined;
  }
}

/** Serves the built site, but only once it shows every change made before the request. */
function afterRebuild(rebuilder: Rebuilder, dist: string): RequestListener {
  const handle = createHandler(dist);
  return (request, response) => {
    // A change made just before the request may be in the same batch of system events: let it be seen first.
    setImmediate(() => {
      const answer = () => (existsSync(dist) ? handle : answerUnbuilt)(request, response);
      void rebuilder.settled().then(answer);
    });
  };
}

function checkGit(): void {
  if (spawnSync('git', ['--version']).status === 0) return;
  fail(
    'Falta git, de donde el sitio lee la historia de cada página. Instálelo (en Debian: apt-get install git) y repita la orden.',
  );
}

function toPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535)
    fail(`PORT es «${value}» y debe ser un número entre 0 y 65535, por ejemplo PORT=4321.`);
  return port;
}

/** Says what begins and how it ended; all about it only until there is something to see. */
function createAnnouncer(dist: string, hasDesk: boolean) {
  let isAnnounced = false;
  return {
    beginning: (port: number): 'phases' | 'result' => {
      if (isAnnounced) console.log('Hubo cambios: se reconstruye el sitio …');
      else console.log(`Se construye el sitio; cuando termine, estará en http://localhost:${port}/\n`);
      return isAnnounced ? 'result' : 'phases';
    },
    end: (heldBack: readonly string[] | undefined, port: number): void => {
      if (heldBack?.length) {
        console.error(
          `\nEl sitio se construyó con la última versión buena de ${heldBack.join(', ')}, o sin lo que es nuevo.`,
        );
        console.error('Corrija los errores de arriba y guarde: hasta entonces esos cambios no salen.\n');
      }
      if (!heldBack) {
        const kept = existsSync(dist) ? ' Mientras tanto se muestra la última versión buena.' : '';
        console.error(`\nLa construcción falló: corrija los errores de arriba y guarde.${kept}\n`);
      } else if (!isAnnounced) {
        console.log(addresses(`http://localhost:${port}${baseOfFolder(dist)}`, hasDesk));
        isAnnounced = true;
      }
    },
  };
}

const addresses = (url: string, hasDesk: boolean): string => `
El sitio está en:
  Inicio    ${url}${routes.home}
  Buscador  ${url}${routes.search}
  Noticias  ${url}${routes.newsFeed} (RSS)${
    hasDesk
      ? `
  Redacción ${url}/admin/`
      : ''
  }

Los cambios en el contenido o en el código se ven al recargar la página. Para terminar: Ctrl+C.`;

const answerUnbuilt: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' });
  response.end('El sitio todavía no se ha construido: mire los errores en la terminal.\n');
};

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

await main().catch((error: Error) => fail(error.message));
