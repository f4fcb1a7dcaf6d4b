import { entryAddress, type EntryKey, isOpen } from './open-editor.ts';

/** Notices that stay until they are closed, below everything else; Decap's own fade away after seconds. */

/** A button of a notice. */
export interface NoticeAction {
  label: string;
  run: () => void;
}

/** Says something for as long as the form of an entry is open, or until it is closed. */
export function showOnEntry(entry: EntryKey, text: string): void {
  if (!isOpen(entry)) return;
  const notice = showNotice(text, [{ label: 'Entendido', run: () => undefined }]);
  const leave = () => {
    if (location.hash.slice(1).split('?')[0] === entryAddress(entry)) return;
    notice.remove();
    window.removeEventListener('hashchange', leave);
  };
  window.addEventListener('hashchange', leave);
}

/** Shows a text with its buttons, each of which closes it; in the place of the same text, if it is there already. */
export function showNotice(text: string, actions: readonly NoticeAction[]): HTMLElement {
  const notice = document.createElement('div');
  notice.className = 'desk-notice';
  notice.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = text;
  notice.append(words, ...actions.map((action) => button(action, notice)));
  for (const shown of document.querySelectorAll('.desk-notice p')) {
    if (shown.textContent === text) shown.parentElement?.remove();
  }
  document.body.append(notice);
  return notice;
}

function button({ label, run }: NoticeAction, notice: HTMLElement): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', () => {
    notice.remove();
    run();
  });
  return element;
}
