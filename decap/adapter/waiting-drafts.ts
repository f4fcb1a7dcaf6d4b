import type { DecapBackend } from '../cms.ts';
import type { DecapConfig } from '../config/config.ts';
import type { WaitingDraft } from '../today/rows.ts';
import { entryPath } from './draft-files.ts';

/** Every draft of the editorial workflow with its state and its file, on whatever keeps them. */
export async function readDrafts(backend: DecapBackend, config: DecapConfig): Promise<WaitingDraft[]> {
  const ids = await backend.unpublishedEntries();
  const drafts = await Promise.all(ids.map((id) => readDraft(backend, config, id).catch(() => undefined)));
  return drafts.filter((draft) => draft !== undefined);
}

/** Undefined for a branch without an entry, and for one that was published in between. */
async function readDraft(backend: DecapBackend, config: DecapConfig, id: string): Promise<WaitingDraft | undefined> {
  const draft = await backend.unpublishedEntry({ id });
  const { collection, slug, status, pullRequestAuthor: author, updatedAt: savedAt } = draft;
  const file = draft.diffs.find(({ path }) => path === entryPath(config, draft));
  if (!file) return undefined;
  const raw = await backend.unpublishedEntryDataFile(collection, slug, file.path, file.id);
  return { collection, slug, status: String(status), raw, author, savedAt };
}
