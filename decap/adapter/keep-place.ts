import type { DecapBackend } from '../cms.ts';
import { takeCaret } from './caret.ts';
import { type EntryKey, isFormOf, keyOfSave, type OpenEditor, openEditor } from './open-editor.ts';
import { PANE } from './open-form.ts';

/** What takes a form away for a moment and brings it back from its beginning. */
const RELOADING = ['persistEntry', 'publishUnpublishedEntry'] as const satisfies (keyof DecapBackend)[];
/** So long the form may take to come back, and its texts to be there. */
const [LONGEST, SETTLING] = [10_000, 2000];

/**
 * After a save the form stands where it stood, with the cursor where it was; `keep-focus.ts` brings the focus back. Whoever
 * goes to another form meanwhile finds that one as it is.
 */
export function keepPlace(backend: DecapBackend): void {
  for (const name of RELOADING) {
    const ask = backend[name].bind(backend) as (...args: unknown[]) => Promise<unknown>;
    const kept = async (...args: unknown[]) => {
      const pane = document.querySelector<HTMLElement>(PANE);
      const top = pane ? scrollerOf(pane).scrollTop : 0;
      const putCaret = takeCaret();
      const [form, key] = [openEditor(), keyOfAsked(args)];
      const isHere = () => isStill(openEditor(), form, key);
      const result = await ask(...args);
      if (pane) void restore(pane, { top, putCaret, isHere });
      return result;
    };
    Object.assign(backend, { [name]: kept });
  }
}

interface FormerPlace {
  top: number;
  putCaret: (() => boolean) | undefined;
  /** Whether the form is still the one that was saved. */
  isHere: () => boolean;
}

async function restore(before: HTMLElement, { top, putCaret, isHere }: FormerPlace): Promise<void> {
  const pane = await within(LONGEST, isHere, () => {
    const found = document.querySelector<HTMLElement>(PANE);
    return found && found !== before ? found : undefined;
  });
  if (!pane) return;
  if (putCaret) await within(SETTLING, isHere, () => putCaret() || undefined);
  const scroller = scrollerOf(pane);
  await within(SETTLING, isHere, () => {
    scroller.scrollTop = top;
    return Math.abs(scroller.scrollTop - top) < 2 || undefined;
  });
}

/**
 * Whether the form that is open is the one in which an entry was saved, and shows that entry still.
 * @internal for its test
 */
export const isStill = (open: OpenEditor | undefined, form: OpenEditor | undefined, key: EntryKey): boolean =>
  open === form && isFormOf(open, key, form);

/** The entry that is to be saved, or published. */
function keyOfAsked(asked: readonly unknown[]): EntryKey {
  const [collection, slug] = asked;
  if (typeof collection === 'string') return { collection, slug: String(slug) };
  return keyOfSave(...(asked as Parameters<DecapBackend['persistEntry']>));
}

/** The element that scrolls a form: its pane beside a preview, the page on a small screen. */
function scrollerOf(pane: HTMLElement): Element {
  for (let box: HTMLElement | null = pane; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** What a look finds before the time is over, and as long as it is wanted; one look a frame. */
async function within<T>(time: number, isWanted: () => boolean, look: () => T | undefined): Promise<T | undefined> {
  const start = await frame();
  for (let now = start; now - start < time && isWanted(); now = await frame()) {
    const found = look();
    if (found !== undefined) return found;
  }
  return undefined;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
