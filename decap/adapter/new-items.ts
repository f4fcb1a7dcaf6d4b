import { FOCUSABLE } from './open-form.ts';

/** Button that adds an item to a list, and the box of a list or of another field. */
const ADD = '[class*="-AddButton"]';
const FIELD = '[class*="-ControlContainer"]';

/** Who adds an item to a list writes in it at once: the cursor goes to the first field that was not there. */
export function focusNewItems(): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const list = target instanceof Element ? target.closest(ADD)?.closest(FIELD) : undefined;
      if (!list) return;
      const before = new Set(fieldsOf(list));
      // The item is on the page a moment later.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const field = fieldsOf(list).find((found) => !before.has(found));
          field?.focus();
          field?.closest(FIELD)?.scrollIntoView({ block: 'nearest' });
        }),
      );
    },
    { capture: true },
  );
}

const fieldsOf = (list: Element): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>(`:scope ${FIELD} :is(${FOCUSABLE})`),
];
