import { MINOR_LANE, refusalMessage } from '../../decap/check/publication.ts';
import { CONFLICT_MESSAGE } from '../../decap/check/save-rules.ts';
import type { CheckFolder } from '../site/check-process.ts';
import { type Action, draftBranch } from './actions.ts';
import { type Answer, refuse } from './answer.ts';
import type { Desk } from './clone.ts';
import type { DecapServer } from './decap-server.ts';
import { laneRefusal } from './fast-lane.ts';
import { forward } from './forward.ts';
import { git } from './git.ts';
import type { Newsroom } from './newsroom.ts';
import { draftFile, faultsOfChange, faultsOfDraft } from './publication-check.ts';
import { hasUnpushedCommits, pull, push, type SyncResult, uncommittedIn } from './sync.ts';

/** What an action of an editor works with. */
export interface Newsdesk {
  desk: Desk;
  server: DecapServer;
  /** The whole check, as the build runs it. */
  check: CheckFolder;
  newsroom: Newsroom;
  /** The moment at which content is looked at. */
  now: () => Date;
  /** Something reached the working branch; `askedAt` is the moment in which an editor asked for it. */
  onPublish: (changed: readonly string[], askedAt: number) => void;
}

/** Brings commits made by hand to the desk, and publications that had to wait to the working branch. */
export async function catchUp({ desk, onPublish }: Newsdesk): Promise<void> {
  if (await hasUnpushedCommits(desk)) {
    const sent = await push(desk);
    if (sent.ok) onPublish(sent.changed, Date.now());
  } else {
    await pull(desk);
  }
}

export async function publish({ action, params }: Action, newsdesk: Newsdesk): Promise<Answer> {
  const { desk, server, check, newsroom, now, onPublish } = newsdesk;
  const askedAt = Date.now();
  const { lane, ...rest } = params;
  const entry = { collection: String(rest['collection']), slug: String(rest['slug']) };
  const draft = draftBranch({ action, params });
  const barred = lane === MINOR_LANE ? await laneRefusal(desk, entry, now()) : undefined;
  if (barred) return refuse(422, barred);
  const blocked = await uncommittedIn(desk, draft);
  if (blocked.length > 0) {
    return refuse(
      409,
      `En la carpeta de trabajo hay cambios sin guardar (sin commit) en ${blocked.map((file) => `«${file}»`).join(', ')}. Guárdelos o descártelos y publique de nuevo.`,
    );
  }
  const faults = await faultsOfDraft(desk, draft, check);
  if (faults === 'conflict') return refuse(409, CONFLICT_MESSAGE);
  if (faults.length > 0) {
    newsroom.refused(...(await draftFile(desk, entry.collection, entry.slug)), faults);
    return refuse(422, refusalMessage(faults));
  }
  const answer = await forward({ action, params: rest }, server, desk);
  if (answer.status !== 200) return answer;
  const sent: SyncResult = await push(desk);
  if (!sent.ok) return refuse(409, `La entrada quedó aprobada, pero todavía no está en el sitio. ${sent.reason}`);
  onPublish(sent.changed, askedAt);
  return answer;
}

/** An action that writes on the published branch at once: what the site cannot be built from is taken back. */
export async function change(action: Action, newsdesk: Newsdesk): Promise<Answer> {
  const { desk, server, check } = newsdesk;
  const before = await git(desk.clone, 'rev-parse', desk.branch);
  const answer = await forward(action, server, desk);
  if (answer.status !== 200) return answer;
  const faults = await faultsOfChange(desk, before, check);
  if (faults.length === 0) {
    await catchUp(newsdesk);
    return answer;
  }
  await git(desk.clone, 'reset', '--quiet', '--hard', before);
  return refuse(422, `No se guardó. ${refusalMessage(faults)}`);
}
