/** Ctrl+S (⌘S) saves the entry that is open, as everywhere; the browser would offer to keep the page of the desk. */
export function saveWithKey(): void {
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
    const button = document.querySelector<HTMLButtonElement>("#nc-root button[class*='-SaveButton']");
    if (!button) return;
    event.preventDefault();
    // What is being typed reaches the form when its field is left.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    if (!button.disabled) button.click();
  });
}
