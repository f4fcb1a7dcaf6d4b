import { CONTROL, openForm, PANE } from './open-form.ts';
import { onPageChange } from './page-changes.ts';

/** Class of the button that shows what is folded away, and mark of a field that is. */
const MORE = 'desk-more';
const FOLDED = 'data-folded';

/** Folds fields that few entries need under one button at the end of the form; an entry that has one of them shows all. */
export function foldFields(names: readonly string[]): void {
  const seen = new WeakSet<Element>();
  onPageChange(() => {
    const pane = document.querySelector(PANE);
    if (!pane || seen.has(pane)) return;
    const fields = names.flatMap((name) => containerOf(pane, name) ?? []);
    const [first] = fields;
    const data = openForm()?.entry.data;
    if (!first || !data) return;
    seen.add(pane);
    if (names.some((name) => isFilled(data[name]))) return;
    first.before(moreButton(fields));
    for (const field of fields) field.setAttribute(FOLDED, '');
  });
}

function moreButton(fields: readonly Element[]): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = MORE;
  button.setAttribute('aria-expanded', 'false');
  const labels = fields.map((field) => field.querySelector('label')?.firstChild?.textContent?.trim().toLowerCase());
  button.textContent = `Más: ${labels.join(', ')}`;
  button.addEventListener('click', () => {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!isOpen));
    for (const field of fields) field.toggleAttribute(FOLDED, isOpen);
  });
  return button;
}

const containerOf = (pane: Element, name: string): Element | undefined =>
  [...pane.querySelectorAll(`label[for^="${name}-field-"]`)]
    .map((label) => label.closest(CONTROL))
    .find((container) => container?.parentElement?.matches(PANE)) ?? undefined;

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '' && value !== false;
