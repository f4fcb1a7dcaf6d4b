import type { Draft } from '../cms.ts';
import type { TogetherRefusal } from '../check/publication.ts';
import { CONFLICT_MESSAGE, LOST_PAGE_MESSAGE } from '../check/save-rules.ts';
import {
  NO_DRAFT,
  NONE_PUBLISHED,
  NOT_READY,
  READY,
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
  const heads = await Promise.all(entries.map((entry) => calls.head(ask, { ...branch, name: draftBranch(entry) })));
  const from = nameOf(heads);
  const titles = entries.map(({ title }) => title);
  const title = `Publicar juntas ${entries.length} entradas`;
  const waiting = await calls.opened(ask, branch, from);
  const joined = waiting ? undefined : await join(desk, entries, from);
  if (joined) return refusal(entries, new Map([[joined, CONFLICT_MESSAGE]]));
  const pull = waiting ?? (await calls.open(ask, branch, { from, title, text: togetherText(titles) }));
  const refused = await mergeWhenReady(desk, pull, title);
  if (refused !== undefined) return { error: `${TOGETHER_WAIT} (Código ${refused}.)`, entries: [], faults: [] };
  // What was published has no draft any more; a branch that stays behind is one without a change.
  for (const name of [from, ...entries.map(draftBranch)])
    await calls.deleteBranch(ask, branch, name).catch(() => undefined);
  return undefined;
}

/** Merges every draft into a new branch; gives the one that clashes, and then the branch is gone again. */
async function join(desk: Desk, entries: readonly Chosen[], name: string): Promise<Chosen | undefined> {
  const { calls, ask, branch } = desk;
  const drop = () => calls.deleteBranch(ask, branch, name).catch(() => undefined);
  // An earlier try may have left it half done.
  await drop();
  await calls.fork(ask, branch, name);
  const together = { ...desk, branch: { ...branch, name } };
  try {
    for (const entry of entries) {
      const wish = { from: draftBranch(entry), title: entry.title, text: '' };
      const pull = await calls.open(ask, together.branch, wish);
      if ((await mergeWhenReady(together, pull, entry.title)) === undefined) continue;
      await drop();
      return entry;
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
