import type { DecapBackend } from '../cms.ts';
import { takeCaret } from './caret.ts';
import { PANE } from './open-form.ts';

/** What takes a form away for a moment and brings it back from its beginning. */
const RELOADING = ['persistEntry', 'publishUnpublishedEntry'] as const satisfies (keyof DecapBackend)[];
/** So long the form may take to come back, and its texts to be there. */
const [LONGEST, SETTLING] = [10_000, 2000];

/** After a save the form stands where it stood, with the cursor where it was; `keep-focus.ts` brings the focus back. */
export function keepPlace(backend: DecapBackend): void {
  for (const name of RELOADING) {
    const ask = backend[name].bind(backend) as (...args: unknown[]) => Promise<unknown>;
    const kept = async (...args: unknown[]) => {
      const pane = document.querySelector<HTMLElement>(PANE);
      const top = pane ? scrollerOf(pane).scrollTop : 0;
      const putCaret = takeCaret();
      const result = await ask(...args);
      if (pane) void restore(pane, top, putCaret);
      return result;
    };
    Object.assign(backend, { [name]: kept });
  }
}

async function restore(before: HTMLElement, top: number, putCaret: (() => boolean) | undefined): Promise<void> {
  const pane = await within(LONGEST, () => {
    const found = document.querySelector<HTMLElement>(PANE);
    return found && found !== before ? found : undefined;
  });
  if (!pane) return;
  if (putCaret) await within(SETTLING, () => putCaret() || undefined);
  const scroller = scrollerOf(pane);
  await within(SETTLING, () => {
    scroller.scrollTop = top;
    return Math.abs(scroller.scrollTop - top) < 2 || undefined;
  });
}

/** The element that scrolls a form: its pane beside a preview, the page on a small screen. */
function scrollerOf(pane: HTMLElement): Element {
  for (let box: HTMLElement | null = pane; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** What a look finds before the time is over; one look a frame. */
async function within<T>(time: number, look: () => T | undefined): Promise<T | undefined> {
  const start = await frame();
  for (let now = start; now - start < time; now = await frame()) {
    const found = look();
    if (found !== undefined) return found;
  }
  return undefined;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
