/** What the focus was on, and enough to find its successor once it is gone. */
interface Place {
  element: Element;
  /** What it says: the label of a field, the words of a button. */
  words: string;
  /** What stood around it, from the inside out, within its part of the screen. */
  around: Element[];
  /** The screen, by its address. */
  address: string;
}

const MAIN = 'main, [role="main"]';
/** What holds every screen, also one without a main part. */
const SCREEN = '[class*="-AppMainContainer"]';
const SAVE = '[class*="-SaveButton"]';
const FIELD = 'input, textarea, select';
const FOCUSABLE = `a[href], button:not(:disabled), ${FIELD}, [role="button"][tabindex="0"]`;

/** What stands over a form and goes away. */
const PASSING = '.desk-dialog';

let last: Place | undefined;
/** It was in something that is gone, and nobody has put it anywhere since. */
let isLost = false;

/**
 * The browser drops the focus when its element goes away or is disabled, as «Guardar» once all is saved, and whoever
 * works with the keyboard would start again at the top. It goes on where it was: in the same control of a form that was
 * drawn anew, beside the one that is gone, or at the start of a new screen.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || target === document.body || target.closest(PASSING)) return;
    last = placeOf(target);
    isLost = false;
  });
  new MutationObserver(() => requestAnimationFrame(restore)).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
}

/** To be called when a dialog of ours has gone: the focus goes back to where it was, as soon as that can take it. */
export function focusAgain(): void {
  isLost = true;
  restore();
}

const placeOf = (element: Element): Place => ({
  element,
  words: wordsOf(element),
  around: around(element),
  address: location.hash,
});

function restore(): void {
  if (!last || document.activeElement !== document.body || isSaving()) return;
  if (isUsable(last.element)) {
    if (isLost && last.element instanceof HTMLElement) last.element.focus({ preventScroll: true });
    return;
  }
  const found = successor(last);
  if (!found) return;
  if (found.matches(MAIN)) found.setAttribute('tabindex', '-1');
  found.focus({ preventScroll: true });
}

function successor({ element, words, around: boxes, address }: Place): HTMLElement | null {
  const twin = words && !element.isConnected ? twinOf(element, words) : undefined;
  if (twin && isUsable(twin)) return twin;
  const beside = (twin ? around(twin) : boxes).find((box) => box.isConnected && box.querySelector(FOCUSABLE));
  const near = beside?.querySelector<HTMLElement>(FOCUSABLE);
  if (near) return near;
  // The same screen may still be on its way.
  return location.hash === address ? null : document.querySelector<HTMLElement>(MAIN);
}

/** The same control of a screen that was drawn anew; never the text, whose cursor would be at its start. */
function twinOf(element: Element, words: string): HTMLElement | undefined {
  // It said «Guardando…» when it went.
  if (element.matches(SAVE)) return document.querySelector<HTMLElement>(SAVE) ?? undefined;
  return Array.from(document.querySelectorAll<HTMLElement>(`:is(${MAIN}) ${element.localName}`)).find(
    (candidate) => !candidate.isContentEditable && wordsOf(candidate) === words,
  );
}

/** As far as what holds the whole screen, where anything may come next. */
function around(element: Element): Element[] {
  const outer = element.parentElement;
  const isAll = !outer || outer.matches(`body, ${SCREEN}`) || outer.querySelector(`${MAIN}, ${SCREEN}`) !== null;
  return isAll ? [] : [outer, ...around(outer)];
}

/** Until a save has ended, whatever takes the focus may be drawn anew. */
const isSaving = (): boolean => /(…|\.{3})$/.test(document.querySelector(SAVE)?.textContent ?? '');

const wordsOf = (element: Element): string =>
  element.matches(FIELD)
    ? (document.querySelector(`label[for="${CSS.escape(element.id)}"]`)?.textContent ?? '')
    : (element.getAttribute('aria-label') ?? element.textContent ?? '');

/** Whoever clicked beside everything left what had the focus, and it is still there. */
const isUsable = (element: Element): boolean => element.isConnected && !element.matches(':disabled');
