import { t } from '../i18n/es.ts';
import { formatDay } from '../i18n/format.ts';
import type { PagefindPage } from './pagefind.ts';

/** A list item for a page that was found: what it is, its day, its title and the words around the match. */
export function renderResult({ url, excerpt, meta }: PagefindPage, document: Document): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'entry-item';
  item.append(title(url, meta, document), facts(meta, document), summary(excerpt, document));
  return item;
}

function facts(meta: PagefindPage['meta'], document: Document): HTMLElement {
  const line = document.createElement('p');
  line.className = 'entry-item-facts';
  if (meta['fecha']) {
    const time = document.createElement('time');
    time.dateTime = meta['fecha'];
    time.textContent = formatDay(meta['fecha']);
    line.append(time);
  }
  if (meta['tipo']) line.append(text('span', meta['tipo'], document));
  if (meta['ejemplo']) {
    const badge = text('span', t('entry.example'), document);
    badge.className = 'badge badge-example';
    line.append(badge);
  }
  return line;
}

function title(url: string, meta: PagefindPage['meta'], document: Document): HTMLElement {
  const heading = document.createElement('h2');
  heading.className = 'entry-item-title';
  const link = text('a', meta['title'] ?? url, document) as HTMLAnchorElement;
  link.href = url;
  heading.append(link);
  return heading;
}

/** The words that an excerpt marks as found. */
export const markedWords = (excerpt: string): string[] =>
  [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => word);

/** Pagefind escapes the words of the page and adds `<mark>`; only that element is built, never its HTML. */
function summary(excerpt: string, document: Document): HTMLElement {
  const line = document.createElement('p');
  line.className = 'entry-item-summary';
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  for (const node of parsed.childNodes) {
    line.append(node.nodeName === 'MARK' ? text('mark', node.textContent ?? '', document) : (node.textContent ?? ''));
  }
  return line;
}

function text(name: string, words: string, document: Document): HTMLElement {
  const element = document.createElement(name);
  element.textContent = words;
  return element;
}
