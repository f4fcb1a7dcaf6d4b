import { CONFLICT_MESSAGE, LOST_PAGE_MESSAGE } from '../../decap/check/save-rules.ts';
import { type Fault, faultSentence, refusalMessage, type TogetherRefusal } from '../../decap/check/publication.ts';
import {
  NO_DRAFT,
  NONE_BUILT,
  NONE_PUBLISHED,
  NOT_READY,
  READY,
  WAITS_FOR_OTHERS,
} from '../../decap/check/together-words.ts';
import { type Answer, answer, refuse } from './answer.ts';
import { candidateOf } from './candidate.ts';
import { type Desk, resetClone } from './clone.ts';
import { branchOf, type Entry, readDraft } from './drafts.ts';
import { laneRefusal } from './fast-lane.ts';
import { changeRefs, git, tryGit } from './git.ts';
import type { Newsdesk } from './newsdesk.ts';
import { draftFile, faultsOf } from './publication-check.ts';
import { pull, push, uncommittedIn } from './sync.ts';
import { type Untold, untoldEntries } from './untold.ts';
import { describeFile, formAddress } from './words.ts';

/** As often the whole is checked anew, because somebody committed by hand meanwhile. */
const MOST_TRIES = 3;

/** Publishes the draft of an entry; `isMinor`: without a review, which not every change may. */
export async function publish(entry: Entry, newsdesk: Newsdesk, isMinor = false): Promise<Answer> {
  const barred = isMinor ? await laneRefusal(newsdesk.desk, entry, newsdesk.now()) : undefined;
  if (barred) return refuse(422, barred);
  const outcome = await publishAll([entry], newsdesk, whyNot);
  if (outcome === undefined) return answer({ message: 'published' });
  const { faults, reasons, waits } = outcome;
  if (waits !== undefined) return refuse(409, `La entrada quedó aprobada, pero todavía no está en el sitio. ${waits}`);
  if (faults.length === 0) return refuse(409, reasons.get(entry) ?? '');
  newsdesk.newsroom.refused(...(await draftFile(newsdesk.desk, entry.collection, entry.slug)), faults);
  return refuse(422, refusalMessage(faults));
}

/** Publishes the drafts of several entries at one moment: all of them or none. */
export async function publishTogether(entries: readonly Entry[], newsdesk: Newsdesk): Promise<Answer> {
  const { desk, newsroom } = newsdesk;
  if (entries.length === 0) return refuse(422, 'No se eligió ninguna entrada.');
  const outcome = await publishAll(
    entries,
    newsdesk,
    async (...args) => (await whyNotReady(...args)) ?? whyNot(...args),
  );
  if (outcome === undefined) return answer({ message: 'published' });
  const { faults, reasons, waits } = outcome;
  if (waits !== undefined)
    return refuse(409, `Las entradas quedaron aprobadas, pero todavía no están en el sitio. ${waits}`);
  const own = ({ collection, slug }: Entry) => faults.filter(({ href }) => href === formAddress(collection, slug));
  const told = await Promise.all(
    entries.map(async (entry) => {
      const [path, text] = await draftFile(desk, entry.collection, entry.slug);
      if (own(entry).length > 0) newsroom.refused(path, text, own(entry));
      const why = reasons.get(entry) ?? own(entry).map(faultSentence).join(' ');
      return { ...entry, title: describeFile(path, text)?.title ?? entry.slug, text: why || WAITS_FOR_OTHERS };
    }),
  );
  const elsewhere = faults.filter((fault) => !entries.some((entry) => own(entry).includes(fault)));
  const refusal: TogetherRefusal = {
    error: faults.length > 0 ? NONE_BUILT : NONE_PUBLISHED,
    entries: told,
    faults: elsewhere,
  };
  return { status: faults.length > 0 ? 422 : 409, text: JSON.stringify(refusal) };
}

const MOVED = 'Alguien guarda sin parar en la rama publicada. Nada cambió: publique de nuevo en un momento.';

/** Why nothing was published; `waits`: all was, but it has not reached the site. */
interface Outcome {
  reasons: Map<Entry, string>;
  faults: Fault[];
  waits?: string;
}

type WhyNot = (desk: Desk, entry: Entry) => Promise<string | undefined>;

/** Undefined when everything was published. */
async function publishAll(entries: readonly Entry[], newsdesk: Newsdesk, why: WhyNot): Promise<Outcome | undefined> {
  const { desk, check, onPublish } = newsdesk;
  const askedAt = Date.now();
  const drafts = entries.map(({ collection, slug }) => branchOf(collection, slug));
  for (let tries = 1; ; tries += 1) {
    const reasons = new Map<Entry, string>();
    for (const entry of entries) {
      const reason = await why(desk, entry);
      if (reason !== undefined) reasons.set(entry, reason);
    }
    if (reasons.size > 0) return { reasons, faults: [] };
    const before = await git(desk.clone, 'rev-parse', desk.branch);
    const candidate = await candidateOf(desk, drafts);
    if ('conflict' in candidate) {
      const clashing = entries[drafts.indexOf(candidate.conflict)];
      return { reasons: new Map(clashing && [[clashing, CONFLICT_MESSAGE]]), faults: [] };
    }
    const faults = await faultsOf(desk, candidate, desk.branch, check);
    if (faults.length > 0) return { reasons, faults };
    const untold = await untoldEntries(desk, candidate, before, newsdesk.now());
    if (untold.length > 0) return { reasons: reasonsOf(untold, entries), faults: [] };
    // Somebody may have committed by hand while the check ran: what was checked is not what would go out then.
    await pull(desk);
    if ((await git(desk.clone, 'rev-parse', desk.branch)) !== before) {
      if (tries < MOST_TRIES) continue;
      return { reasons: new Map(entries.map((entry) => [entry, MOVED])), faults: [] };
    }
    await moveForward(desk, candidate.commit, before, drafts);
    const sent = await push(desk);
    if (!sent.ok) return { reasons, faults, waits: sent.reason };
    onPublish(sent.changed, askedAt);
    return undefined;
  }
}

/** What an entry carries along that is none of those to be published is the business of the first. */
function reasonsOf(untold: readonly Untold[], entries: readonly Entry[]): Map<Entry, string> {
  const ownerOf = (path: string) =>
    entries.find(({ collection, slug }) => path === `${collection}/${slug}.mdx`) ?? entries[0];
  return new Map(
    untold.flatMap(({ path, reason }) => {
      const owner = ownerOf(path);
      return owner ? [[owner, reason] as const] : [];
    }),
  );
}

/** The published branch goes on and the drafts go away in one step: a computer that stops in it has done all or nothing. */
async function moveForward(desk: Desk, commit: string, before: string, drafts: readonly string[]): Promise<void> {
  const { clone, branch } = desk;
  await changeRefs(clone, [
    `update refs/heads/${branch} ${commit} ${before}`,
    ...drafts.map((draft) => `delete refs/heads/${draft}`),
  ]);
  for (const draft of drafts) await tryGit(clone, 'config', '--remove-section', `branch.${draft}`);
  await resetClone(desk);
}

/** What stands in the way of one draft, whatever it says. */
async function whyNot(desk: Desk, { collection, slug }: Entry): Promise<string | undefined> {
  const draft = await readDraft(desk, { collection, slug });
  if (!draft) return NO_DRAFT;
  if (draft.hasLostPage) return LOST_PAGE_MESSAGE;
  const blocked = await uncommittedIn(desk, branchOf(collection, slug));
  if (blocked.length === 0) return undefined;
  const files = blocked.map((file) => `«${file}»`).join(', ');
  return `En la carpeta de trabajo hay cambios sin guardar (sin commit) en ${files}. Guárdelos o descártelos y publique de nuevo.`;
}

async function whyNotReady(desk: Desk, { collection, slug }: Entry): Promise<string | undefined> {
  const draft = await readDraft(desk, { collection, slug });
  return draft && draft.status !== READY ? NOT_READY : undefined;
}
