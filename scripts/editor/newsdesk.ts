import { refusalMessage } from '../../decap/check/publication.ts';
import type { CheckFolder } from '../site/check-process.ts';
import type { Action } from './actions.ts';
import { type Answer, refuse } from './answer.ts';
import type { Desk } from './clone.ts';
import type { DecapServer } from './decap-server.ts';
import { forward } from './forward.ts';
import { git } from './git.ts';
import type { Newsroom } from './newsroom.ts';
import { faultsOfChange } from './publication-check.ts';
import { hasUnpushedCommits, pull, push } from './sync.ts';

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
