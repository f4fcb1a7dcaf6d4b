import { addressOnSite } from '../src/lib/site-address.ts';

/** A link with its words, to a form of the desk, to a page of the site by its path, or elsewhere. */
export function link(label: string, href: string): HTMLAnchorElement {
  const anchor = element('a', '', label);
  anchor.href = addressOnSite(href);
  // A form opens here, a page of the site beside the desk.
  if (!href.startsWith('#')) anchor.target = '_blank';
  return anchor;
}

/** An element with its class and its words. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  if (className !== '') created.className = className;
  if (text !== undefined) created.textContent = text;
  return created;
}

/** Closes a dialog when its page is left, with the browser's «back» for example: the next form does not stand under it. */
export function closeWhenLeft(dialog: HTMLDialogElement): void {
  const leave = () => dialog.close();
  window.addEventListener('hashchange', leave);
  dialog.addEventListener('close', () => window.removeEventListener('hashchange', leave));
}
