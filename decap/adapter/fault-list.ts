import type { Fault } from '../check/publication.ts';
import { element, link } from '../dom.ts';

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
