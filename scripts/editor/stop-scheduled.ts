import { CONFLICT_MESSAGE } from '../../decap/check/save-rules.ts';
import { faultSentence } from '../../decap/check/publication.ts';
import { NOT_SCHEDULED } from '../../decap/check/scheduled-words.ts';
import { type Answer, answer, refuse } from './answer.ts';
import { describeCandidate } from './candidate.ts';
import { type Desk, FIRST_STATE, resetClone } from './clone.ts';
import { branchOf, type Entry } from './drafts.ts';
import { changeRefs, git, tryGit } from './git.ts';
import type { Newsdesk } from './newsdesk.ts';
import { faultsOf } from './publication-check.ts';
import { scheduledEntries } from './scheduled.ts';
import { pull, push } from './sync.ts';

/**
 * Takes an entry that waits for its moment off the published branch. What it says becomes a draft, and a draft of it that
 * was under way stays one, in the same step of git: nothing is lost, and nothing is out. Refused once it is out, and
 * where another entry needs it.
 */
export async function stopScheduled(entry: Entry, newsdesk: Newsdesk): Promise<Answer> {
  const { desk, check, newsroom, onPublish } = newsdesk;
  const askedAt = Date.now();
  const path = `${desk.prefix}${entry.collection}/${entry.slug}.mdx`;
  if (!(await isScheduled(entry, newsdesk))) return refuse(409, NOT_SCHEDULED);
  if (await git(desk.work, 'status', '--porcelain', '--', path)) return refuse(409, uncommitted(path));

  const before = await git(desk.clone, 'rev-parse', desk.branch);
  const draft = await draftOf(desk, entry, path);
  if (draft === undefined) return refuse(409, CONFLICT_MESSAGE);
  const without = await commitWithout(desk, path, `Detener la salida de ${entry.slug}`);
  const faults = await faultsOf(desk, await describeCandidate(desk, before, without), before, check);
  if (faults.length > 0) return refuse(422, [NEEDED, ...faults.map(faultSentence)].join('\n'));

  // The check takes a while: somebody may have committed by hand, and the moment may have come.
  await pull(desk);
  if ((await git(desk.clone, 'rev-parse', desk.branch)) !== before) return refuse(409, MOVED);
  if (!(await isScheduled(entry, newsdesk))) return refuse(409, NOT_SCHEDULED);

  const text = await git(desk.clone, 'show', `${before}:${path}`);
  await moveToDraft(desk, { before, without, draft });
  const sent = await push(desk);
  if (!sent.ok) return refuse(409, `${WAITS} ${sent.reason}`);
  onPublish(sent.changed, askedAt);
  newsroom.stopped(path.slice(desk.prefix.length), text, askedAt);
  return answer({ message: 'stopped' });
}

/** A draft as it is to be: what it says, and on which commit it was; none before. */
interface KeptDraft {
  branch: string;
  tree: string;
  former: string | undefined;
  /** Author and message of the last save. */
  author: readonly string[];
  message: string;
}

const NEEDED = 'No se detuvo nada: otra entrada necesita esta.';
const MOVED = 'Alguien guardó en la rama publicada mientras tanto. No cambió nada: detenga la salida de nuevo.';
const WAITS = 'La salida quedó detenida en la mesa, pero el sitio todavía no lo sabe y la entrada podría salir.';

const uncommitted = (path: string): string =>
  `En la carpeta de trabajo hay cambios sin guardar (sin commit) en «${path}». Guárdelos o descártelos y detenga la salida de nuevo.`;

async function isScheduled({ collection, slug }: Entry, { desk, now }: Newsdesk): Promise<boolean> {
  const scheduled = await scheduledEntries(desk, now());
  return scheduled.some((other) => other.collection === collection && other.slug === slug);
}

/** Everything that is published, with the entry as its draft has it; undefined when the two change the same lines. */
async function draftOf({ clone, branch: main }: Desk, entry: Entry, path: string): Promise<KeptDraft | undefined> {
  const branch = branchOf(entry.collection, entry.slug);
  const head = await tryGit(clone, 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`);
  const former = head.ok ? head.out.trim() : undefined;
  const merged = await tryGit(clone, 'merge-tree', '--write-tree', main, former ?? main);
  if (!merged.ok) return undefined;
  const last = former ? [former] : [main, '--', path];
  const [name = '', email = ''] = (await git(clone, 'log', '-1', '--format=%an%n%ae', ...last)).split('\n');
  return {
    branch,
    tree: merged.out.trim(),
    former,
    author: ['-c', `author.name=${name}`, '-c', `author.email=${email}`],
    message: await git(clone, 'log', '-1', '--format=%B', ...last),
  };
}

/** The published branch as a commit without one file. */
async function commitWithout(desk: Desk, path: string, message: string): Promise<string> {
  const { clone, branch } = desk;
  await resetClone(desk);
  await git(clone, 'rm', '--quiet', '--cached', '--', path);
  const tree = await git(clone, 'write-tree');
  await resetClone(desk);
  return git(clone, 'commit-tree', tree, '-p', branch, '-m', message);
}

/** The entry leaves the published branch and becomes a draft in one step: a computer that stops in it has done all or nothing. */
async function moveToDraft(
  desk: Desk,
  { before, without, draft }: { before: string; without: string; draft: KeptDraft },
): Promise<void> {
  const { clone, branch } = desk;
  const { tree, author, message, former } = draft;
  const kept = await git(clone, ...author, 'commit-tree', tree, '-p', without, '-m', message);
  await changeRefs(clone, [
    `update refs/heads/${branch} ${without} ${before}`,
    former ? `update refs/heads/${draft.branch} ${kept} ${former}` : `create refs/heads/${draft.branch} ${kept}`,
  ]);
  if (!former) await git(clone, 'config', `branch.${draft.branch}.description`, FIRST_STATE);
  await resetClone(desk);
}
