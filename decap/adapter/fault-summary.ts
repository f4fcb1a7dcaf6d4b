import { type Fault, formFaults, type SiteNow } from '../check/form-faults.ts';
import { element } from '../dom.ts';
import { type Awaited, brokenLinks, findBrokenLinks } from './broken-links.ts';
import { focusControl, labelOf, onChange, type OpenForm, openForm } from './open-form.ts';

/** Buttons that save. */
const SAVE = '[class*="-SaveButton"], .desk-toolbar-button';
const HEADING_ID = 'desk-faults-title';

/** What the summary shows: faults of fields, and what the server refused last. */
interface Summary {
  region: HTMLElement;
  stop: () => void;
  refusal: string;
  /** What is on the page now, so that nothing is drawn twice. */
  drawn: string;
}

let summary: Summary | undefined;
let site: () => SiteNow;
let awaited: Awaited;

/**
 * A save that is refused says why above the form: every fault, with a link to its field, until all are mended. Decap
 * itself marks the fields in red, wherever they are, and tells the rest in a notice that goes away.
 */
export function showFaults(siteNow: () => SiteNow, coming: Awaited): void {
  site = siteNow;
  awaited = coming;
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element) || !target.closest(SAVE)) return;
      close();
      // Decap checks its fields before the next task.
      setTimeout(() => {
        open('');
        void lookUpLinks();
      });
    },
    { capture: true },
  );
}

/**
 * Says above the form what the server, or the comparison with others' work, refused.
 * @returns false where no form is open
 */
export function showRefusal(message: string): boolean {
  close();
  open(message);
  return summary !== undefined;
}

/** A link that leads nowhere keeps nobody from saving: what it leads to may come. It is said all the same. */
async function lookUpLinks(): Promise<void> {
  const form = openForm();
  if (!form) return;
  await findBrokenLinks(form.entry, awaited);
  if (summary) draw();
  else open('');
}

function open(refusal: string): void {
  const form = openForm();
  if (!form || (refusal === '' && faultsOf(form).length === 0 && brokenLinks(form.entry).length === 0)) return;
  const region = document.createElement('section');
  region.className = 'desk-faults';
  region.setAttribute('aria-labelledby', HEADING_ID);
  summary = { region, refusal, drawn: '', stop: onChange(() => requestAnimationFrame(draw)) };
  draw();
  region.querySelector<HTMLElement>(`#${HEADING_ID}`)?.focus();
  region.scrollIntoView({ block: 'start' });
}

function close(): void {
  summary?.stop();
  summary?.region.remove();
  summary = undefined;
}

function draw(): void {
  if (!summary) return;
  const form = openForm();
  const faults = form ? faultsOf(form) : [];
  const links = form ? brokenLinks(form.entry) : [];
  if (!form || (faults.length === 0 && links.length === 0 && summary.refusal === '')) return close();
  const { region, refusal } = summary;
  if (region.parentElement !== form.pane) form.pane.prepend(region);
  const drawn = JSON.stringify([refusal, faults, links]);
  if (drawn === summary.drawn) return;
  summary.drawn = drawn;
  const hadFocus = region.contains(document.activeElement);
  region.replaceChildren(...content(refusal, faults, links));
  if (hadFocus) region.querySelector<HTMLElement>(`#${HEADING_ID}`)?.focus();
}

/** A fault, and the way to its field. */
interface LinkedFault extends Fault {
  /** Id of Decap's control, where only Decap refuses it. */
  id?: string;
}

function faultsOf({ entry, errors }: OpenForm): LinkedFault[] {
  const faults: LinkedFault[] = formFaults(entry, site());
  const told = new Set(faults.map(({ label }) => label.split(' › ').at(-1)));
  const own = errors.map(({ id, message }) => ({ id, label: labelOf(id), path: [], message }));
  return [...faults, ...own.filter(({ label }) => label !== '' && !told.has(label))];
}

function content(refusal: string, faults: readonly LinkedFault[], links: readonly LinkedFault[]): Node[] {
  const isAllowed = refusal === '' && faults.length === 0;
  const heading = element('h2', '', isAllowed ? BEFORE_PUBLISHING : titleOf(refusal, faults.length));
  heading.id = HEADING_ID;
  heading.tabIndex = -1;
  return [
    heading,
    ...(refusal ? [element('p', '', refusal)] : []),
    ...listOf(faults),
    ...(links.length > 0 && !isAllowed ? [element('p', '', `${BEFORE_PUBLISHING}:`)] : []),
    ...listOf(links),
  ];
}

const BEFORE_PUBLISHING = 'Antes de publicar, corrija el enlace que no lleva a ninguna página';

function listOf(faults: readonly LinkedFault[]): Node[] {
  if (faults.length === 0) return [];
  const list = element('ul', '');
  list.append(
    ...faults.map((fault) => {
      const item = element('li', '');
      item.append(linkTo(fault), ' ', element('span', '', fault.message));
      return item;
    }),
  );
  return [list];
}

function titleOf(refusal: string, count: number): string {
  if (count === 0) return 'No se hizo lo que pidió';
  const start = refusal ? 'No se hizo lo que pidió' : 'No se guardó';
  return count === 1 ? `${start}: hay algo por corregir` : `${start}: hay ${count} cosas por corregir`;
}

function linkTo({ label, path, id }: LinkedFault): HTMLElement {
  const link = element('a', '', label);
  // The address stays: Decap reads it as the name of a page.
  link.setAttribute('href', location.hash);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    if (id) focusControl(id);
    else openForm()?.focus(path);
  });
  return link;
}
