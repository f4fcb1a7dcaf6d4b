import type { Backend } from '../config/backends.ts';
import { basesOf as versionsBehind } from './base-versions.ts';
import { type DataFile, decap, type DecapBackend, type SavedEntry } from '../cms.ts';
import { guardForge } from './forge-guard.ts';

/**
 * Two people may open the same entry. Each save is compared with the versions that its writer may have started from,
 * so that nobody writes over someone else's work: what was opened, and what this page saved last.
 */
const savedHere = new Map<string, string>();

/** Puts the comparison before every save of one of Decap's backends. To be called before Decap starts. */
export function guardSaves(name: Backend['name']): void {
  const registered = decap().CMS.getBackend(name);
  const { init } = registered;
  registered.init = (...args) => {
    const backend = init(...args);
    if (name === 'proxy') tellDesk(backend);
    else guardForge(name, backend, basesOf);
    rememberSaves(backend);
    return backend;
  };
}

const basesOf = ({ raw, path }: DataFile): string[] =>
  [...versionsBehind(raw), savedHere.get(path)].filter((base) => base !== undefined);

/** The desk of `npm start` compares by itself, one save at a time: it only has to be told the versions. */
function tellDesk(backend: DecapBackend): void {
  const persist = backend.persistEntry.bind(backend);
  backend.persistEntry = (entry, options) => {
    const dataFiles = entry.dataFiles.map((file) => ({ ...file, bases: basesOf(file) }));
    return persist({ ...entry, dataFiles }, options);
  };
}

function rememberSaves(backend: DecapBackend): void {
  const persist = backend.persistEntry.bind(backend);
  backend.persistEntry = async (entry: SavedEntry, options) => {
    const result = await persist(entry, options);
    for (const { path, raw } of entry.dataFiles) savedHere.set(path, raw);
    return result;
  };
}
