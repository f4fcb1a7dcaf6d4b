import { Refusal } from './forge-errors.ts';

const TOAST = '.Toastify__toast';
const WORDS = 'Volvió al formulario sin guardar.';
/** So long Decap may take to say that a save failed, in milliseconds. */
const LONGEST = 2000;

/**
 * Ends a save that somebody took back. To Decap it is a save that failed, which it says in a red notice; nothing failed
 * here, so that the notice is never seen.
 */
export function quietRefusal(): Refusal {
  const observer = new MutationObserver(() => {
    for (const toast of document.querySelectorAll<HTMLElement>(TOAST)) {
      if (!toast.textContent?.includes(WORDS)) continue;
      toast.style.setProperty('display', 'none', 'important');
      observer.disconnect();
    }
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  setTimeout(() => observer.disconnect(), LONGEST);
  return new Refusal(WORDS);
}
