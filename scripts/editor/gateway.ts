import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { MAKE_PREVIEW_ACTION, PREVIEW_ACTION } from '../../decap/check/draft-preview.ts';
import {
  IDENTITY_ACTION,
  LISTS_ACTION,
  MINOR_LANE,
  NEWS_ACTION,
  SCHEDULED_ACTION,
  SEARCH_ACTION,
  STOP_ACTION,
  TOGETHER_ACTION,
} from '../../decap/check/publication.ts';
import { LOST_PAGE_MESSAGE } from '../../decap/check/save-rules.ts';
import { DELETE_ACTION, UNUSED_ACTION } from '../../decap/check/unused-media.ts';
import { VERSIONS_ACTION } from '../../decap/check/versions.ts';
import { type Action, changesBranch, draftBranch, filesOf, refusal, staleSave } from './actions.ts';
import { type Answer, answer, refuse } from './answer.ts';
import type { Desk } from './clone.ts';
import type { DraftPreviews } from './draft-previews.ts';
import { branchOf, type Entry, hasLostPage, laterDraft, readDraft } from './drafts.ts';
import { identityOf } from './fast-lane.ts';
import { forward } from './forward.ts';
import { type Heads, partOf } from './heads.ts';
import { catchUp, change, type Newsdesk } from './newsdesk.ts';
import { strayPath } from './paths.ts';
import { publish, publishTogether } from './publish.ts';
import { scheduledEntries } from './scheduled.ts';
import { stopScheduled } from './stop-scheduled.ts';
import { deleteMedia, unusedMedia } from './unused-media.ts';
import { entryVersions } from './versions.ts';

interface Options extends Newsdesk {
  previews: DraftPreviews;
  heads: Heads;
}

/** Decap sends files as base64 in one JSON text. */
const MAX_BYTES = 60_000_000;

/**
 * Stands before Decap's server: one action at a time, only from this computer's own pages, only inside the content
 * folder, never over someone else's work. A publication goes on to the working branch.
 */
export function createGateway(options: Options): RequestListener {
  let queue: Promise<unknown> = Promise.resolve();

  const enqueue = (task: () => Promise<Answer>): Promise<Answer> => {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };

  return (request, response) => {
    const problem = originProblem(request);
    if (problem) return reply(response, refuse(403, problem));
    void readBody(request)
      .then((text) => JSON.parse(text) as Action)
      // The news wait for nobody: a publication that is being checked is news too.
      .then((action) => tell(action, options) ?? enqueue(() => handleAction(action, options)))
      .catch((error: Error) =>
        refuse(500, `No se pudo hacer: ${error.message} Lo que escribió sigue en pantalla: vuelva a intentarlo.`),
      )
      .then((said) => reply(response, said));
  };
}

/** What changes no content, and so waits for nothing; undefined for everything else. */
function tell({ action, params }: Action, { desk, newsroom, previews }: Options): Promise<Answer> | undefined {
  switch (action) {
    case NEWS_ACTION:
      return Promise.resolve(answer(newsroom.news()));
    case IDENTITY_ACTION:
      return identityOf(desk).then(answer);
    case PREVIEW_ACTION:
      return previews.stateOf(entryOf(params)).then(answer);
    case MAKE_PREVIEW_ACTION:
      return previews.make(entryOf(params), params['again'] === true).then(answer);
    default:
      return undefined;
  }
}

async function handleAction(action: Action, options: Options): Promise<Answer> {
  const { desk, server } = options;
  const params = { ...action.params, branch: desk.branch };
  const order = { ...action, params };
  const refused = refusal(order, await strayPath(order, desk));
  if (refused) return refuse(422, refused);
  if (action.action !== 'info') await catchUp(options);
  const listed = await answerList({ ...action, params }, options);
  if (listed) return listed;
  if (action.action === 'unpublishedEntry') return answerDraft(desk, params);
  if (action.action === 'deleteUnpublishedEntry') {
    const { baseVersions = [], ...rest } = params as Action['params'] & { baseVersions?: string[] };
    const later = await laterDraft(desk, draftBranch(action), baseVersions);
    return later ? refuse(409, later) : forward({ ...action, params: rest }, server, desk);
  }
  if (action.action === 'persistEntry') {
    if (await hasLostPage(desk, draftBranch(action))) return refuse(409, LOST_PAGE_MESSAGE);
    const stale = await staleSave(action, desk);
    if (stale) return refuse(409, stale);
    for (const file of filesOf({ ...action, params })) delete file.baseVersions;
  }
  if (action.action === 'publishUnpublishedEntry')
    return publish(entryOf(params), options, action.params['lane'] === MINOR_LANE);
  if (action.action === STOP_ACTION) return stopScheduled(entryOf(params), options);
  if (action.action === TOGETHER_ACTION) return publishTogether(entriesOf(params), options);
  if (action.action === VERSIONS_ACTION) return answer(await entryVersions(desk, entryOf(params)));
  if (action.action === UNUSED_ACTION) return answer(await unusedMedia(desk));
  if (action.action === DELETE_ACTION) return change(options, () => deleteMedia(String(action.params['path']), desk));
  const send = () => forward({ ...action, params }, server, desk);
  return changesBranch(action) ? change(options, send) : send();
}

const entryOf = (params: Record<string, unknown>): Entry => ({
  collection: String(params['collection']),
  slug: String(params['slug']),
});

/** Each entry once. */
function entriesOf({ entries }: Action['params']): Entry[] {
  const found = (Array.isArray(entries) ? entries : []) as Record<string, unknown>[];
  return [...new Map(found.map(entryOf).map((entry) => [branchOf(entry.collection, entry.slug), entry])).values()];
}

/** What is read of many entries at once, and so by the desk itself; undefined for everything else. */
async function answerList({ action, params }: Action, { desk, heads, now }: Options): Promise<Answer | undefined> {
  if (action === SCHEDULED_ACTION) return answer(await scheduledEntries(desk, now()));
  if (action === LISTS_ACTION) return answer(await heads.listAll(foldersOf(params)));
  if (action === SEARCH_ACTION) {
    const count = Number(params['count']);
    return answer(await heads.search(foldersOf(params), String(params['words']), count));
  }
  if (action !== 'entriesByFolder') return undefined;
  const entries = await heads.list(String(params['folder']));
  return entries && answer(partOf(entries, params));
}

const foldersOf = ({ folders }: Action['params']): string[] => (Array.isArray(folders) ? folders.map(String) : []);

async function answerDraft(desk: Desk, params: Action['params']): Promise<Answer> {
  const draft = await readDraft(desk, params);
  return draft ? answer(draft) : { status: 404, text: JSON.stringify({ message: 'Not Found' }) };
}

/** What a server adds that hands on what others ask: through it the whole network would sit at this computer. */
const HANDED_ON = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Only pages of this computer's own site may speak to the desk: another site in the same browser may not. */
function originProblem({ headers, method, socket }: IncomingMessage): string | undefined {
  const host = headers.host ?? '';
  if (!/^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '') || HANDED_ON.some((name) => name in headers))
    return 'La mesa solo atiende en este equipo.';
  if (method !== 'POST') return 'La mesa solo recibe órdenes de su propia página.';
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host))
    return 'La mesa solo atiende en este equipo (localhost).';
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return 'La mesa solo recibe órdenes de su propia página.';
  return headers['content-type']?.startsWith('application/json') ? undefined : 'La orden no está escrita en JSON.';
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // Read to its end all the same: a browser that is cut off in the middle of sending hears no reason.
    if (size <= MAX_BYTES) parts.push(part);
  }
  if (size > MAX_BYTES) throw new Error(tooHeavy(parts[0]?.toString('utf8') ?? ''));
  return Buffer.concat(parts).toString('utf8');
}

/** By its name, which stands before the bytes. */
function tooHeavy(start: string): string {
  const path = /"assets?":\[?\{"path":"([^"]+)"/.exec(start)?.[1];
  const what = path === undefined ? 'los archivos pesan' : `«${basename(path)}» pesa`;
  return `${what} demasiado. El máximo es de 40 MB por vez.`;
}

function reply(response: ServerResponse, { status, text }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(text);
}
