import type { Draft } from '../cms.ts';
import type { TogetherRefusal } from '../check/publication.ts';
import { CONFLICT_MESSAGE, LOST_PAGE_MESSAGE } from '../check/save-rules.ts';
import {
  NO_DRAFT,
  NONE_PUBLISHED,
  NOT_READY,
  READY,
  SAVED_MEANWHILE,
  TOGETHER_WAIT,
  togetherText,
  WAITS_FOR_OTHERS,
} from '../check/together-words.ts';
import { toRefusal } from './forge-errors.ts';
import { type AtForge, mergeWhenReady } from './forge-merge.ts';
import type { EntryKey } from './open-editor.ts';

/** A draft that was chosen on the board, by the title that it has there. */
export interface Chosen extends EntryKey {
  title: string;
}

/** Publishes several drafts at one moment; gives why none was, undefined when all were. */
export type PublishTogether = (entries: readonly Chosen[]) => Promise<TogetherRefusal | undefined>;

interface Desk extends AtForge {
  /** A draft as the forge has it now; undefined where there is none. */
  draft: (entry: EntryKey) => Promise<Draft | undefined>;
}

/**
 * A forge merges one request at a time, and between two of them a site could be built. So the drafts are merged into a branch
 * of their own first, each by git as ever, and that branch is published in one step: all or none, with the protection of the
 * published branch. It is named after what it joins, so that a second press goes on with a request that waited for its approval.
 */
export function togetherAt(desk: Desk): PublishTogether {
  return async (entries) => {
    try {
      return await publish(desk, entries);
    } catch (error) {
      return { error: `${NONE_PUBLISHED} ${toRefusal(error, 'publish').message}`, entries: [], faults: [] };
    }
  };
}

async function publish(desk: Desk, entries: readonly Chosen[]): Promise<TogetherRefusal | undefined> {
  const { calls, ask, branch } = desk;
  const barred = await reasonsOf(desk, entries);
  if (barred.size > 0) return refusal(entries, barred);
  const headOf = (entry: Chosen) => calls.head(ask, { ...branch, name: draftBranch(entry) });
  const heads = await Promise.all(entries.map(headOf));
  const from = nameOf(heads);
  const titles = entries.map(({ title }) => title);
  const title = `Publicar juntas ${entries.length} entradas`;
  const waiting = await calls.opened(ask, branch, from);
  const stopped = waiting ? undefined : await join(desk, entries, heads, from);
  if (stopped) return refusal(entries, new Map([stopped]));
  const pull = waiting ?? (await calls.open(ask, branch, { from, title, text: togetherText(titles) }));
  const refused = await mergeWhenReady(desk, pull, title);
  if (refused !== undefined) return { error: `${TOGETHER_WAIT} (Código ${refused}.)`, entries: [], faults: [] };
  const drop = (name: string) => calls.deleteBranch(ask, branch, name).catch(() => undefined);
  await drop(from);
  for (const [at, entry] of entries.entries()) {
    // What was published has no draft any more, but for what somebody saved in it meanwhile.
    if ((await headOf(entry).catch(() => undefined)) === heads[at]) await drop(draftBranch(entry));
  }
  return undefined;
}

/** Merges every draft into a new branch; gives the one that cannot be, and why, and then the branch is gone again. */
async function join(
  desk: Desk,
  entries: readonly Chosen[],
  heads: readonly string[],
  name: string,
): Promise<readonly [Chosen, string] | undefined> {
  const { calls, ask, branch } = desk;
  const drop = () => calls.deleteBranch(ask, branch, name).catch(() => undefined);
  // An earlier try may have left it half done.
  await drop();
  await calls.fork(ask, branch, name);
  const together = { ...desk, branch: { ...branch, name } };
  try {
    for (const [at, entry] of entries.entries()) {
      const wish = { from: draftBranch(entry), title: entry.title, text: '' };
      const pull = await calls.open(ask, together.branch, wish);
      const isAsChosen = pull.head === heads[at];
      if (isAsChosen && (await mergeWhenReady(together, pull, entry.title)) === undefined) continue;
      await drop();
      return [entry, isAsChosen ? CONFLICT_MESSAGE : SAVED_MEANWHILE];
    }
  } catch (error) {
    await drop();
    throw error;
  }
  return undefined;
}

async function reasonsOf({ draft }: Desk, entries: readonly Chosen[]): Promise<Map<Chosen, string>> {
  const drafts = await Promise.all(entries.map(draft));
  return new Map(
    entries.flatMap((entry, at) => {
      const why = whyNot(drafts[at]);
      return why === undefined ? [] : [[entry, why] as const];
    }),
  );
}

function whyNot(draft: Draft | undefined): string | undefined {
  if (!draft) return NO_DRAFT;
  if (draft.hasLostPage) return LOST_PAGE_MESSAGE;
  return draft.status === READY ? undefined : NOT_READY;
}

const refusal = (entries: readonly Chosen[], reasons: ReadonlyMap<Chosen, string>): TogetherRefusal => ({
  error: NONE_PUBLISHED,
  entries: entries.map((entry) => ({ ...entry, text: reasons.get(entry) ?? WAITS_FOR_OTHERS })),
  faults: [],
});

const draftBranch = ({ collection, slug }: EntryKey): string => `cms/${collection}/${slug}`;

/** As many letters of a commit's hash tell it from others; a name of a branch has room for some twenty. */
const HASH_LETTERS = 10;

const nameOf = (heads: readonly string[]): string =>
  `juntas/${heads
    .map((head) => head.slice(0, HASH_LETTERS))
    .toSorted()
    .join('-')}`;
