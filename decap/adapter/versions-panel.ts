import { LOCAL_API } from '../config/backends.ts';
import type { DecapConfig } from '../config/config.ts';
import { type Version, VERSIONS_ACTION } from '../check/versions.ts';
import { closeWhenLeft, element, link } from '../dom.ts';
import { NO_ANSWER } from './forge-errors.ts';
import { focusAgain } from './keep-focus.ts';
import type { EntryKey } from './open-editor.ts';
import { openFilled } from './open-filled.ts';
import { savedText } from './save-guard.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

/**
 * Shows what was published of an entry before, and puts a text of then into its form, unsaved. `history` is the page on which the public
 * reads of it.
 */
export async function openVersions(config: DecapConfig, entry: EntryKey, history: string): Promise<void> {
  const dialog = element('dialog', 'desk-dialog desk-versions');
  const heading = Object.assign(element('h2', '', 'Versiones anteriores'), { id: 'desk-versions-title' });
  dialog.setAttribute('aria-labelledby', heading.id);
  const message = element('p', '', 'Buscando las versiones…');
  message.setAttribute('role', 'status');
  const [list, shown] = [element('ol', ''), element('section', '')];
  const columns = element('div', 'desk-versions-columns');
  columns.append(list, shown);
  const feet = element('p', 'desk-dialog-buttons');
  feet.append(
    button('Cerrar', () => dialog.close()),
    link('Cómo las ve el público', history),
  );
  dialog.append(heading, message, columns, feet);

  const recover = async ({ raw }: Version) => {
    const base = (await savedText()?.(entry)) ?? '';
    dialog.close();
    await openFilled(config, { entry, raw, base });
  };
  const show = (version: Version) => {
    const title = Object.assign(element('h3', '', version.title), { tabIndex: -1 });
    const again = button('Recuperar este texto', () => void say(message, recover(version)));
    shown.replaceChildren(title, again, element('pre', '', version.body));
    title.focus();
  };
  dialog.addEventListener('close', () => {
    dialog.remove();
    focusAgain();
  });
  closeWhenLeft(dialog);
  document.body.append(dialog);
  dialog.showModal();
  await say(
    message,
    askVersions(entry).then((versions) => {
      message.textContent = versions.length === 0 ? 'Esta entrada no tiene versiones publicadas.' : '';
      list.append(...versions.map((version) => row(version, () => show(version))));
      list.querySelector('button')?.focus();
    }),
  );
}

/** What goes wrong is said in the dialog. */
const say = (message: HTMLElement, work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    message.textContent = error instanceof TypeError ? NO_ANSWER : String((error as Error).message);
  });

function row({ when, who, notes }: Version, run: () => void): HTMLElement {
  const item = element('li', '');
  const open = button(`${when}, ${who}`, run);
  item.append(open, ...notes.map((note) => element('p', '', note)));
  return item;
}

async function askVersions(entry: EntryKey): Promise<Version[]> {
  const response = await fetch(addressOnSite(LOCAL_API), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action: VERSIONS_ACTION, params: entry }),
  });
  if (!response.ok) throw new Error(((await response.json()) as { error: string }).error);
  return (await response.json()) as Version[];
}

function button(words: string, run: () => void): HTMLButtonElement {
  const made = Object.assign(element('button', '', words), { type: 'button' });
  made.addEventListener('click', run);
  return made;
}
