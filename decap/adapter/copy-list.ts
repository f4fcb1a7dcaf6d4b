import { COPIES_HEADING, COPY_DISCARD_QUESTION, copyName } from '../check/copy-words.ts';
import type { DecapConfig } from '../config/config.ts';
import { type Copy, copyKey, listCopies, putBack, removeCopy } from './copies.ts';
import { entryAddress, type EntryKey, newAddress } from './open-editor.ts';
import { takeCopy } from './recovery.ts';
import { isOnItsWay } from './save-copies.ts';

/** What is saved now of an entry; undefined where there is nothing. */
export type SavedText = (entry: EntryKey) => Promise<string | undefined>;

/** Says on every screen but a form which copies there are of what was written and not saved, with a way to each. */
export function offerCopies(config: DecapConfig, savedText: () => SavedText | undefined): void {
  let isForm = true;
  let list: HTMLElement | undefined;
  const look = async () => {
    const wasForm = isForm;
    isForm =
      !document.querySelector('[class*="-AppHeader"]') || !!document.querySelector('[class*="-EditorContainer"]');
    if (isForm === wasForm) return;
    list?.remove();
    const copies = isForm ? [] : await unsaved(savedText());
    if (!isForm && copies.length > 0) list = showList(config, copies);
  };
  new MutationObserver(() => void look()).observe(document.body, { childList: true, subtree: true });
}

/** Copies that say something else than what is saved; the others are thrown away. */
async function unsaved(savedText: SavedText | undefined): Promise<Copy[]> {
  const copies = await Promise.all(
    (await listCopies()).map(async (copy) => {
      const { collection, slug } = copy.entry;
      const saved = slug === undefined ? undefined : await savedText?.({ collection, slug }).catch(() => undefined);
      if (saved === undefined || saved !== copy.raw) return copy;
      await removeCopy(copy);
      return undefined;
    }),
  );
  return copies.filter((copy) => copy !== undefined).filter(({ key }) => !isOnItsWay(key));
}

function showList(config: DecapConfig, copies: readonly Copy[]): HTMLElement {
  const region = document.createElement('section');
  region.className = 'desk-notice desk-copies';
  region.setAttribute('aria-label', COPIES_HEADING);
  const heading = document.createElement('h2');
  heading.textContent = COPIES_HEADING;
  const list = document.createElement('ul');
  list.append(...copies.map((copy) => toItem(config, copy)));
  region.append(heading, list);
  document.body.prepend(region);
  return region;
}

function toItem(config: DecapConfig, copy: Copy): HTMLElement {
  const item = document.createElement('li');
  const name = document.createElement('span');
  name.textContent = copyName(labelOf(config, copy), copy);
  const open = toButton('Abrir', name.textContent, async () => {
    await putBack(copy);
    takeCopy(copyKey(copy.entry));
    location.hash = addressOf(copy);
  });
  const discard = toButton('Descartar', name.textContent, async () => {
    if (!confirm(COPY_DISCARD_QUESTION)) return;
    await removeCopy(copy);
    const region = item.closest('section');
    item.remove();
    if (!region?.querySelector('li')) region?.remove();
  });
  item.append(name, open, discard);
  return item;
}

function toButton(label: string, what: string, run: () => Promise<void>): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.setAttribute('aria-label', `${label}: ${what}`);
  element.addEventListener('click', () => void run());
  return element;
}

const addressOf = ({ entry: { collection, slug } }: Copy): string =>
  slug === undefined ? newAddress(collection) : entryAddress({ collection, slug });

function labelOf({ collections }: DecapConfig, { entry: { collection, slug } }: Copy): string {
  const found = collections.find(({ name }) => name === collection);
  const file = found?.files?.find(({ name }) => name === slug);
  const label = file?.label ?? (found?.['label_singular'] as string | undefined) ?? collection;
  return slug === undefined ? `${label}, entrada nueva` : label;
}
