import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { NEWS_ACTION, refusalMessage } from '../../decap/check/publication.ts';
import { CONFLICT_MESSAGE, LOST_PAGE_MESSAGE } from '../../decap/check/save-rules.ts';
import type { CheckFolder } from '../site/check-process.ts';
import { type Action, changesBranch, draftBranch, filesOf, isSaved, refusal, staleSave } from './actions.ts';
import { type Desk, resetClone } from './clone.ts';
import type { DecapServer } from './decap-server.ts';
import { hasLostPage, laterDraft, readDraft } from './drafts.ts';
import { git } from './git.ts';
import type { Newsroom } from './newsroom.ts';
import { draftFile, faultsOfChange, faultsOfDraft } from './publication-check.ts';
import { hasConflict, hasUnpushedCommits, pull, push, type SyncResult, uncommittedIn } from './sync.ts';

/** Decap sends files as base64 in one JSON text. */
const MAX_BYTES = 60_000_000;

interface Options {
  desk: Desk;
  server: DecapServer;
  /** The whole check, as the build runs it. */
  check: CheckFolder;
  newsroom: Newsroom;
  /** Something reached the working branch; `askedAt` is the moment in which an editor asked for it. */
  onPublish: (changed: readonly string[], askedAt: number) => void;
}

/** What goes back to the editor. */
interface Answer {
  status: number;
  text: string;
}

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
      .then((action) => (action.action === NEWS_ACTION ? tell(options) : enqueue(() => handleAction(action, options))))
      .catch((error: Error) =>
        refuse(500, `No se pudo hacer: ${error.message} Lo que escribió sigue en pantalla: vuelva a intentarlo.`),
      )
      .then((answer) => reply(response, answer));
  };
}

const tell = ({ newsroom }: Options): Answer => ({ status: 200, text: JSON.stringify(newsroom.news()) });

async function handleAction(action: Action, options: Options): Promise<Answer> {
  const { desk, server } = options;
  const params = { ...action.params, branch: desk.branch };
  const refused = refusal({ ...action, params }, desk.prefix);
  if (refused) return refuse(422, refused);
  if (action.action !== 'info') await catchUp(options);
  if (action.action === 'unpublishedEntry') return answerDraft(desk, params);
  if (isForward(action.action) && (await hasLostPage(desk, draftBranch(action)))) return refuse(409, LOST_PAGE_MESSAGE);
  if (action.action === 'deleteUnpublishedEntry') {
    const { baseVersions = [], ...rest } = params as Action['params'] & { baseVersions?: string[] };
    const later = await laterDraft(desk, draftBranch(action), baseVersions);
    return later ? refuse(409, later) : forward({ ...action, params: rest }, server, desk);
  }
  if (action.action === 'persistEntry') {
    const stale = await staleSave(action, desk);
    if (stale) return refuse(409, stale);
    for (const file of filesOf({ ...action, params })) delete file.baseVersions;
  }
  if (action.action === 'publishUnpublishedEntry') return publish({ ...action, params }, options);
  return changesBranch(action) ? change({ ...action, params }, options) : forward({ ...action, params }, server, desk);
}

/** What takes a draft nearer to the published page. */
const isForward = (action: string): boolean => action === 'persistEntry' || action === 'publishUnpublishedEntry';

async function answerDraft(desk: Desk, params: Action['params']): Promise<Answer> {
  const draft = await readDraft(desk, params);
  return draft
    ? { status: 200, text: JSON.stringify(draft) }
    : { status: 404, text: JSON.stringify({ message: 'Not Found' }) };
}

/** Brings commits made by hand to the desk, and publications that had to wait to the working branch. */
async function catchUp({ desk, onPublish }: Options): Promise<void> {
  if (await hasUnpushedCommits(desk)) {
    const sent = await push(desk);
    if (sent.ok) onPublish(sent.changed, Date.now());
  } else {
    await pull(desk);
  }
}

async function publish(action: Action, { desk, server, check, newsroom, onPublish }: Options): Promise<Answer> {
  const askedAt = Date.now();
  const blocked = await uncommittedIn(desk, draftBranch(action));
  if (blocked.length > 0) {
    return refuse(
      409,
      `En la carpeta de trabajo hay cambios sin guardar (sin commit) en ${blocked.map((file) => `«${file}»`).join(', ')}. Guárdelos o descártelos y publique de nuevo.`,
    );
  }
  const faults = await faultsOfDraft(desk, draftBranch(action), check);
  if (faults === 'conflict') return refuse(409, CONFLICT_MESSAGE);
  if (faults.length > 0) {
    newsroom.refused(
      ...(await draftFile(desk, String(action.params['collection']), String(action.params['slug']))),
      faults,
    );
    return refuse(422, refusalMessage(faults));
  }
  const answer = await forward(action, server, desk);
  if (answer.status !== 200) return answer;
  const sent: SyncResult = await push(desk);
  if (!sent.ok) return refuse(409, `La entrada quedó aprobada, pero todavía no está en el sitio. ${sent.reason}`);
  onPublish(sent.changed, askedAt);
  return answer;
}

/** As Decap's server says it. */
const SAVED: Answer = { status: 200, text: JSON.stringify({ message: 'entry persisted' }) };

/** An action that writes on the published branch at once: what the site cannot be built from is taken back. */
async function change(action: Action, { desk, server, check }: Options): Promise<Answer> {
  const before = await git(desk.clone, 'rev-parse', desk.branch);
  const answer = await forward(action, server, desk);
  if (answer.status !== 200) return answer;
  const faults = await faultsOfChange(desk, before, check);
  if (faults.length === 0) return answer;
  await git(desk.clone, 'reset', '--quiet', '--hard', before);
  return refuse(422, `No se guardó. ${refusalMessage(faults)}`);
}

/** Sends an action on; when the server fails or dies under it, cleans up, so that nothing half done is left. */
async function forward(action: Action, server: DecapServer, desk: Desk): Promise<Answer> {
  try {
    const answer = await server.send(JSON.stringify(action));
    if (answer.status < 500) return answer;
    await resetClone(desk);
    if (await isSaved(action, desk)) return SAVED;
    if (await hasConflict(desk, draftBranch(action))) return refuse(409, CONFLICT_MESSAGE);
    return refuse(
      answer.status,
      'El programa que guarda los cambios no pudo terminar y no guardó nada. Lo que escribió sigue en pantalla: guárdelo de nuevo.',
    );
  } catch {
    server.stop();
    await resetClone(desk);
    if (await isSaved(action, desk)) return SAVED;
    return refuse(
      502,
      'El programa que guarda los cambios se detuvo y no guardó nada. Lo que escribió sigue en pantalla: guárdelo de nuevo.',
    );
  }
}

/** Only pages of this computer's own site may speak to the desk: another site in the same browser may not. */
function originProblem({ headers, method, socket }: IncomingMessage): string | undefined {
  const host = headers.host ?? '';
  if (!/^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '')) return 'La mesa solo atiende en este equipo.';
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
    if (size > MAX_BYTES) throw new Error('Los archivos pesan demasiado. El máximo es de 40 MB por vez.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Decap shows `error` to the editor. */
const refuse = (status: number, error: string): Answer => ({ status, text: JSON.stringify({ error }) });

function reply(response: ServerResponse, { status, text }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(text);
}
