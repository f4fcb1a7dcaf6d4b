/** Attributes that Decap's markup lacks or has wrong, for screen readers and the keyboard: where, and which. */
const ATTRIBUTES: readonly (readonly [selector: string, attributes: Readonly<Record<string, string>>])[] = [
  // Landmarks: the form and the board stand in none.
  ['[class*="-EditorContainer"], [class*="-WorkflowContainer"]', { role: 'main' }],
  ['.Toastify__toast-container', { role: 'region', 'aria-label': 'Avisos' }],
  // The line that runs over the page while something loads.
  ['body > canvas', { 'aria-hidden': 'true' }],
  // A menu holds a list, and the list the items.
  ['[role="menu"] > ul', { role: 'none' }],
  // Slate puts a box between a list and each of its items.
  ['[data-slate-editor] :is(ul, ol) > div', { role: 'listitem' }],
  ['[data-slate-editor] :is(ul, ol) > div > li', { role: 'none' }],
];

/** Around a button of the toolbar that opens a menu there is a second one, without a name. */
const AROUND_BUTTON = '[aria-haspopup="true"]:has(> button, > * button)';
/** Ours, on what was the second button. */
const FORMER_BUTTON = 'data-former-button';
/** Filters are boxes to tick inside items of a menu. */
const TICKED_ITEM = '[role^="menuitem"]:has(> input[type="checkbox"])';

/** Mends the markup of `root` and of what is in it. */
export function mendMarkup(root: Element): void {
  for (const [selector, attributes] of ATTRIBUTES) {
    for (const element of within(root, selector)) setAttributes(element, attributes);
  }
  for (const wrapper of within(root, AROUND_BUTTON)) joinButtons(wrapper);
  for (const item of within(root, TICKED_ITEM)) tickItem(item);
  for (const field of within(root, '[class*="-ControlContainer"]')) describeField(field);
}

/** Keeps what changes without a change of the markup: where the focus goes, and which filters are ticked. */
export function followMarkup(): void {
  document.addEventListener('focusin', ({ target }) => {
    // A menu that closes gives the focus back to the box around its button.
    if (target instanceof Element && target.hasAttribute(FORMER_BUTTON)) target.querySelector('button')?.focus();
  });
  document.addEventListener('click', () =>
    requestAnimationFrame(() => {
      for (const item of document.querySelectorAll(TICKED_ITEM)) tickItem(item);
    }),
  );
}

/** Says on the button inside whether its menu is open; the box around it says it no more. */
export function passExpanded(wrapper: Element): void {
  const expanded = wrapper.getAttribute('aria-expanded');
  if (expanded === null || !wrapper.hasAttribute(FORMER_BUTTON)) return;
  wrapper.querySelector('button')?.setAttribute('aria-expanded', expanded);
  wrapper.removeAttribute('aria-expanded');
}

/** The outer one stops being a button and a stop of the Tab key; its events still come from the inner one. */
function joinButtons(wrapper: Element): void {
  wrapper.setAttribute(FORMER_BUTTON, '');
  wrapper.setAttribute('tabindex', '-1');
  wrapper.querySelector('button')?.setAttribute('aria-haspopup', 'true');
  wrapper.removeAttribute('role');
  wrapper.removeAttribute('aria-haspopup');
  passExpanded(wrapper);
}

function tickItem(item: Element): void {
  const box = item.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (!box) return;
  // What can be ticked is the item.
  setAttributes(box, { 'aria-hidden': 'true', disabled: '' });
  setAttributes(item, { role: 'menuitemcheckbox', 'aria-checked': String(box.checked) });
}

/** A control is read with its hint, and «Elegir un archivo» with the name of its field; the box of both needs no name. */
function describeField(field: Element): void {
  field.removeAttribute('aria-label');
  const label = field.querySelector(':scope > [class*="-ControlTopbar"] > label');
  const id = label?.getAttribute('for');
  if (!label || !id) return;
  const hint = field.querySelector(':scope > [class*="-ControlHint"]');
  const control = document.getElementById(id);
  if (hint && control) describe(control, hint, `${id}-ayuda`);
  for (const button of field.querySelectorAll('[class*="-FileWidgetButton"]')) {
    if (button.closest('[class*="-ControlContainer"]') === field) describe(button, label, `${id}-nombre`);
  }
}

function describe(control: Element, description: Element, id: string): void {
  description.id = id;
  const ids = new Set((control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
  setAttributes(control, { 'aria-describedby': [...ids.add(id)].join(' ') });
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** The elements of `root` that match, itself among them. */
const within = (root: Element, selector: string): Element[] => [
  ...(root.matches(selector) ? [root] : []),
  ...root.querySelectorAll(selector),
];
