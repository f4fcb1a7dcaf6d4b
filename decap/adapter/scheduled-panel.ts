import { type Scheduled, STOP_ACTION } from '../check/publication.ts';
import { SAVE_BEFORE_STOPPING, scheduledWords, stopQuestion } from '../check/scheduled-words.ts';
import { LOCAL_API } from '../config/backends.ts';
import { element } from '../dom.ts';
import { NO_ANSWER } from './forge-errors.ts';
import { PANE } from './open-form.ts';
import { type EntryKey, entryAddress, openEditor } from './open-editor.ts';
import { onPageChange } from './page-changes.ts';
import { onPublished, readScheduled } from './publication-panel.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

/** Says above the form of a published entry when it will be out, how to move that, and lets it be stopped. */
export function offerStop(): void {
  let asked = '';
  let region: HTMLElement | undefined;

  const read = async (address: string) => {
    const scheduled = (await readScheduled()).find((entry) => entryAddress(entry) === address);
    if (asked !== address) return;
    region?.remove();
    region = scheduled && newRegion(scheduled);
    place();
  };

  /** Decap draws its form anew after a save: what is ours is put back. */
  const place = () => {
    // The form comes first: what it waits for is not asked after this.
    const pane = document.querySelector(PANE);
    const address = pane ? addressOfForm() : '';
    if (address !== asked) {
      asked = address;
      region?.remove();
      region = undefined;
      if (address !== '') void read(address);
    }
    if (region && pane && region.parentElement !== pane) pane.prepend(region);
  };

  onPublished(() => (asked = ''));
  onPageChange(place);
}

/** Empty where no entry with an address is open. */
function addressOfForm(): string {
  const { collection, slug, newEntry } = openEditor()?.props ?? {};
  return collection && slug && !newEntry ? entryAddress({ collection: String(collection.get('name')), slug }) : '';
}

function newRegion(scheduled: Scheduled): HTMLElement {
  const region = element('section', 'desk-preview desk-scheduled');
  region.setAttribute('aria-label', 'Salida programada');
  const status = element('p', '', scheduledWords(scheduled));
  status.setAttribute('role', 'status');
  const button = element('button', '', 'Detener la salida');
  button.type = 'button';
  button.addEventListener('click', () => void stop(scheduled, status, button));
  const buttons = element('p', 'desk-news-buttons');
  buttons.append(button);
  region.append(status, buttons);
  return region;
}

async function stop(scheduled: Scheduled, status: HTMLElement, button: HTMLButtonElement): Promise<void> {
  if (openEditor()?.props.hasChanged) return say(status, SAVE_BEFORE_STOPPING);
  if (!confirm(stopQuestion(scheduled))) return undefined;
  button.disabled = true;
  say(status, 'Se detiene la salida…');
  const refused = await ask(scheduled);
  button.disabled = false;
  if (refused !== undefined) return say(status, refused);
  // The form is that of a draft now.
  return location.reload();
}

const say = (status: HTMLElement, words: string): void => {
  status.textContent = words;
};

/** Why it was not stopped; undefined when it was. */
async function ask({ collection, slug }: EntryKey): Promise<string | undefined> {
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  try {
    const body = JSON.stringify({ action: STOP_ACTION, params: { collection, slug } });
    const response = await fetch(addressOnSite(LOCAL_API), { ...options, body });
    return response.ok ? undefined : (((await response.json()) as { error?: string }).error ?? NO_ANSWER);
  } catch {
    return NO_ANSWER;
  }
}
