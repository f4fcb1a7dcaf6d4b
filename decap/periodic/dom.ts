/** An element with its properties and what it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<Omit<HTMLElementTagNameMap[K], 'style'>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A control with its label, a hint, and a place for what is wrong with it. */
export interface Field<T extends Control = Control> {
  box: HTMLElement;
  control: T;
  /** Says what is wrong, beside the control; an empty text takes it away. */
  say: (fault: string) => void;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Puts a label, a hint and a place for faults around a control. */
export function field<T extends Control>(label: string, control: T, hint = ''): Field<T> {
  const id = `desk-campo-${++fieldCount}`;
  const [hintId, faultId] = [`${id}-ayuda`, `${id}-error`];
  control.id = id;
  const fault = element('p', { id: faultId, className: 'desk-panel-fault' });
  const parts: Node[] = [element('label', { htmlFor: id }, label), control];
  if (hint) parts.push(element('p', { id: hintId, className: 'desk-panel-hint' }, hint));
  control.setAttribute('aria-describedby', `${hint ? `${hintId} ` : ''}${faultId}`);
  return {
    box: element('div', { className: 'desk-panel-field' }, ...parts, fault),
    control,
    say: (text) => {
      fault.textContent = text;
      control.setAttribute('aria-invalid', String(text !== ''));
    },
  };
}

let fieldCount = 0;

/** A box to choose from; the values are the ids. */
export function select(options: readonly (readonly [value: string, words: string])[]): HTMLSelectElement {
  return element('select', {}, ...options.map(([value, words]) => element('option', { value }, words)));
}

/** A link that leaves the panel. */
export function linkTo(panel: { close: () => void }, href: string, words: string): HTMLAnchorElement {
  const link = element('a', { href }, words);
  link.addEventListener('click', () => panel.close());
  return link;
}
