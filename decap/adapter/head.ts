/** The part of Decap's head with what one does, beside the account. */
const ACTIONS = '[class*="-AppHeaderActions"]';

/** Keeps an element first among what one does in the head of every screen that has one. */
export function keepInHead(own: HTMLElement): void {
  const place = () => {
    const actions = document.querySelector(ACTIONS);
    if (actions && own.parentElement !== actions) actions.prepend(own);
  };
  new MutationObserver(place).observe(document.body, { childList: true, subtree: true });
  place();
}
