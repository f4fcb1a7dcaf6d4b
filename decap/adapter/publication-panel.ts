import { LOCAL_API } from '../config/backends.ts';
import { type News, NEWS_ACTION } from '../check/publication.ts';
import type { DecapBackend } from '../cms.ts';
import { element, link } from '../dom.ts';
import { faultList } from './fault-list.ts';
import { Refusal } from './forge-errors.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

/** How often the desk is asked while a build is under way, and otherwise, in milliseconds. */
const BUSY_MS = 1500;
const IDLE_MS = 5000;
/** What was closed in this tab, and since when the tab is open. */
const CLOSED_KEY = 'mesa-publicaciones-cerradas';
const SINCE_KEY = 'mesa-abierta-desde';
const PUBLISHED = 'mesa-publicacion';

/**
 * Says what became of each publication, in a region that is read out and stays until it is closed: refused, under way,
 * scheduled, live since when, or failed and why. `onNews` gets all of them whenever one changes.
 */
export function watchPublications(onNews: (news: readonly News[]) => void): void {
  const since = Number((sessionStorage[SINCE_KEY] ??= String(performance.timeOrigin)));
  const region = document.createElement('div');
  region.className = 'desk-news';
  region.setAttribute('role', 'status');
  document.body.append(region);
  // What reaches down to the foot of the screen makes room for it.
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--desk-news-height', `${region.offsetHeight}px`);
  }).observe(region);
  let timer: number | undefined;
  let shown = '';
  let told = '[]';

  const ask = async () => {
    clearTimeout(timer);
    const all = document.hidden ? [] : await askNews();
    const news = selectNews(all, since);
    if (!document.hidden && JSON.stringify(all) !== told) {
      told = JSON.stringify(all);
      onNews(all);
    }
    if (!document.hidden && JSON.stringify(news) !== shown) {
      // Only what is new is written: who has the focus on a button keeps it.
      shown = JSON.stringify(news);
      region.replaceChildren(...news.map((item) => toElement(item, () => void ask())));
    }
    timer = window.setTimeout(() => void ask(), news.some(({ kind }) => kind === 'publishing') ? BUSY_MS : IDLE_MS);
  };

  document.addEventListener('visibilitychange', () => void ask());
  window.addEventListener(PUBLISHED, () => void ask());
  void ask();
}

/** Calls `listener` whenever somebody published here, or was refused. */
export const onPublished = (listener: () => void): void => window.addEventListener(PUBLISHED, listener);

/** Lets whoever listens know that somebody published here. */
export function announcePublishing(backend: DecapBackend): void {
  const publish = backend.publishUnpublishedEntry.bind(backend);
  backend.publishUnpublishedEntry = (...args) =>
    publish(...args).finally(() => window.dispatchEvent(new Event(PUBLISHED)));
}

/** Lets Decap's toast say its sentence without internal names: the reasons, one a line, are in the region. */
export function shortenRefusals(backend: DecapBackend): void {
  const publish = backend.publishUnpublishedEntry.bind(backend);
  backend.publishUnpublishedEntry = (...args) =>
    publish(...args).catch((error: Error) => Promise.reject(new Refusal(error.message.split('\n')[0])));
}

/**
 * All that went wrong, and of the rest what was asked for last; without what was closed, or asked for before this tab was opened.
 * What is held back concerns everybody.
 */
function selectNews(news: readonly News[], since: number): News[] {
  const closed = closedKeys();
  const open = news.filter((item) => (item.kind === 'held' || item.askedAt >= since) && !closed.includes(keyOf(item)));
  const latest = open.find(({ kind }) => !isBad(kind));
  return open.filter((item) => isBad(item.kind) || item.askedAt === latest?.askedAt);
}

const isBad = (kind: News['kind']): boolean => kind === 'refused' || kind === 'failed' || kind === 'held';

async function askNews(): Promise<News[]> {
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  try {
    const response = await fetch(addressOnSite(LOCAL_API), {
      ...options,
      body: JSON.stringify({ action: NEWS_ACTION, params: {} }),
    });
    return response.ok ? ((await response.json()) as News[]) : [];
  } catch {
    // The desk was ended; whatever is saved next says so.
    return [];
  }
}

function toElement(news: News, onClose: () => void): HTMLElement {
  const item = element('div', `desk-news-item desk-news-${news.kind}`);
  item.append(element('p', '', news.text));
  if (news.faults.length > 0) item.append(faultList(news.faults));
  const buttons = element('p', 'desk-news-buttons');
  if (news.link) buttons.append(link(news.link.label, news.link.href));
  const close = element('button', '', 'Cerrar');
  close.setAttribute('type', 'button');
  close.setAttribute('aria-label', `Cerrar: ${news.text}`);
  close.addEventListener('click', () => {
    sessionStorage[CLOSED_KEY] = JSON.stringify([...closedKeys(), keyOf(news)]);
    onClose();
  });
  buttons.append(close);
  item.append(buttons);
  return item;
}

const keyOf = ({ id, kind }: News): string => `${id} ${kind}`;

const closedKeys = (): string[] => JSON.parse(sessionStorage.getItem(CLOSED_KEY) ?? '[]') as string[];
