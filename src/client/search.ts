import type { Judged } from './judge.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { preloadPieces } from './piece-preload.ts';
import { findResults, READ_AT_ONCE, type Results } from './results.ts';
import type { SearchData } from './search-data.ts';
import { isEmptyQuery, readQuery, type SearchQuery, writeQuery } from './search-query.ts';
import { renderResult } from './search-result.ts';
import { toTerms } from './search-terms.ts';

const PAGE_SIZE = 10;

interface View {
  form: HTMLFormElement;
  status: HTMLElement;
  list: HTMLElement;
  more: HTMLButtonElement;
  data: SearchData;
  /** Shows the next results of the last search and moves the focus to the first of them. */
  showMore?: () => Promise<void>;
}

/** Makes the search page work: the address is the state, so a search can be shared, reloaded and walked back. */
export function startSearch(document: Document): void {
  const view = findView(document);
  const { words, synonyms, version, pieces } = view.data;
  // Whoever opens this page is about to search.
  let pagefind: Promise<Pagefind> | undefined = loadPagefind(version);
  pagefind.catch(() => undefined);
  let turn = 0;

  const show = async (query: SearchQuery) => {
    turn += 1;
    const own = turn;
    const isStale = () => own !== turn;
    clear(view);
    if (isEmptyQuery(query)) return say(view, words.prompt);
    say(view, words.loading);
    const terms = toTerms(query.words, synonyms);
    preloadPieces(
      terms.flat().map(({ word }) => word),
      pieces,
      document,
    );
    try {
      pagefind ??= loadPagefind(version);
      const results = await findResults(await pagefind, query, terms);
      if (!isStale()) await showResults(view, results, query.words, isStale);
    } catch (error) {
      pagefind = undefined;
      console.error(error);
      if (!isStale()) say(view, words.error);
    }
  };

  const fromAddress = () => {
    const query = readQuery(new URLSearchParams(location.search));
    fillForm(view.form, query);
    void show(query);
  };
  const fromForm = () => {
    const data = new FormData(view.form);
    const query = readQuery(new URLSearchParams([...data].map(([name, value]) => [name, String(value)])));
    const parameters = writeQuery(query).toString();
    history.pushState(null, '', parameters ? `?${parameters}` : location.pathname);
    void show(query);
  };

  view.form.addEventListener('submit', (event) => {
    event.preventDefault();
    fromForm();
  });
  view.form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) fromForm();
  });
  view.more.addEventListener('click', () => void view.showMore?.());
  addEventListener('popstate', fromAddress);
  fromAddress();
}

async function showResults(view: View, results: Results, query: string, isStale: () => boolean): Promise<void> {
  const { words } = view.data;
  const document = view.list.ownerDocument;
  const best = await results.next(READ_AT_ONCE);
  if (isStale()) return;
  if (best.length === 0)
    return say(
      view,
      words.empty.replace('{query}', () => query),
    );
  const list = document.createElement('ol');
  list.setAttribute('role', 'list');
  const add = (pages: readonly Judged[]) => {
    const [first] = pages.map((page) => list.appendChild(renderResult(page, document)));
    view.more.hidden = results.rest === 0;
    return first;
  };
  const addNext = async (count: number) => {
    const pages = await results.next(count);
    return isStale() ? undefined : add(pages);
  };
  add(best);
  view.list.append(list);
  view.list.hidden = false;
  const count = best.length + results.rest;
  say(view, (count === 1 ? words.one : words.other).replace('{count}', count.toLocaleString('es-CO')));
  view.showMore = async () => (await addNext(PAGE_SIZE))?.querySelector('a')?.focus();
  // The first ones did not wait for the rest of their page.
  view.list.ariaBusy = 'true';
  await addNext(PAGE_SIZE - best.length);
  if (!isStale()) view.list.ariaBusy = 'false';
}

function clear(view: View): void {
  view.list.replaceChildren();
  view.list.hidden = true;
  view.list.ariaBusy = 'false';
  view.more.hidden = true;
}

/** The status is a live region: a screen reader speaks what it says. */
function say(view: View, words: string): void {
  view.status.textContent = words;
}

function fillForm(form: HTMLFormElement, query: SearchQuery): void {
  const values: Record<string, string> = {
    q: query.words,
    orden: query.sort === 'date' ? 'fecha' : '',
    ...query.filters,
  };
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = values[field.name] ?? '';
  }
  const narrow = form.querySelector('details');
  if (narrow && (query.sort === 'date' || Object.keys(query.filters).length > 0)) narrow.open = true;
}

function findView(document: Document): View {
  const find = <T extends HTMLElement>(id: string): T => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`La página de búsqueda no tiene el elemento #${id}.`);
    return element as T;
  };
  return {
    form: find('busqueda'),
    status: find('estado'),
    list: find('resultados'),
    more: find('mas-resultados'),
    data: JSON.parse(find('resultados').dataset['busqueda'] ?? '') as SearchData,
  };
}
