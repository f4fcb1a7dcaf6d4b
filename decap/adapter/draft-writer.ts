import type { DecapBackend } from '../cms.ts';
import type { DecapConfig } from '../config/config.ts';
import { rememberBaseVersion } from './base-versions.ts';
import { entryPath } from './draft-files.ts';
import type { EntryKey } from './open-editor.ts';

/** Saves a text, made from `base`, as the draft of an entry that is there. */
export type DraftWriter = (entry: EntryKey, text: { raw: string; base: string }) => Promise<void>;

/** Saves drafts without their form: as Decap would, through everything that guards its saves. */
export function draftWriterOf(backend: DecapBackend, config: DecapConfig): DraftWriter {
  return async (entry, { raw, base }) => {
    const { collection, slug } = entry;
    const path = entryPath(config, entry) ?? '';
    const label = config.collections.find(({ name }) => name === collection)?.label ?? collection;
    const unpublished = await backend.unpublishedEntry(entry).then(
      () => true,
      () => false,
    );
    rememberBaseVersion(raw, base);
    await backend.persistEntry(
      { dataFiles: [{ path, slug, raw }], assets: [] },
      {
        collectionName: collection,
        unpublished,
        newEntry: false,
        useWorkflow: true,
        commitMessage: `Editar ${label}: ${slug}`,
      },
    );
  };
}
