import { refusalMessage } from '../../decap/check/publication.ts';
import type { CheckFolder } from '../site/check-process.ts';
import { type Answer, refuse } from './answer.ts';
import { describeCandidate } from './candidate.ts';
import type { Desk } from './clone.ts';
import type { DecapServer } from './decap-server.ts';
import { git } from './git.ts';
import type { Newsroom } from './newsroom.ts';
import { faultsOf } from './publication-check.ts';
import { hasUnpushedCommits, isInStep, pull, push } from './sync.ts';
import { untoldEntries } from './untold.ts';

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
  if (await isInStep(desk)) return;
  if (await hasUnpushedCommits(desk)) {
    const sent = await push(desk);
    if (sent.ok) onPublish(sent.changed, Date.now());
  } else {
    await pull(desk);
  }
}

/** Something that writes on the published branch at once: what the site cannot be built from is taken back. */
export async function change(newsdesk: Newsdesk, write: () => Promise<Answer>): Promise<Answer> {
  const { desk } = newsdesk;
  const before = await git(desk.clone, 'rev-parse', desk.branch);
  const answer = await write();
  if (answer.status !== 200) return answer;
  const reason = await reasonAgainst(newsdesk, before);
  if (reason === undefined) {
    await catchUp(newsdesk);
    return answer;
  }
  await git(desk.clone, 'reset', '--quiet', '--hard', before);
  return refuse(422, `No se guardó. ${reason}`);
}

/** Why what was committed on the published branch since `before` may not stay there; undefined when it may. */
async function reasonAgainst({ desk, check, now }: Newsdesk, before: string): Promise<string | undefined> {
  const candidate = await describeCandidate(desk, before, await git(desk.clone, 'rev-parse', desk.branch));
  if (candidate.touched.length === 0) return undefined;
  const faults = await faultsOf(desk, candidate, before, check);
  if (faults.length > 0) return refusalMessage(faults);
  return (await untoldEntries(desk, candidate, before, now()))[0]?.reason;
}
