import type { Fault } from '../check/publication.ts';

/** Every fault that the desk found, with the way to its form. */
export function faultList(faults: readonly Fault[]): HTMLElement {
  const list = element('ul', '');
  list.append(...faults.map(faultItem));
  return list;
}

function faultItem({ title, href, where, found, fix }: Fault): HTMLElement {
  const item = element('li', '');
  item.append(
    href === undefined ? `«${title}»` : link(`«${title}»`, href),
    `${where === '' ? '' : `, ${where}`}: ${found} ${fix}`,
  );
  return item;
}

/** A link with its words. */
export function link(label: string, href: string): HTMLElement {
  const anchor = element('a', '', label);
  anchor.setAttribute('href', href);
  // A form opens here, a page of the site beside the desk.
  if (!href.startsWith('#')) anchor.setAttribute('target', '_blank');
  return anchor;
}

/** An element with its class and its words. */
export function element(name: string, className: string, text?: string): HTMLElement {
  const created = document.createElement(name);
  if (className !== '') created.className = className;
  if (text !== undefined) created.textContent = text;
  return created;
}
