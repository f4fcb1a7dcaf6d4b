import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { LOCAL_API } from '../../decap/config/backends.ts';
import { formatDuration } from '../../src/i18n/format.ts';
import { createCheckProcess } from '../site/check-process.ts';
import { openDesk } from './clone.ts';
import { createDecapServer } from './decap-server.ts';
import { createGateway } from './gateway.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** The desk of `npm start`. */
export interface RunningDesk {
  /** True for the requests that `handle` answers. */
  owns: (url: string | undefined) => boolean;
  handle: RequestListener;
  /** Tells the desk that the site shows every change made before `since` (milliseconds). */
  isLive: (since: number) => void;
  stop: () => void;
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
  /** Says something in the terminal. */
  say?: (sentence: string) => void;
}

/** Starts the desk on the repository that holds the content. @throws in Spanish when there is none. */
export async function startDesk({ root, contentDir, cache, now, say = console.log }: Options): Promise<RunningDesk> {
  const desk = await openDesk(contentDir, cache ?? join(root, '.cache/editor'));
  const server = createDecapServer(desk.clone);
  let publication: { askedAt: number; arrivedAt: number } | undefined;
  const handle = createGateway({
    desk,
    server,
    check: createCheckProcess(PROJECT, now),
    onPublish: (changed, askedAt) => {
      if (changed.length === 0) return;
      publication = { askedAt: publication?.askedAt ?? askedAt, arrivedAt: Date.now() };
      say(`Publicado en la rama «${desk.branch}»: ${changed.join(', ')}`);
    },
  });
  return {
    owns: (url) => url === LOCAL_API,
    handle,
    isLive: (since) => {
      if (publication === undefined || since < publication.arrivedAt) return;
      say(`Publicar → en línea: ${formatDuration(Date.now() - publication.askedAt)}`);
      publication = undefined;
    },
    stop: server.stop,
    serverPid: server.pid,
    clone: desk.clone,
  };
}
