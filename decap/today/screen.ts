import { element, link } from '../dom.ts';
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
  const main = element('main', 'desk-today');
  const heading = element('h1', '', todayHeading(now));
  heading.tabIndex = -1;
  const live = element('p', 'desk-today-live', 'Leyendo…');
  const columns = { owed: element('div', 'desk-today-column'), work: element('div', 'desk-today-column') };
  const parts = element('div', 'desk-today-parts');
  parts.append(columns.owed, columns.work);
  main.append(heading, live, parts);
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
    element: main,
    draw: (sources, at) => {
      heading.textContent = todayHeading(at);
      live.replaceChildren(liveWords(sources.day.builtAt, at), ' · ', link('Ver el sitio', '/'));
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
  const part = element('section', `desk-today-part desk-today-${id}`);
  const title = element('h2', '', heading);
  title.id = `hoy-${id}`;
  part.setAttribute('aria-labelledby', title.id);
  if (rows.length > 0) {
    const count = element('span', 'desk-today-count', ` ${rows.length}`);
    title.append(count);
    const list = element('ul', '');
    list.append(...rows.map(makeRow));
    part.append(title, list);
  } else {
    part.append(title, element('p', 'desk-today-empty', empty));
  }
  return part;
}

function makeRow({ title, href, state, tone, facts, actions = [] }: Row): HTMLElement {
  const row = element('li', `desk-today-row desk-today-${tone}`);
  row.append(link(title, href), element('span', 'desk-today-state', state));
  if (facts !== '') row.append(element('p', 'desk-today-facts', facts));
  if (actions.length > 0) {
    const others = element('p', 'desk-today-facts');
    others.append(...actions.map((action) => link(action.label, action.href)));
    row.append(others);
  }
  return row;
}
