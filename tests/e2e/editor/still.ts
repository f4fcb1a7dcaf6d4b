import type { Frame, Page } from 'playwright-core';

/** Frames of the screen in a row in which nothing may have moved. */
const STILL_FRAMES = 3;

/**
 * Waits until nothing moves on the page: no transition or animation runs (a sign that something is loading is one) and
 * every element stands where it stood. Decap's notices may go on counting down their seconds.
 */
export async function untilStill(page: Page | Frame): Promise<void> {
  await page.waitForFunction(
    (frames) => {
      const clock = '.Toastify__progress-bar, .Toastify__progress-bar *';
      const isMoving = document
        .getAnimations()
        .some(({ playState, effect }) => playState === 'running' && !(effect as KeyframeEffect).target?.matches(clock));
      const layout = Array.from(document.querySelectorAll(`body *:not(${clock})`), (element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].join(' ');
      }).join('\n');
      const seen = window as unknown as { seenLayout?: string; seenFrames?: number };
      const isSame = !isMoving && layout === seen.seenLayout;
      seen.seenFrames = isSame ? (seen.seenFrames ?? 0) + 1 : 0;
      seen.seenLayout = layout;
      return seen.seenFrames >= frames;
    },
    STILL_FRAMES,
    { polling: 'raf' },
  );
}

/** The preview of the entry that is open, once its page and its styles are there. */
export async function openPreview(page: Page): Promise<Frame> {
  const element = await page.locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The preview is not open.');
  await frame.locator('h1').first().waitFor();
  await frame.waitForFunction(() =>
    Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')).every(({ sheet }) => sheet),
  );
  await untilStill(frame);
  return frame;
}
