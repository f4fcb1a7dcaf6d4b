import { entryKey, scheduledEntry } from '../check/scheduled-entry.ts';
import {
  DRAFT_FIRST,
  NOT_SCHEDULED,
  requestText,
  STOPPED_WITHOUT_DRAFT,
  STOP_WAITS,
} from '../check/scheduled-words.ts';
import type { Removal } from './forge-calls.ts';
import { Refusal, toRefusal } from './forge-errors.ts';
import { type AtForge, mergeWhenReady } from './forge-merge.ts';
import type { EntryKey } from './open-editor.ts';
import type { ScheduledDesk } from './scheduled-desk.ts';

/** What the desk of a forge works with. */
export interface ForgeDesk extends AtForge {
  /** Folder of the content in the repository, with a slash at its end; empty at the root. */
  prefix: string;
  /** Text of a published file; undefined where there is none. @throws when the forge does not answer. */
  read: (path: string) => Promise<string | undefined>;
  hasDraft: (entry: EntryKey) => Promise<boolean>;
  saveDraft: (entry: EntryKey, text: string) => Promise<void>;
  /** The entries that the site shows, as `collection/id`. */
  shown: () => Promise<ReadonlySet<string>>;
  now: () => Date;
}

/**
 * What waits for its moment is on the published branch and not on the site: that is a handful of thousands, and only that
 * is read. A stop is a request to merge like every change of that branch, so that its protection holds here too.
 */
export function forgeScheduled(desk: ForgeDesk): ScheduledDesk {
  /** Texts that left the branch and are no draft yet: the next try saves them. */
  const homeless = new Map<string, string>();
  const pathOf = ({ collection, slug }: EntryKey) => `${desk.prefix}${collection}/${slug}.mdx`;
  const readEntry = async (path: string) => {
    const text = await desk.read(path);
    return text === undefined ? undefined : scheduledEntry(path.slice(desk.prefix.length), text, desk.now());
  };

  const stop = async (entry: EntryKey) => {
    const path = pathOf(entry);
    if (!homeless.has(path)) {
      const text = await desk.read(path);
      if (text === undefined || !scheduledEntry(path.slice(desk.prefix.length), text, desk.now())) return NOT_SCHEDULED;
      if (await desk.hasDraft(entry)) return DRAFT_FIRST;
      await takeOff(desk, removalOf(entry, path));
      homeless.set(path, text);
    }
    try {
      await desk.saveDraft(entry, homeless.get(path) ?? '');
    } catch (error) {
      return `${STOPPED_WITHOUT_DRAFT} ${toRefusal(error, 'save').message}`;
    }
    homeless.delete(path);
    return undefined;
  };

  return {
    list: async () => {
      const [paths, shown] = await Promise.all([desk.calls.paths(desk.ask, desk.branch), desk.shown()]);
      const hidden = paths.filter((path) => isHidden(path, desk.prefix, shown)).toReversed();
      const entries = await Promise.all(hidden.slice(0, MOST).map(readEntry));
      return entries.filter((entry) => entry !== undefined);
    },
    find: (entry) => readEntry(pathOf(entry)),
    stop: (entry) => stop(entry).catch((error: unknown) => toRefusal(error, 'publish').message),
  };
}

/** As many files are read at most: where the list of the site cannot be had, the last by name, which begin with their day. */
const MOST = 150;

function isHidden(path: string, prefix: string, shown: ReadonlySet<string>): boolean {
  const key = path.startsWith(prefix) ? entryKey(path.slice(prefix.length)) : undefined;
  return key !== undefined && !shown.has(`${key.collection}/${key.slug}`);
}

const removalOf = ({ collection, slug }: EntryKey, path: string): Removal => ({
  path,
  from: `detener/${collection}/${slug}`,
  title: `Detener la salida de ${slug}`,
  text: requestText,
});

/** Goes on with the request of an earlier try, which may have been approved since. */
async function takeOff({ calls, ask, branch, wait }: ForgeDesk, removal: Removal): Promise<void> {
  const { from, title } = removal;
  const deleteBranch = () => calls.deleteBranch(ask, branch, from).catch(() => undefined);
  const pull =
    (await calls.opened(ask, branch, from)) ??
    (await calls.request(ask, branch, removal).catch(async () => {
      // An earlier try may have left its branch without a request.
      await deleteBranch();
      return calls.request(ask, branch, removal);
    }));
  const refused = await mergeWhenReady({ calls, ask, branch, wait }, pull, title);
  if (refused !== undefined) throw new Refusal(`${STOP_WAITS} (Código ${refused}.)`);
  await deleteBranch();
}
