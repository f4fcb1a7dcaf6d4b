import type { Scheduled } from '../check/publication.ts';
import { SAVE_BEFORE_STOPPING, scheduledWords, stopQuestion } from '../check/scheduled-words.ts';
import { element } from '../dom.ts';
import { PANE } from './open-form.ts';
import { type EntryKey, entryAddress, openEditor } from './open-editor.ts';
import { onPageChange } from './page-changes.ts';
import { onPublished } from './publication-panel.ts';
import type { ScheduledDesk } from './scheduled-desk.ts';

/** Says above the form of a published entry when it will be out, how to move that, and lets it be stopped. */
export function offerStop(desk: () => ScheduledDesk | undefined): void {
  let asked = '';
  let region: HTMLElement | undefined;

  const read = async (entry: EntryKey) => {
    // Whoever cannot be asked says so when something is saved.
    const scheduled = await desk()
      ?.find(entry)
      .catch(() => undefined);
    if (asked !== entryAddress(entry)) return;
    region?.remove();
    region = scheduled && newRegion(scheduled, desk);
    place();
  };

  /** Decap draws its form anew after a save: what is ours is put back. */
  const place = () => {
    // The form comes first: what it waits for is not asked after this.
    const pane = document.querySelector(PANE);
    const entry = pane ? entryOfForm() : undefined;
    const address = entry ? entryAddress(entry) : '';
    if (address !== asked) {
      asked = address;
      region?.remove();
      region = undefined;
      if (entry) void read(entry);
    }
    if (region && pane && region.parentElement !== pane) pane.prepend(region);
  };

  onPublished(() => (asked = ''));
  onPageChange(place);
}

/** Undefined where no entry with an address is open. */
function entryOfForm(): EntryKey | undefined {
  const { collection, slug, newEntry } = openEditor()?.props ?? {};
  return collection && slug && !newEntry ? { collection: String(collection.get('name')), slug } : undefined;
}

function newRegion(scheduled: Scheduled, desk: () => ScheduledDesk | undefined): HTMLElement {
  const region = element('section', 'desk-preview desk-scheduled');
  region.setAttribute('aria-label', 'Salida programada');
  const status = element('p', '', scheduledWords(scheduled));
  status.setAttribute('role', 'status');
  const button = element('button', '', 'Detener la salida');
  button.type = 'button';
  button.addEventListener('click', () => void stop(scheduled, desk, status, button));
  const buttons = element('p', 'desk-news-buttons');
  buttons.append(button);
  region.append(status, buttons);
  return region;
}

async function stop(
  scheduled: Scheduled,
  desk: () => ScheduledDesk | undefined,
  status: HTMLElement,
  button: HTMLButtonElement,
): Promise<void> {
  if (openEditor()?.props.hasChanged) return say(status, SAVE_BEFORE_STOPPING);
  if (!confirm(stopQuestion(scheduled))) return undefined;
  button.disabled = true;
  say(status, 'Se detiene la salida…');
  const refused = await desk()?.stop(scheduled);
  button.disabled = false;
  if (refused !== undefined) return say(status, refused);
  // The form is that of a draft now.
  return location.reload();
}

const say = (status: HTMLElement, words: string): void => {
  status.textContent = words;
};
