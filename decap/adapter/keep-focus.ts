/** What the focus was on, and enough to find its successor once it is gone. */
interface Place {
  element: Element;
  /** What it says: the label of a field, the words of a button. */
  words: string;
  /** What stood around it, from the inside out, within its part of the screen. */
  around: Element[];
}

const MAIN = 'main, [role="main"]';
const FIELD = 'input, textarea, select';
const FOCUSABLE = `a[href], button:not(:disabled), ${FIELD}, [role="button"][tabindex="0"]`;

let last: Place | undefined;

/**
 * The browser drops the focus when its element goes away or is disabled, as «Guardar» once all is saved, and whoever
 * works with the keyboard would start again at the top. It goes on where it was: in the same control of a form that was
 * drawn anew, beside the one that is gone, or at the start of a new screen.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target !== document.body) last = placeOf(target);
  });
  new MutationObserver(() => requestAnimationFrame(restore)).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
}

const placeOf = (element: Element): Place => ({ element, words: wordsOf(element), around: around(element) });

function restore(): void {
  if (!last || document.activeElement !== document.body || isUsable(last.element)) return;
  const found = successor(last);
  if (!found) return;
  if (found.matches(MAIN)) found.setAttribute('tabindex', '-1');
  found.focus({ preventScroll: true });
}

function successor({ element, words, around: boxes }: Place): HTMLElement | null {
  const twin = words && !element.isConnected ? twinOf(element, words) : undefined;
  if (twin && isUsable(twin)) return twin;
  const beside = (twin ? around(twin) : boxes).find((box) => box.isConnected && box.querySelector(FOCUSABLE));
  return beside?.querySelector<HTMLElement>(FOCUSABLE) ?? document.querySelector<HTMLElement>(MAIN);
}

/** The same control of a screen that was drawn anew; never the text, whose cursor would be at its start. */
const twinOf = (element: Element, words: string): HTMLElement | undefined =>
  Array.from(document.querySelectorAll<HTMLElement>(`:is(${MAIN}) ${element.localName}`)).find(
    (candidate) => !candidate.isContentEditable && wordsOf(candidate) === words,
  );

/** As far as what holds the whole screen, where anything may come next. */
function around(element: Element): Element[] {
  const outer = element.parentElement;
  return outer && outer !== document.body && !outer.querySelector(MAIN) ? [outer, ...around(outer)] : [];
}

const wordsOf = (element: Element): string =>
  element.matches(FIELD)
    ? (document.querySelector(`label[for="${CSS.escape(element.id)}"]`)?.textContent ?? '')
    : (element.getAttribute('aria-label') ?? element.textContent ?? '');

/** Whoever clicked beside everything left what had the focus, and it is still there. */
const isUsable = (element: Element): boolean => element.isConnected && !element.matches(':disabled');
