import { toExcerpt } from './excerpt.ts';
import type { Judged } from './judge.ts';

/** A list item for a page that was found: what it is, its day, its title and the sentences around the match. */
export function renderResult({ page: { url, content, meta }, marks }: Judged, document: Document): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'entry-item';
  const summary = element('p', 'entry-item-summary', document);
  summary.append(
    ...toExcerpt(content, marks).map(({ text: words, isMarked }) => (isMarked ? text('mark', words, document) : words)),
  );
  item.append(title(url, meta, document), facts(meta, document), summary);
  return item;
}

function facts({ fecha, dia, tipo, ejemplo }: Record<string, string>, document: Document): HTMLElement {
  const line = element('p', 'entry-item-facts', document);
  if (fecha && dia) {
    const time = document.createElement('time');
    time.dateTime = fecha;
    time.textContent = dia;
    line.append(time);
  }
  if (tipo) line.append(text('span', tipo, document));
  if (ejemplo) {
    const badge = text('span', ejemplo, document);
    badge.className = 'badge badge-example';
    line.append(badge);
  }
  return line;
}

function title(url: string, meta: Record<string, string>, document: Document): HTMLElement {
  const heading = element('h2', 'entry-item-title', document);
  const link = text('a', meta['title'] ?? url, document) as HTMLAnchorElement;
  link.href = url;
  heading.append(link);
  return heading;
}

function text(name: string, words: string, document: Document): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

function element(name: string, className: string, document: Document): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
