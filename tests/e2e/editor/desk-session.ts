import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchBrowser } from '../../helpers/browser.ts';
import { openTestDesk, type TestDesk } from '../../helpers/desk.ts';
import { answerNotes } from './answer-notes.ts';
import { createEditorPage, type EditorPage } from './editor-page.ts';

/** An editor at a desk of their own, who says yes to every question of the browser but one: see `takesCopies`. */
export interface DeskSession {
  desk: TestDesk;
  browser: Browser;
  page: Page;
  editor: EditorPage;
  close: () => Promise<void>;
}

interface Options extends BrowserContextOptions {
  /** Files to add to the content, by path. */
  files?: Readonly<Record<string, string>>;
  /** Writes more of the content. */
  prepare?: (content: string) => Promise<void>;
  /** The site that is served beside the desk. */
  dist?: string;
  /** Takes the copy of what an earlier visit left unsaved; without it each visit starts from what is saved. */
  takesCopies?: boolean;
  /** Moment at which the browser begins, from which its clock goes on; without it the real one. */
  startsAt?: string;
  /** Answers by hand when asked what a change of a published page was; without it any answer is given. */
  writesNotes?: boolean;
}

/** Opens a desk for the tests of this file, at its top level, and closes it after them. */
export async function useDeskSession(options?: Options): Promise<DeskSession> {
  const session = await openDeskSession(options);
  afterAll(session.close);
  return session;
}

/** Opens a desk in a Spanish browser 1280 px wide, if nothing else is said. */
export async function openDeskSession({
  files = {},
  prepare,
  dist,
  takesCopies = false,
  startsAt,
  writesNotes = false,
  ...context
}: Options = {}): Promise<DeskSession> {
  const desk = await openTestDesk({ files, ...(prepare && { prepare }), ...(dist && { dist }) });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'es-CO', ...context });
  if (startsAt) await page.addInitScript(shiftClock, Date.parse(startsAt));
  if (!writesNotes) await answerNotes(page);
  page.on('dialog', (dialog) =>
    dialog.message().startsWith('Hay una copia') && !takesCopies ? dialog.dismiss() : dialog.accept(),
  );
  return {
    desk,
    browser,
    page,
    editor: createEditorPage(page, desk.url),
    close: async () => {
      await browser.close();
      await desk.close();
    },
  };
}

/** In the page: days are counted from another moment; whatever waits, waits as long as it did. */
function shiftClock(start: number): void {
  const RealDate = Date;
  const offset = start - RealDate.now();
  const now = () => RealDate.now() + offset;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: number[]) => Reflect.construct(target, args.length === 0 ? [now()] : args) as object,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}
