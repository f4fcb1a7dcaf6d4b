import type { DecapBackend } from '../cms.ts';
import type { Backend } from '../config/backends.ts';
import type { DecapConfig } from '../config/config.ts';
import { mayPublishMinor } from '../check/minor-editors.ts';
import { IDENTITY_ACTION, MINOR_LANE } from '../check/publication.ts';
import { entryPath } from './draft-files.ts';
import { type EntryKey, openEditor } from './open-editor.ts';

/** What we ask of a backend beside what Decap asks. */
let known: { name: Backend['name']; backend: DecapBackend; config: DecapConfig } | undefined;
let isMinor = false;

/** Takes note of the backend that Decap works with, and sends what goes out as a minor edit under that name. */
export function knowBackend(name: Backend['name'], backend: DecapBackend, config: DecapConfig): void {
  known = { name, backend, config };
  if (name !== 'proxy') return;
  const publish = backend.publishUnpublishedEntry.bind(backend);
  backend.publishUnpublishedEntry = (...args) => {
    if (!isMinor) return publish(...args);
    const [collection, slug] = args as string[];
    const { branch } = config.backend;
    const params = { branch, collection, slug, lane: MINOR_LANE };
    return backend.request?.({ action: 'publishUnpublishedEntry', params }) ?? publish(...args);
  };
}

/** The file of an entry as it is published; undefined where it cannot be had: the save that follows says why. */
export async function publishedText(entry: EntryKey): Promise<string | undefined> {
  if (!known) return undefined;
  const { data } = await known.backend.getEntry(entryPath(known.config, entry) ?? '').catch(() => ({ data: null }));
  return data ?? undefined;
}

/** Publishes in the lane of minor edits. */
export async function inMinorLane<T>(publish: () => Promise<T>): Promise<T> {
  isMinor = true;
  try {
    return await publish();
  } finally {
    isMinor = false;
  }
}

/** Whether the settings let the person at the desk publish minor edits; they are asked once, the server asks each time. */
export const isMinorEditor = (): Promise<boolean> => (answer ??= askOnce());

let answer: Promise<boolean> | undefined;

async function askOnce(): Promise<boolean> {
  const settings = await publishedText({ collection: 'settings', slug: 'entity' });
  return mayPublishMinor(settings ?? '', await peopleHere());
}

/** On this computer the names with which it signs; at a forge the account, which nobody can choose for another. */
async function peopleHere(): Promise<string[]> {
  if (known?.name === 'proxy') {
    return (await known.backend.request?.({ action: IDENTITY_ACTION, params: {} })) as string[];
  }
  const login = openEditor()?.props.user?.login;
  return login === undefined ? [] : [login];
}
