import type { Backend } from '../config/backends.ts';
import { baseVersionsOf as openedVersions } from './base-versions.ts';
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
    if (name === 'proxy') sendBaseVersions(backend);
    else guardForge(name, backend, baseVersionsOf);
    rememberSaves(backend);
    return backend;
  };
}

const baseVersionsOf = ({ raw, path }: DataFile): string[] =>
  [...openedVersions(raw), savedHere.get(path)].filter((version) => version !== undefined);

/** The desk of `npm start` compares by itself, one save at a time: it only has to be told the versions. */
function sendBaseVersions(backend: DecapBackend): void {
  const persist = backend.persistEntry.bind(backend);
  backend.persistEntry = (entry, options) => {
    const dataFiles = entry.dataFiles.map((file) => ({ ...file, baseVersions: baseVersionsOf(file) }));
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
