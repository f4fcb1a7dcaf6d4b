import { addressOnSite } from '../../src/lib/site-address.ts';
import type { EntryKey } from './open-editor.ts';
import { forgetSitePages, type SitePage, sitePages } from './site-pages.ts';

/** Box at whose top the links of a form stand. */
const PANE = '[class*="-ControlPaneContainer"]';
const ROW = 'a[class*="-ListCardLink"]';
const ENTRY = /^#\/collections\/([\w-]+)\/entries\/([^?/]+)/;
/** Of our element: the entry that it leads to. */
const OF = 'data-entry';

/** Leads from the form of a published entry to its page and to its former versions, and from each row of a list to the page. */
export function linkToSite(openVersions?: OpenVersions): void {
  versions = openVersions;
  window.addEventListener('hashchange', forgetSitePages);
  new MutationObserver(() => requestAnimationFrame(() => void link())).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['href'],
  });
}

/** Shows the former versions of an entry here; without it a link leads to their public page. */
export type OpenVersions = (entry: EntryKey, history: string) => void;

let versions: OpenVersions | undefined;

async function link(): Promise<void> {
  const pane = document.querySelector(PANE);
  const rows = [...document.querySelectorAll<HTMLAnchorElement>(ROW)].filter(isUnlinked);
  if (rows.length === 0 && (!pane || isLinked(pane, entryAt(location.hash)))) return;
  const pages = new Map((await sitePages()).map((page) => [page.entry, page]));
  for (const row of rows) linkRow(row, pages);
  if (pane?.isConnected) linkForm(pane, entryAt(location.hash), pages);
}

/** `press-releases/2026-03-20-lavado`; empty for an address that is no entry's. */
function entryAt(address: string): string {
  const [, collection, slug] = ENTRY.exec(address) ?? [];
  return collection && slug ? `${collection}/${decodeURIComponent(slug)}` : '';
}

const isLinked = (box: Element, entry: string): boolean =>
  box.querySelector(`:scope > [${OF}]`)?.getAttribute(OF) === entry;

const isUnlinked = (row: HTMLAnchorElement): boolean =>
  row.parentElement !== null && !isLinked(row.parentElement, entryAt(row.hash));

type Pages = ReadonlyMap<string | undefined, SitePage>;

function linkForm(pane: Element, entry: string, pages: Pages): void {
  if (isLinked(pane, entry)) return;
  pane.querySelector(`:scope > [${OF}]`)?.remove();
  const page = entry ? pages.get(entry) : undefined;
  const links = document.createElement('nav');
  links.className = 'desk-site-links';
  links.setAttribute(OF, entry);
  links.setAttribute('aria-label', 'Esta entrada en el sitio');
  links.hidden = page === undefined;
  if (page) {
    links.append(linkTo(page.path, 'Ver en el sitio'));
    if (page.history) links.append(toVersions(entry, page.history));
  }
  pane.prepend(links);
}

function toVersions(entry: string, history: string): HTMLElement {
  const label = 'Versiones anteriores';
  const [collection = '', slug = ''] = entry.split('/');
  if (!versions) return linkTo(history, label);
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
  button.addEventListener('click', () => versions?.({ collection, slug }, history));
  return button;
}

function linkRow(row: HTMLAnchorElement, pages: Pages): void {
  const box = row.parentElement;
  const entry = entryAt(row.hash);
  if (!box || isLinked(box, entry)) return;
  box.querySelector(`:scope > [${OF}]`)?.remove();
  const page = pages.get(entry);
  const shown = linkTo(page?.path ?? '/', 'Ver en el sitio');
  shown.className = 'desk-row-link';
  shown.setAttribute(OF, entry);
  shown.hidden = page === undefined;
  if (page) shown.setAttribute('aria-label', `Ver en el sitio: ${page.title}`);
  box.append(shown);
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = addressOnSite(href);
  made.target = '_blank';
  made.textContent = text;
  return made;
}
