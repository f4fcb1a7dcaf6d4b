import type { Page } from 'playwright-core';

/**
 * Somebody who says of every change of a published page that it was an update, so that a test may be about something
 * else. The note is of the day before the moment of the fixture.
 */
export const answerNotes = (page: Page): Promise<unknown> => page.addInitScript(answerAll, '2026-06-16');

/** In the page. */
function answerAll(day: string): void {
  new MutationObserver(() => {
    const form = document.querySelector<HTMLFormElement>('dialog.desk-dialog[open] form');
    const [kind] = form?.querySelectorAll<HTMLInputElement>('input[value=update]') ?? [];
    if (!form || !kind) return;
    kind.checked = true;
    const [date, note] = [form.querySelector('.desk-typed > input'), form.querySelector('textarea')];
    (date as HTMLInputElement).value = day;
    (note as HTMLTextAreaElement).value = 'Cambió para probar.';
    for (const control of [date, note]) control?.dispatchEvent(new Event('input', { bubbles: true }));
    form.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  }).observe(document, { childList: true, subtree: true, attributes: true });
}
