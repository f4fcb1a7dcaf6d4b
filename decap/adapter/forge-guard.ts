import type { DataFile, DecapBackend, Draft, ForgeApi, SavedEntry, SaveOptions } from '../cms.ts';
import { deletionMessage, isStale, laterDraftMessage, LOST_PAGE_MESSAGE, staleMessage } from '../check/save-rules.ts';
import type { RemoveDraft } from './delete-guard.ts';
import { type Operation, Refusal, toRefusal } from './forge-errors.ts';
import { type Forge, forgeHooks, type Save } from './forge-hooks.ts';
import type { EntryKey } from './open-editor.ts';

/** What an editor asks a forge for, by the method of Decap's backend. */
const OPERATIONS = {
  authenticate: 'login',
  persistEntry: 'save',
  persistMedia: 'change',
  updateUnpublishedEntryStatus: 'change',
  publishUnpublishedEntry: 'publish',
  deleteUnpublishedEntry: 'change',
} as const satisfies Partial<Record<keyof DecapBackend, Operation>>;

/**
 * A forge knows nothing of our rule, so before each save the page asks it what is there now and compares. What the
 * forge refuses by itself is said in Spanish, and nothing published is deleted behind the review's back. Gives back how a
 * draft is deleted.
 */
export function guardForge(
  name: Forge,
  backend: DecapBackend,
  baseVersionsOf: (file: DataFile) => string[],
): RemoveDraft {
  const authenticate = backend.authenticate.bind(backend);
  backend.authenticate = async (...args) => {
    const user = await authenticate(...args);
    forgeHooks[name].afterLogin?.(apiOf(backend));
    return user;
  };
  const ask = backend.unpublishedEntry.bind(backend);
  backend.unpublishedEntry = async (entry) => {
    const draft = await ask(entry);
    return { ...draft, hasLostPage: await hasLostPage(apiOf(backend), draft) };
  };
  const readFile = backend.unpublishedEntryDataFile.bind(backend);
  const persist = backend.persistEntry.bind(backend);
  backend.persistEntry = async (entry, options) => {
    const check = () => refuseStale({ backend, readFile, baseVersionsOf }, entry, options);
    const save: Save = {
      collection: options.collectionName,
      slug: entry.dataFiles[0]?.slug ?? '',
      isOurs: false,
      check,
    };
    await forgeHooks[name].beforeSave(apiOf(backend), save);
    save.isOurs = await check();
    // Whether there is a draft is what the forge says now, not what it said when the entry was opened.
    return persist(entry, { ...options, unpublished: save.isOurs });
  };
  backend.deleteFiles = (paths) => Promise.reject(new Refusal(deletionMessage(paths as string[])));
  for (const [method, operation] of Object.entries(OPERATIONS))
    translateErrors(backend, method as keyof typeof OPERATIONS, operation);
  const remove = backend.deleteUnpublishedEntry.bind(backend);
  return async (entry, known) => {
    await refuseLater({ name, backend, readFile }, entry, known);
    return remove(entry.collection, entry.slug);
  };
}

/** What the comparisons need: also what the forge itself answers, under everything that was put before it. */
interface Guarded {
  name: Forge;
  backend: DecapBackend;
  readFile: DecapBackend['unpublishedEntryDataFile'];
  baseVersionsOf: (file: DataFile) => string[];
}

/** @throws Refusal when a draft says something else than any of the texts that are known. */
async function refuseLater(
  { name, backend, readFile }: Pick<Guarded, 'name' | 'backend' | 'readFile'>,
  { collection, slug }: EntryKey,
  known: readonly string[],
): Promise<void> {
  const draft = await unlessPublished(() => backend.unpublishedEntry({ collection, slug }));
  const file = draft?.diffs.find(({ path }) => /\.(mdx|yaml)$/.test(path));
  if (!file || known.includes(await readFile(collection, slug, file.path, file.id))) return;
  const branch = await apiOf(backend).getBranch(`cms/${collection}/${slug}`);
  throw new Refusal(laterDraftMessage(forgeHooks[name].lastSave(branch)));
}

/** @throws Refusal when a file is not what its writer started from. Tells whether the entry has a draft. */
async function refuseStale(
  { backend, readFile, baseVersionsOf }: Omit<Guarded, 'name'>,
  { dataFiles }: SavedEntry,
  { collectionName }: SaveOptions,
): Promise<boolean> {
  const slug = dataFiles[0]?.slug ?? '';
  const draft = await unlessPublished(() => backend.unpublishedEntry({ collection: collectionName, slug }));
  if (draft?.hasLostPage) throw new Refusal(LOST_PAGE_MESSAGE);
  for (const file of dataFiles) {
    const changed = draft?.diffs.find(({ path }) => path === file.path);
    const current = changed
      ? await readFile(collectionName, slug, file.path, changed.id)
      : await publishedFile(apiOf(backend), file.path);
    if (isStale(current, { raw: file.raw, baseVersions: baseVersionsOf(file) }))
      throw new Refusal(staleMessage(file.path));
  }
  return draft !== undefined;
}

/** Undefined where the entry has no draft. */
export async function unlessPublished<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if ((error as { notUnderEditorialWorkflow?: boolean }).notUnderEditorialWorkflow) return undefined;
    throw error;
  }
}

/** Decap's own `getEntry` gives an empty text on any failure, so that a forge that is down would look like a new entry. */
export async function publishedFile(api: ForgeApi, path: string): Promise<string | undefined> {
  try {
    return await api.readFile(path);
  } catch (error) {
    if ((error as { status?: number }).status === 404) return undefined;
    throw error;
  }
}

/** Whether a draft changes a page that is not published any more. */
async function hasLostPage(api: ForgeApi, { diffs }: Draft): Promise<boolean> {
  const edited = diffs.filter(({ path, newFile }) => !newFile && /\.(mdx|yaml)$/.test(path));
  const published = await Promise.all(edited.map(({ path }) => publishedFile(api, path)));
  return published.includes(undefined);
}

/** Its client of the forge. @throws before somebody has entered. */
export function apiOf({ api }: DecapBackend): ForgeApi {
  if (!api) throw new Error('Decap has no session.');
  return api;
}

function translateErrors(backend: DecapBackend, method: keyof typeof OPERATIONS, operation: Operation): void {
  const call = backend[method].bind(backend) as (...args: unknown[]) => Promise<unknown>;
  (backend as unknown as Record<string, unknown>)[method] = (...args: unknown[]) =>
    call(...args).catch((error: unknown) => Promise.reject(toRefusal(error, operation)));
}
