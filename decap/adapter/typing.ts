import { openEditor } from './open-editor.ts';

/** At most this much of what was typed is lost when the browser or the computer ends, in milliseconds. */
const KEEP_EVERY = 1000;

/** Decap writes its copy two seconds after the last key, so while someone goes on typing it writes none: here it does. */
export function keepWhileTyping(): void {
  let isTyping = false;
  const keep = () => {
    if (isTyping) openEditor()?.createBackup.flush();
    isTyping = false;
  };
  window.addEventListener('input', () => (isTyping = true), { capture: true });
  document.addEventListener('visibilitychange', keep);
  setInterval(keep, KEEP_EVERY);
}
