import type { Row } from './rows.ts';
import { liveWords, type Section, type Sources, todayHeading, toSections } from './sections.ts';

/** The first screen of the desk, below the head of Decap. */
export interface TodayScreen {
  element: HTMLElement;
  /** Draws what changed; whoever has the focus on a line keeps it where the line is still the same. */
  draw: (sources: Sources, now: Date) => void;
  /** Says why there is nothing to draw. */
  fail: (message: string) => void;
}

/** Makes the screen, with its heading and nothing else. */
export function createTodayScreen(now: Date): TodayScreen {
  const element = make('main', 'desk-today');
  const heading = make('h1', '', todayHeading(now));
  heading.tabIndex = -1;
  const live = make('p', 'desk-today-live', 'Leyendo…');
  const columns = { owed: make('div', 'desk-today-column'), work: make('div', 'desk-today-column') };
  const parts = make('div', 'desk-today-parts');
  parts.append(columns.owed, columns.work);
  element.append(heading, live, parts);
  const drawn = new Map<string, { json: string; part: HTMLElement }>();

  const drawSection = (section: Section, following: readonly Section[]) => {
    const json = JSON.stringify(section);
    const before = drawn.get(section.id);
    if (before?.json === json) return;
    const part = makeSection(section);
    const next = following.find(({ id, column }) => column === section.column && drawn.has(id));
    if (before) before.part.replaceWith(part);
    else columns[section.column].insertBefore(part, (next && drawn.get(next.id)?.part) ?? null);
    drawn.set(section.id, { json, part });
  };

  return {
    element,
    draw: (sources, at) => {
      heading.textContent = todayHeading(at);
      live.replaceChildren(liveWords(sources.day.builtAt, at), ' · ', makeLink('Ver el sitio', '/'));
      const sections = toSections(sources, at);
      for (const [id, { part }] of drawn) {
        if (sections.some((section) => section.id === id)) continue;
        part.remove();
        drawn.delete(id);
      }
      for (const [index, section] of sections.entries()) drawSection(section, sections.slice(index + 1));
    },
    fail: (message) => live.replaceChildren(message),
  };
}

function makeSection({ id, heading, rows, empty }: Section): HTMLElement {
  const part = make('section', `desk-today-part desk-today-${id}`);
  const title = make('h2', '', heading);
  title.id = `hoy-${id}`;
  part.setAttribute('aria-labelledby', title.id);
  if (rows.length > 0) {
    const count = make('span', 'desk-today-count', ` ${rows.length}`);
    title.append(count);
    const list = make('ul', '');
    list.append(...rows.map(makeRow));
    part.append(title, list);
  } else {
    part.append(title, make('p', 'desk-today-empty', empty));
  }
  return part;
}

function makeRow({ title, href, state, tone, facts, actions = [] }: Row): HTMLElement {
  const row = make('li', `desk-today-row desk-today-${tone}`);
  row.append(makeLink(title, href), make('span', 'desk-today-state', state));
  if (facts !== '') row.append(make('p', 'desk-today-facts', facts));
  if (actions.length > 0) {
    const others = make('p', 'desk-today-facts');
    others.append(...actions.map((action) => makeLink(action.label, action.href)));
    row.append(others);
  }
  return row;
}

function makeLink(text: string, href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.textContent = text;
  link.href = href;
  // A form opens here, a page of the site beside the desk.
  if (!href.startsWith('#')) link.target = '_blank';
  return link;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}
