import { followMarkup, mendMarkup, passExpanded } from './accessible-markup.ts';

/** Phrases of the parts that Decap is made of and does not translate: pattern → Spanish. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^No options$/, 'No hay opciones'],
  [/^Loading(\.\.\.| options…)$/, 'Cargando…'],
  [/^Remove (.+)$/, 'Quitar $1'],
  [/^close$/, 'Cerrar'],
  [/^notification timer$/, 'Tiempo del aviso'],
  [/^Failed to delete media: (?:Error: )?([\s\S]*)$/, 'No se borró el archivo. $1'],
  [/^Failed to persist media: (?:Error: )?([\s\S]*)$/, 'No se subió el archivo. $1'],
  [
    /^\s*To pick up a draggable item[\s\S]*$/,
    'Espacio toma el elemento, las flechas lo mueven, espacio lo deja y Escape lo devuelve.',
  ],
  [/^Picked up draggable item .*$/, 'Elemento tomado.'],
  [/^Draggable item .* was moved over .*$/, 'El elemento cambió de lugar.'],
  [/^Draggable item .* is no longer over .*$/, 'El elemento está fuera de la lista.'],
  [/^Draggable item .* was dropped.*$/, 'Elemento dejado.'],
  [/^Dragging was cancelled\..*$/, 'El elemento volvió a su lugar.'],
  [/^Use Up and Down to choose options.*$/, 'Elija con las flechas y con Intro; Escape cierra la lista.'],
  [
    /^.* is focused ,type to refine list, press Down to open the menu.*$/,
    'Escriba para buscar; la flecha hacia abajo abre la lista.',
  ],
  [/^.* is focused , press Down to open the menu.*$/, 'La flecha hacia abajo abre la lista.'],
  [/^Use left and right to toggle between focused values.*$/, 'Recorra lo elegido con las flechas; Retroceso quita.'],
  [/^All selected options have been cleared\.$/, 'Se quitó todo lo elegido.'],
  [/^options? (.+), deselected\.$/, '$1: quitado.'],
  [/^options? (.+), selected\.$/, '$1: elegido.'],
  [/^option (.+) is disabled\. Select another option\.$/, '$1: no se puede elegir.'],
  [/^value (.+) focused, (\d+) of (\d+)\.$/, '$1, $2 de $3.'],
  [/^(.+) selected, (\d+) of (\d+)\.$/, '$1, elegido, $2 de $3.'],
  [/^(.+), (\d+) of (\d+)\.$/, '$1, $2 de $3.'],
  [/^(\d+) results? available.*\.$/, 'Resultados: $1.'],
];

/** Controls that Decap shows as a picture alone → their names. */
const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['button[class*="-TopBarButton"]:first-child', 'Abrir o cerrar el elemento'],
  ['button[class*="-TopBarButton"]:last-child', 'Quitar el elemento'],
  ['[class*="-TopBar-"] > div[role="button"]', 'Mover el elemento'],
];

/** Parts that announce something to a screen reader (live regions and menus): never what somebody wrote. */
const ANNOUNCERS = '.Toastify, [id^="Dnd"], [class*="a11yText"], [class*="-menu"], [class*="-Menu"]';

/** `text` in Spanish; undefined when it is none of their phrases. @internal */
export function translatePhrase(text: string): string | undefined {
  const found = PHRASES.find(([pattern]) => pattern.test(text));
  return found && text.replace(found[0], found[1]);
}

/** Puts Spanish in place of English, names on what has none, and mends its markup, now and whenever the page changes. */
export function translateAccessibleText(root: HTMLElement, itemName: ItemName = () => undefined): void {
  nameOfItem = itemName;
  translateIn(root);
  followMarkup();
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') translateText(target);
      else if (type === 'attributes') mendAttributes(target as Element);
      else for (const node of addedNodes) translateIn(node);
    }
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['aria-label', 'aria-expanded'],
  });
}

/** What a closed item of a list is called: Decap shows the value of its first field as the file has it. */
export type ItemName = (value: string) => string | undefined;

let nameOfItem: ItemName = () => undefined;

function translateIn(node: Node): void {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text: Node | null = texts.currentNode; text; text = texts.nextNode()) translateText(text);
  if (!(node instanceof Element)) return;
  mendMarkup(node);
  translateLabel(node);
  for (const labelled of node.querySelectorAll('[aria-label]')) translateLabel(labelled);
  for (const [selector, name] of NAMES) {
    for (const control of node.querySelectorAll(`${selector}:not([aria-label])`))
      control.setAttribute('aria-label', name);
  }
}

function mendAttributes(element: Element): void {
  translateLabel(element);
  passExpanded(element);
}

function translateText(node: Node): void {
  if (node.nodeType !== Node.TEXT_NODE) return;
  const text = node.textContent ?? '';
  const parent = node.parentElement;
  const spanish = parent?.closest(ANNOUNCERS)
    ? translatePhrase(text)
    : parent?.matches('[class*="-NestedObjectLabel"]')
      ? nameOfItem(text)
      : undefined;
  if (spanish !== undefined && spanish !== text) node.textContent = spanish;
}

function translateLabel(element: Element): void {
  const label = element.getAttribute('aria-label');
  const spanish = label === null ? undefined : translatePhrase(label);
  if (spanish !== undefined && spanish !== label) element.setAttribute('aria-label', spanish);
}
