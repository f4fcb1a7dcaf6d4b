import type { Backend } from '../config/backends.ts';
import { knowBackend } from './backend-questions.ts';
import { baseVersionsOf as openedVersions } from './base-versions.ts';
import { type DataFile, decap, type DecapBackend, type SavedEntry } from '../cms.ts';
import type { DecapConfig } from '../config/config.ts';
import type { SavedText } from './copy-list.ts';
import { explainDeskErrors } from './desk-errors.ts';
import { guardDeletions, type RemoveDraft } from './delete-guard.ts';
import { entryPath, keepToOwnFiles } from './draft-files.ts';
import { type DraftWriter, draftWriterOf } from './draft-writer.ts';
import { showRefusal } from './fault-summary.ts';
import { readDrafts } from './waiting-drafts.ts';
import { NO_ANSWER, Refusal } from './forge-errors.ts';
import { guardForge } from './forge-guard.ts';
import { keepPlace } from './keep-place.ts';
import { NOT_BUILT } from '../check/publication.ts';
import { showNotice } from './notice.ts';
import { entryAddress } from './open-editor.ts';
import { leadFromOwnForms } from './own-way.ts';
import { announcePublishing, shortenRefusals } from './publication-panel.ts';
import { localScheduled, type ScheduledDesk } from './scheduled-desk.ts';
import { publishTogetherAt, scheduledAt } from './forge-desk.ts';
import type { PublishTogether } from './forge-together.ts';
import { togetherHere } from './publish-together.ts';
import { keepCopiesApart } from './save-copies.ts';
import { sendUsedAssets } from './sent-assets.ts';
import type { WaitingDraft } from '../today/rows.ts';
import type { MediaStore } from './replace-picture.ts';
import { rememberSaved, rememberSent, sentTexts } from './sent-texts.ts';

/**
 * Two people may open the same entry. Each save is compared with the versions that its writer may have started from,
 * so that nobody writes over someone else's work: what was opened, and what this tab sent since.
 *
 * Puts the comparison before every save of one of Decap's backends. To be called before Decap starts.
 */
export function guardSaves(name: Backend['name'], config: DecapConfig, now: () => Date): void {
  const registered = decap().CMS.getBackend(name);
  const { init } = registered;
  registered.init = (...args) => {
    const backend = init(...args);
    knowBackend(name, backend, config);
    const remove = name === 'proxy' ? guardDesk(backend, config) : guardForge(name, backend, baseVersionsOf);
    keepToOwnFiles(backend, config);
    sendUsedAssets(backend);
    rememberSaves(backend);
    readSaved = savedTextOf(backend, config);
    readWaiting = () => readDrafts(backend, config);
    store = { read: backend.getMediaFile.bind(backend), write: backend.persistMedia.bind(backend) };
    writeDraft = draftWriterOf(backend, config);
    scheduled = name === 'proxy' ? localScheduled : scheduledAt(name, { backend, config, writeDraft, now });
    publishAll = name === 'proxy' ? togetherHere : publishTogetherAt(name, { backend, config });
    announcePublishing(backend);
    guardDeletions(backend, { remove, sent: (entry) => sentTexts(entryPath(config, entry) ?? '') });
    sayRefusals(backend);
    keepPlace(backend);
    leadFromOwnForms(backend);
    keepCopiesApart(backend, now);
    return backend;
  };
}

/** How to read what is saved of an entry, once Decap works with a backend. */
export const savedText = (): SavedText | undefined => readSaved;

/** Every draft, once Decap works with a backend. */
export const waitingDrafts = (): Promise<WaitingDraft[]> | undefined => readWaiting?.();

let readSaved: SavedText | undefined;
let readWaiting: (() => Promise<WaitingDraft[]>) | undefined;

/** The pictures and files of the repository, once Decap works with a backend. */
export const mediaStore = (): MediaStore | undefined => store;

let store: MediaStore | undefined;

/** How to save a text as the draft of an entry that is there, without its form; as Decap would, and with the same guards. */
export const draftWriter = (): DraftWriter | undefined => writeDraft;

let writeDraft: DraftWriter | undefined;

/** What waits for its moment, once Decap works with a backend. */
export const scheduledDesk = (): ScheduledDesk | undefined => scheduled;

let scheduled: ScheduledDesk | undefined;

/** How several drafts are published at one moment, once Decap works with a backend. */
export const publishTogether = (): PublishTogether | undefined => publishAll;

let publishAll: PublishTogether | undefined;

function savedTextOf(backend: DecapBackend, config: DecapConfig): SavedText {
  const ask = backend.unpublishedEntry.bind(backend);
  // Not under what notices that somebody has read a draft: nobody does here.
  const readFile = backend.unpublishedEntryDataFile.bind(backend);
  return async (entry) => {
    const path = entryPath(config, entry) ?? '';
    const draft = await ask(entry).catch(() => undefined);
    const file = draft?.diffs.find((diff) => diff.path === path);
    if (file) return readFile(entry.collection, entry.slug, path, file.id);
    return (await backend.getEntry(path)).data ?? undefined;
  };
}

const baseVersionsOf = ({ raw, path }: DataFile): string[] => [...openedVersions(raw), ...sentTexts(path)];

/** The desk of `npm start` compares by itself, one action at a time: it only has to be told the versions. */
function guardDesk(backend: DecapBackend, { backend: { branch } }: DecapConfig): RemoveDraft {
  shortenRefusals(backend);
  explainDeskErrors(backend);
  const persist = backend.persistEntry.bind(backend);
  backend.persistEntry = (entry, options) => {
    const dataFiles = entry.dataFiles.map((file) => ({ ...file, baseVersions: baseVersionsOf(file) }));
    return persist({ ...entry, dataFiles }, options);
  };
  return async (entry, baseVersions) =>
    backend.request?.({ action: 'deleteUnpublishedEntry', params: { branch, ...entry, baseVersions } });
}

function rememberSaves(backend: DecapBackend): void {
  const persist = backend.persistEntry.bind(backend);
  backend.persistEntry = async (entry: SavedEntry, options) => {
    const saving = persist(entry, options);
    // After the versions were read: a text is no version of itself.
    for (const { path, raw } of entry.dataFiles) rememberSent(path, raw);
    const result = await saving;
    for (const { path, raw } of entry.dataFiles) rememberSaved(path, raw);
    return result;
  };
}

/** What somebody asks of the server with a form open, and may be refused. */
const ASKED = [
  'persistEntry',
  'updateUnpublishedEntryStatus',
  'publishUnpublishedEntry',
  'deleteUnpublishedEntry',
] as const satisfies (keyof DecapBackend)[];

/** A refusal stays above the form: Decap tells it in a notice that goes away after some seconds. */
function sayRefusals(backend: DecapBackend): void {
  for (const name of ASKED) {
    const ask = backend[name].bind(backend) as (...args: unknown[]) => Promise<unknown>;
    const told = (...args: unknown[]) =>
      ask(...args).catch((error: unknown) => {
        const refusal = toDeskRefusal(error);
        if (!showRefusal(refusal.message)) showOnBoard(refusal.message, args);
        throw refusal;
      });
    Object.assign(backend, { [name]: told });
  }
}

/** Asked from the board: it stays until it is closed, with the way to the entry. Why nothing can be built is in the news. */
function showOnBoard(message: string, [collection, slug]: readonly unknown[]): void {
  if (message.startsWith(NOT_BUILT)) return;
  const actions = [{ label: 'Cerrar', run: () => undefined }];
  if (typeof collection !== 'string' || typeof slug !== 'string') return void showNotice(message, actions);
  const open = () => {
    location.hash = entryAddress({ collection, slug });
  };
  showNotice(message, [{ label: 'Abrir la entrada', run: open }, ...actions]);
}

/** A desk that does not answer is said by the browser, in English and without advice. */
const toDeskRefusal = (error: unknown): Error =>
  error instanceof TypeError ? new Refusal(NO_ANSWER) : (error as Error);
