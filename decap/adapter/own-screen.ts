/** A screen of ours in Decap's frame: below its head, at an address that Decap does not know. */
interface OwnScreen {
  /** After the `#`. */
  address: string;
  label: string;
  /** Makes the screen when somebody comes to it; `close` ends what it does. */
  open: () => { element: HTMLElement; close: () => void };
}

const HEAD = '[class*="-AppHeaderNavList"]';

/**
 * Adds a screen with a link in the head, and shows it first to whoever asks for no other one. To be called before Decap
 * starts.
 */
export function addScreen({ address, label, open }: OwnScreen): void {
  const asksForNone = ['', '#', '#/'].includes(location.hash);
  if (asksForNone) location.replace(`#${address}`);
  let hasEntered = false;
  let shown: ReturnType<OwnScreen['open']> | undefined;

  const look = () => {
    const head = document.querySelector(HEAD);
    if (!hasEntered && (head || document.querySelector('[class*="-EditorContainer"]'))) {
      hasEntered = true;
      // Entering at a forge leaves the address empty, or at Decap's own first screen.
      if (asksForNone) location.replace(`#${address}`);
    }
    const isHere = location.hash === `#${address}`;
    if (head) putLink(head, address, label, isHere);
    if (Boolean(shown) === Boolean(isHere && head)) return;
    shown?.close();
    shown?.element.remove();
    shown = undefined;
    if (!isHere || !head) return;
    shown = open();
    document.querySelector('#nc-root')?.after(shown.element);
  };

  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  window.addEventListener('hashchange', () => {
    look();
    // Who came by a link hears where they are; who opens the desk begins at its top.
    shown?.element.querySelector('h1')?.focus();
  });
}

/** In the look of its neighbours, which are Decap's. */
function putLink(head: Element, address: string, label: string, isHere: boolean): void {
  const own = head.querySelector<HTMLAnchorElement>('.desk-own-link') ?? createLink(head, address, label);
  if (isHere === (own.getAttribute('aria-current') === 'page')) return;
  if (isHere) own.setAttribute('aria-current', 'page');
  else own.removeAttribute('aria-current');
}

function createLink(head: Element, address: string, label: string): HTMLAnchorElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const neighbour = head.querySelector('a');
  link.className = `${neighbour?.className.replace('header-link-active', '') ?? ''} desk-own-link`;
  link.href = `#${address}`;
  link.append(createIcon(neighbour), label);
  item.append(link);
  head.prepend(item);
  return link;
}

/** A calendar, in the box of a neighbour's picture. */
function createIcon(neighbour: Element | null): Element {
  const icon = (
    neighbour?.querySelector('[class*="-IconWrapper"]') ?? document.createElement('span')
  ).cloneNode() as Element;
  const picture = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    width: '24',
    height: '24',
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
  }))
    picture.setAttribute(name, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', CALENDAR);
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  picture.append(path);
  icon.append(picture);
  return icon;
}

const SVG = 'http://www.w3.org/2000/svg';
const CALENDAR =
  'M7 2h2v2h6V2h2v2h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2V2ZM5 10v10h14V10H5Zm3 3h3v3H8v-3Z';
