import { TOGETHER_ACTION, type TogetherRefusal } from '../check/publication.ts';
import { LOCAL_API } from '../config/backends.ts';
import { element, link } from '../dom.ts';
import { faultList } from './fault-list.ts';
import { NO_ANSWER } from './forge-errors.ts';
import type { Chosen, PublishTogether } from './forge-together.ts';
import { entryAddress } from './open-editor.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

const BOARD = '[class*="-WorkflowListContainer"]';
const CARD = '[class*="-WorkflowCardContainer"]';
const CARD_LINK = 'a[class*="-WorkflowLink"]';
const CARD_TITLE = '[class*="-CardTitle"]';
/** Decap lets what is in its last column be published. */
const READY = '[class*="-PublishButton"]:not([disabled])';
const BOX = 'desk-together-box';

/** A draft on the board that can be published. */
interface Card extends Chosen {
  element: HTMLElement;
}

/**
 * Lets several drafts of the board be published at one moment: a box on each that is ready, and one button above them.
 * `publishAll` is asked for once somebody has entered.
 */
export function offerTogether(publishAll: () => PublishTogether | undefined): void {
  const bar = newBar(() => void publish());
  const chosen = new Set<string>();

  const chosenCards = () => readyCards().filter((card) => chosen.has(entryAddress(card)));

  const place = () => {
    const board = document.querySelector(BOARD);
    const cards = board ? readyCards() : [];
    if (!board || cards.length < 2) bar.remove();
    else if (bar.nextElementSibling !== board) board.before(bar);
    for (const card of cards) {
      if (card.element.querySelector(`.${BOX}`)) continue;
      const address = entryAddress(card);
      // Decap lays its buttons over the end of the card.
      card.element.prepend(
        newBox(card, chosen.has(address), (isChosen) => {
          if (isChosen) chosen.add(address);
          else chosen.delete(address);
          say(bar, countWords(chosenCards().length));
        }),
      );
    }
    for (const box of document.querySelectorAll(`.${BOX}`)) if (!box.closest(CARD)?.querySelector(READY)) box.remove();
  };

  const publish = async () => {
    const cards = chosenCards();
    if (cards.length < 2) return say(bar, CHOOSE);
    const titles = cards.map(({ title }) => `«${title}»`).join('\n');
    if (!confirm(`¿Publicar juntas estas ${cards.length} entradas? Salen todas o ninguna.\n\n${titles}`)) return;
    say(bar, `Se revisan ${cards.length} entradas para publicarlas juntas…`);
    const chosenOnes = cards.map(({ collection, slug, title }) => ({ collection, slug, title }));
    const refusal = await publishAll()?.(chosenOnes);
    if (refusal) return say(bar, refusal.error, reasons(refusal));
    // Decap reads the board once: what was published is on it until it is read again.
    location.reload();
  };

  new MutationObserver(place).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
}

function readyCards(): Card[] {
  return [...document.querySelectorAll<HTMLElement>(`${BOARD} ${CARD}`)].flatMap((card) => {
    const address = card.querySelector(CARD_LINK)?.getAttribute('href') ?? '';
    const [, collection, slug] = /#\/?collections\/([^/?]+)\/entries\/([^?]+)/.exec(address) ?? [];
    if (!collection || !slug || !card.querySelector(READY)) return [];
    // The first line of a title may be its day and state.
    const title = card.querySelector(CARD_TITLE)?.textContent?.split('\n').at(-1) ?? slug;
    return [{ collection, slug, title, element: card }];
  });
}

/** At the desk of `npm start`, whose server looks at the whole content first. */
export const togetherHere: PublishTogether = async (chosen) => {
  const entries = chosen.map(({ collection, slug }) => ({ collection, slug }));
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  try {
    const body = JSON.stringify({ action: TOGETHER_ACTION, params: { entries } });
    const response = await fetch(addressOnSite(LOCAL_API), { ...options, body });
    return response.ok ? undefined : { entries: [], faults: [], ...((await response.json()) as { error: string }) };
  } catch {
    return { error: NO_ANSWER, entries: [], faults: [] };
  }
};

function newBar(publish: () => void): HTMLElement {
  const bar = element('section', 'desk-together');
  bar.setAttribute('aria-label', 'Publicar juntas');
  const button = element('button', '', 'Publicar juntas');
  button.setAttribute('type', 'button');
  button.addEventListener('click', publish);
  const status = element('p', '', CHOOSE);
  status.setAttribute('role', 'status');
  bar.append(button, status);
  return bar;
}

/** Says how it stands, in the line that is read out, with what belongs to it below. */
function say(bar: HTMLElement, words: string, details: readonly HTMLElement[] = []): void {
  const status = bar.querySelector('[role=status]');
  if (!status) return;
  status.textContent = words;
  while (status.nextElementSibling) status.nextElementSibling.remove();
  bar.append(...details);
  bar.classList.toggle('desk-together-refused', details.length > 0);
}

function reasons({ entries, faults }: TogetherRefusal): HTMLElement[] {
  const list = element('ul', '');
  for (const entry of entries) {
    const item = element('li', '');
    item.append(link(`«${entry.title}»`, `#${entryAddress(entry)}`), `: ${entry.text}`);
    list.append(item);
  }
  return faults.length > 0 ? [list, faultList(faults)] : [list];
}

function newBox({ title }: Card, isChosen: boolean, onChange: (isChosen: boolean) => void): HTMLElement {
  const label = element('label', BOX);
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = isChosen;
  box.setAttribute('aria-label', `Publicar con otras: ${title}`);
  box.addEventListener('change', () => onChange(box.checked));
  label.append(box, 'Publicar con otras');
  return label;
}

const CHOOSE = 'Para que varias salgan al mismo tiempo, marque dos o más en la columna «Listo».';

const countWords = (count: number): string =>
  count === 1 ? 'Una entrada marcada: marque otra.' : count === 0 ? CHOOSE : `${count} entradas marcadas.`;
