import { t } from '../i18n/es.ts';
import { formatCount } from '../i18n/format.ts';
import { isNearMatch } from './near-match.ts';
import { loadPagefind, type Pagefind, type PagefindPage, type PagefindResult } from './pagefind.ts';
import { markedWords, renderResult } from './search-result.ts';
import { isEmptyQuery, readQuery, type SearchQuery, toSearchOptions, writeQuery } from './search-query.ts';

const PAGE_SIZE = 10;

interface View {
  form: HTMLFormElement;
  status: HTMLElement;
  list: HTMLElement;
  more: HTMLButtonElement;
}

/** Makes the search page work: the address is the state, so a search can be shared, reloaded and walked back. */
export function startSearch(document: Document): void {
  const view = findView(document);
  let pagefind: Promise<Pagefind> | undefined;
  let turn = 0;

  const show = async (query: SearchQuery) => {
    turn += 1;
    const own = turn;
    const isStale = () => own !== turn;
    clear(view);
    if (isEmptyQuery(query)) return say(view, t('search.prompt'));
    say(view, t('search.loading'));
    try {
      pagefind ??= loadPagefind();
      const { results } = await (await pagefind).search(query.words || null, toSearchOptions(query));
      if (!isStale()) await showResults(view, results, query.words, isStale);
    } catch (error) {
      pagefind = undefined;
      console.error(error);
      if (!isStale()) say(view, t('search.error'));
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
  addEventListener('popstate', fromAddress);
  fromAddress();
}

async function showResults(
  view: View,
  results: PagefindResult[],
  words: string,
  isStale: () => boolean,
): Promise<void> {
  const best = await pagesOf(results, 0);
  if (isStale()) return;
  if (
    best.length === 0 ||
    !isNearMatch(
      words,
      best.flatMap(({ excerpt }) => markedWords(excerpt)),
    )
  ) {
    return say(view, `${t('search.empty', { query: words })} ${t('search.emptyHelp')}`);
  }
  const list = view.list.ownerDocument.createElement('ol');
  list.setAttribute('role', 'list');
  view.list.append(list);
  const showNext = async (from: number) => {
    const pages = from === 0 ? best : await pagesOf(results, from);
    if (isStale()) return;
    list.append(...pages.map((page) => renderResult(page, view.list.ownerDocument)));
    const rest = results.length - from - pages.length;
    view.more.hidden = rest <= 0;
    const showMore = async () => {
      await showNext(from + pages.length);
      list.children[from + pages.length]?.querySelector('a')?.focus();
    };
    view.more.addEventListener('click', () => void showMore(), { once: true });
  };
  await showNext(0);
  if (isStale()) return;
  view.list.hidden = false;
  say(view, formatCount(results.length, 'resultado', 'resultados'));
}

const pagesOf = (results: readonly PagefindResult[], from: number): Promise<PagefindPage[]> =>
  Promise.all(results.slice(from, from + PAGE_SIZE).map((result) => result.data()));

function clear(view: View): void {
  view.list.replaceChildren();
  view.list.hidden = true;
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
  };
}
