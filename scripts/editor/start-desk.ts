import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { LOCAL_API } from '../../decap/config/backends.ts';
import { formatDuration } from '../../src/i18n/format.ts';
import { createCheckProcess } from '../site/check-process.ts';
import { openDesk } from './clone.ts';
import type { Issue } from '../../src/lib/issue.ts';
import { readEnvironment } from '../../src/lib/environment.ts';
import { toAddress } from '../../src/lib/site-address.ts';
import { pathOf } from './added-faults.ts';
import { createNewsroom, type HeldFile } from './newsroom.ts';
import { inWords } from './words.ts';
import { createDecapServer } from './decap-server.ts';
import { existsSync, readFileSync } from 'node:fs';
import { createDraftPreviews } from './draft-previews.ts';
import { createHeads } from './heads.ts';
import { createGateway } from './gateway.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** The desk of `npm start`. */
export interface RunningDesk {
  /** True for the requests that `handle` answers. */
  owns: (url: string | undefined) => boolean;
  handle: RequestListener;
  /** Tells the desk that a build put every change made before `since` (milliseconds) on the site, but for some files. */
  isLive: (since: number, heldBack?: readonly string[]) => Promise<void>;
  /** Tells the desk that such a build failed; it looks for the reasons itself. */
  hasFailed: (since: number) => Promise<void>;
  stop: () => Promise<void>;
  serverPid: () => number | undefined;
  /** Folder of the desk's own clone. */
  clone: string;
}

interface Options {
  root: string;
  contentDir: string;
  /** Where the desk keeps its clones. */
  cache?: string | undefined;
  /** The moment at which content is checked; without it the one that the environment says. */
  now?: () => Date;
  /** Where other computers reach the site; without it they do not. */
  origin?: () => string | undefined;
  /** What stands before every path of the site; empty without it. */
  base?: () => string;
  /** Says something in the terminal. */
  say?: (sentence: string) => void;
}

/** Starts the desk on the repository that holds the content. @throws in Spanish when there is none. */
export async function startDesk({
  root,
  contentDir,
  cache,
  now = () => readEnvironment(process.env).now,
  origin = () => undefined,
  base = () => '',
  say = console.log,
}: Options): Promise<RunningDesk> {
  const desk = await openDesk(contentDir, cache ?? join(root, '.cache/editor'));
  const server = createDecapServer(desk.clone);
  const { check, stop: stopCheck } = createCheckProcess(PROJECT, now);
  const newsroom = createNewsroom(now);
  const heads = createHeads(desk, now);
  // Whoever opens the list that could not be read is told.
  heads.warmUp().catch(() => undefined);
  const previews = createDraftPreviews({ desk, project: PROJECT, check, now, origin, base });
  let publication: { askedAt: number; arrivedAt: number } | undefined;
  const handle = createGateway({
    desk,
    server,
    check,
    newsroom,
    previews,
    heads,
    now,
    onPublish: (changed, askedAt) => {
      if (changed.length === 0) return;
      publication = { askedAt: publication?.askedAt ?? askedAt, arrivedAt: Date.now() };
      for (const path of changed.filter((file) => existsSync(join(desk.work, file))))
        newsroom.published(path.slice(desk.prefix.length), textOf(join(desk.work, path)), askedAt);
      say(`Publicado en la rama «${desk.branch}»: ${changed.join(', ')}`);
    },
  });
  const errorsNow = async () => (await check(contentDir)).filter(({ severity }) => severity === 'error');
  const toFault = (issue: Issue) => inWords(issue, textOf(join(contentDir, pathOf(issue))));
  const describeHeld = async (paths: readonly string[]): Promise<HeldFile[]> => {
    const errors = await errorsNow();
    return paths.map((file) => {
      const path = pathOf({ file });
      const own = errors.filter((issue) => pathOf(issue) === path);
      // What is held back for the sake of others has no fault itself.
      const faults = (own.length > 0 ? own : errors).map(toFault);
      return { path, text: textOf(join(contentDir, path)), faults };
    });
  };
  return {
    owns: (url) => url === toAddress(LOCAL_API, base()) || previews.owns(url),
    handle: (request, response) => (previews.owns(request.url) ? previews.handle : handle)(request, response),
    isLive: async (since, heldBack = []) => {
      newsroom.built({ since, held: heldBack.length > 0 ? await describeHeld(heldBack) : [] });
      if (publication === undefined || since < publication.arrivedAt) return;
      say(`Publicar → en línea: ${formatDuration(Date.now() - publication.askedAt)}`);
      publication = undefined;
    },
    hasFailed: async (since) => {
      const faults = (await errorsNow()).map(toFault);
      newsroom.built({ since, failure: { reason: faults.length > 0 ? FAULTY : STOPPED, faults } });
    },
    stop: async () => {
      server.stop();
      stopCheck();
      await previews.stop();
    },
    serverPid: server.pid,
    clone: desk.clone,
  };
}

const FAULTY = 'Esto no deja construir el sitio, que sigue como estaba:';
const STOPPED =
  'La construcción del sitio se detuvo y el sitio sigue como estaba. Quien lo mantiene ve el motivo en la terminal.';

/** Empty for a file that is not there: its absence is what is said of it. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
