const listeners: (() => void)[] = [];

/**
 * Calls `listener` whenever anything on the page has changed, before it is painted: Decap draws its screens anew at any
 * time.
 */
export function onPageChange(listener: () => void): void {
  listeners.push(listener);
  if (listeners.length > 1) return;
  new MutationObserver(() => {
    for (const each of listeners) each();
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
