import type { DecapBackend, SavedEntry } from '../cms.ts';
import { MAX_UPLOAD_BYTES, saveTooHeavyMessage } from '../media/words.ts';
import { Refusal } from './forge-errors.ts';

/**
 * Decap sends every file that was ever chosen in a form. Here only those go that the entry names, and what is too heavy
 * for one save is refused before it is sent, by name.
 */
export function sendUsedAssets(backend: DecapBackend): void {
  const persist = backend.persistEntry.bind(backend);
  backend.persistEntry = async (entry, options) => {
    const assets = entry.assets.filter((asset) => isUsed(asset, entry));
    const files = assets
      .map(({ path, fileObj }) => ({ name: nameOf(path), size: fileObj?.size ?? 0 }))
      .toSorted((one, other) => other.size - one.size);
    if (files.reduce((sum, { size }) => sum + size, 0) > MAX_UPLOAD_BYTES)
      throw new Refusal(saveTooHeavyMessage(files));
    return persist({ ...entry, assets }, options);
  };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The names of our files hold no sign that a text writes in another way. */
const isUsed = ({ path }: { path: string }, { dataFiles }: SavedEntry): boolean =>
  dataFiles.some(({ raw }) => raw.includes(`/${nameOf(path)}`));
