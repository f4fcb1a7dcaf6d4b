import { type DecapBackend, type Draft } from '../cms.ts';
import { LOST_PAGE_MESSAGE, LOST_PAGE_NOTE } from '../check/save-rules.ts';
import type { DecapConfig } from '../config/config.ts';
import { showOnEntry } from './notice.ts';

/**
 * Decap takes the first data file among what a draft changes for its entry, and any other file for its media. Whatever
 * else stands on the branch of a draft, here it is told of the entry's own file and of media only; and of a draft whose
 * page is gone it says so.
 */
export function keepToOwnFiles(backend: DecapBackend, config: DecapConfig): void {
  const ask = backend.unpublishedEntry.bind(backend);
  backend.unpublishedEntry = async (entry) => {
    const draft = ownDraft(await ask(entry), config);
    if (draft.hasLostPage && !('id' in entry)) showOnEntry(draft, LOST_PAGE_MESSAGE);
    return draft;
  };
}

/** A draft without what does not belong to it. @internal */
function ownDraft(draft: Draft, config: DecapConfig): Draft {
  const own = entryPath(config, draft);
  const diffs = draft.diffs.filter(({ path }) => path === own || !DATA_FILE.test(path));
  if (!draft.hasLostPage) return { ...draft, diffs };
  return {
    ...draft,
    // Decap would go back to the published page when such a draft is deleted, and there is none.
    diffs: diffs.map((diff) => ({ ...diff, newFile: true })),
    pullRequestAuthor: [draft.pullRequestAuthor, LOST_PAGE_NOTE].filter(Boolean).join(' · '),
  };
}

/** Where an entry, or a file of settings, is kept; undefined for a collection that the desk does not know. */
export function entryPath({ collections }: DecapConfig, { collection, slug }: Pick<Draft, 'collection' | 'slug'>) {
  const found = collections.find(({ name }) => name === collection);
  const file = found?.files?.find(({ name }) => name === slug)?.file;
  return file ?? (found && `${String(found['folder'])}/${slug}.${String(found['extension'])}`);
}

/** What Decap would read as an entry, or write back as if it were a picture. */
const DATA_FILE = /\.(mdx|ya?ml)$/;
