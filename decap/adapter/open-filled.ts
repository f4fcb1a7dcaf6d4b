import type { DecapConfig } from '../config/config.ts';
import { leaveForm, within } from './address.ts';
import { rememberPrepared } from './base-versions.ts';
import { copyKey, setCopyAside } from './copies.ts';
import { entryPath } from './draft-files.ts';
import { entryAddress, type EntryKey, isOpen, newAddress, openEditor } from './open-editor.ts';
import { openForm } from './open-form.ts';
import { prepareCopy } from './recovery.ts';

/** A form to open with a text that nobody typed into it, unsaved. */
export interface Filled {
  /** Without a slug it is a new entry. */
  entry: Pick<EntryKey, 'collection'> & Partial<EntryKey>;
  /** The text of the file. */
  raw: string;
  /** What is saved of the entry, from which the text was made; nothing for a new one. */
  base?: string;
  /** Field into which the cursor is put. */
  focus?: readonly string[];
}

/** Why a form could not be opened, in words for the editor. */
class NotOpened extends Error {}

/**
 * Opens the form of an entry as Decap opens it with a copy of what was not saved: filled, changed and still to be saved.
 * @throws NotOpened when somebody stays in the form that is open, or when copies of this entry stand in the way
 */
export async function openFilled(config: DecapConfig, { entry, raw, base = '', focus }: Filled): Promise<void> {
  const { collection, slug } = entry;
  const key = slug === undefined ? undefined : { collection, slug };
  if (!(await leaveForm())) throw new NotOpened(STAYED);
  if (!(await setCopyAside(entry))) throw new NotOpened(COPIES);
  rememberPrepared(raw, base);
  prepareCopy(copyKey(entry), { raw, ...(key && { path: entryPath(config, key) ?? '' }) });
  location.hash = key ? entryAddress(key) : newAddress(collection);
  const isThere = () => (key ? isOpen(key) : openEditor()?.props.newEntry === true) && hasText(raw);
  if (focus && (await within(() => isThere() && openForm() !== undefined))) openForm()?.focus(focus);
}

/** Whether the text stands in the form: it comes after the form itself. */
const hasText = (raw: string): boolean =>
  Object.values((openForm()?.entry.data ?? {}) as Record<string, unknown>).includes(raw);

const STAYED = 'Hay un formulario abierto con cambios sin guardar. Guárdelos o descártelos y vuelva a intentarlo.';
const COPIES =
  'En este navegador hay dos textos sin guardar de esta misma entrada. Ábralos o descártelos en la primera pantalla de la mesa y vuelva a intentarlo.';
