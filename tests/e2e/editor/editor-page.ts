import type { Locator, Page } from 'playwright-core';
import { untilStill } from './still.ts';

/** What a person does in the editor. */
export interface EditorPage {
  page: Page;
  /** Opens the form of an entry, or of a new one, from the start page: the form is a new one, the program stays loaded. */
  open: (collection: string, slug?: string) => Promise<void>;
  /** The same in a program that is loaded anew, which takes seconds: nothing is left of what came before. */
  openAnew: (collection: string, slug?: string) => Promise<void>;
  /** Goes to it from where the editor stands, as a link does. */
  follow: (collection: string, slug?: string) => Promise<void>;
  field: (label: string) => Locator;
  body: () => Locator;
  /** Waits until the rich-text editor knows where the cursor was put. */
  settle: () => Promise<void>;
  /** Selects a word of the body with a double click. */
  select: (word: string, editor?: Locator) => Promise<void>;
  /** Replaces the first `from` of the body by typing. */
  replace: (from: string, to: string, editor?: Locator) => Promise<void>;
  /** Adds a block where the cursor stands, with the button of the toolbar. */
  insertBlock: (label: string) => Promise<void>;
  /** Uploads a file with a button of a field. */
  upload: (button: string | Locator, file: Upload) => Promise<void>;
  save: () => Promise<void>;
  setStatus: (status: 'En revisión' | 'Listo') => Promise<void>;
  publish: () => Promise<void>;
  toast: (text: string) => Promise<void>;
}

/** A file of this computer, or one that is made up. */
type Upload = string | { name: string; mimeType: string; buffer: Buffer };

/** The local desk's answer to the next request of one kind. */
const deskAnswer = (page: Page) => (action: string) =>
  page.waitForResponse(
    (response) =>
      response.url().endsWith('/admin/api') && (response.request().postData() ?? '').includes(`"action":"${action}"`),
  );

/** `answerTo` waits for what keeps the entries; on a forge, which answers in many steps, the page's own words say it. */
export function createEditorPage(
  page: Page,
  url: string,
  answerTo: (action: string) => Promise<unknown> = deskAnswer(page),
): EditorPage {
  const body = () => page.locator('[data-slate-editor]').first();

  const follow: EditorPage['follow'] = async (collection, slug) => {
    const path = slug === undefined ? `#/collections/${collection}/new` : `#/collections/${collection}/entries/${slug}`;
    await page.goto(`${url}/admin/${path}`);
    await page.getByRole('button', { name: 'Guardar' }).waitFor();
    if (collection !== 'settings') await body().waitFor();
    // Decap puts the boxes there first and what is in the file afterwards: what is typed in between is lost.
    await untilStill(page);
  };

  const openAnew: EditorPage['openAnew'] = async (collection, slug) => {
    await page.goto('about:blank');
    await follow(collection, slug);
  };

  const open: EditorPage['open'] = async (collection, slug) => {
    const isLoaded = page.url().startsWith(`${url}/admin/`);
    if (!isLoaded) return openAnew(collection, slug);
    await page.goto(`${url}/admin/#/hoy`);
    await page.getByRole('button', { name: 'Guardar' }).waitFor({ state: 'detached' });
    await follow(collection, slug);
  };

  const settle = async () => {
    await page.waitForFunction(isSettled);
  };

  /** Middle of a word as it stands on the screen. */
  const middleOf = (word: string, editor: Locator) =>
    editor.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`«${wanted}» is not in the body`);
    }, word);

  const select: EditorPage['select'] = async (word, editor = body()) => {
    await editor.filter({ hasText: word }).waitFor();
    // Slate may put the cursor of the first click back over the selection of the second, and a form that is still
    // filling up moves the word away: then the word is not selected.
    for (let tries = 0; tries < 5; tries++) {
      await untilStill(page);
      const { x, y } = await middleOf(word, editor);
      await page.mouse.dblclick(x, y);
      await settle();
      if ((await page.evaluate(() => getSelection()?.toString().trim())) === word) return;
    }
    throw new Error(`«${word}» could not be selected`);
  };

  const toast: EditorPage['toast'] = async (text) => page.getByText(text).first().waitFor();

  return {
    page,
    settle,
    open,
    openAnew,
    follow,
    body,
    select,
    toast,
    field: (label) => page.getByLabel(label, { exact: true }).first(),
    replace: async (from, to, editor) => {
      await select(from, editor);
      await page.keyboard.type(to);
    },
    insertBlock: async (label) => {
      await page.getByRole('button', { name: 'Añadir bloque' }).first().click();
      await page.getByRole('menuitem', { name: label, exact: true }).click();
    },
    upload: async (button, file) => {
      await (typeof button === 'string' ? page.getByRole('button', { name: button }).first() : button).click();
      await page.setInputFiles('input[type=file]', file);
      await page.locator('.desk-library').waitFor({ state: 'detached' });
    },
    save: async () => {
      const done = answerTo('persistEntry');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await done;
      await page.getByText('Cambios guardados').waitFor();
    },
    setStatus: async (status) => {
      const done = answerTo('updateUnpublishedEntryStatus');
      await page.getByRole('button', { name: /^Estado:/ }).click();
      await page.getByRole('menuitem', { name: status }).click();
      await done;
      await page.getByRole('button', { name: `Estado: ${status}` }).waitFor();
    },
    publish: async () => {
      const done = answerTo('publishUnpublishedEntry');
      await page.getByRole('button', { name: /^Publicar$/ }).click();
      await done;
    },
  };
}

/** The part of Slate's editor that says where its cursor is. */
interface SlateEditor {
  selection: unknown;
  api: { toSlateRange: (range: Selection, options: object) => unknown };
}

/**
 * In the page: whether the rich-text editor has read where the page's selection is. It does so some time after the
 * selection moved, and types at the place that it read last. React keeps the editor beside its box.
 */
function isSettled(): boolean {
  const box = document.activeElement?.closest('[data-slate-editor]');
  const selection = getSelection();
  if (!box || !selection?.rangeCount) return false;
  interface Fiber {
    return?: Fiber;
    memoizedProps?: { editor?: SlateEditor };
  }
  const key = Object.keys(box).find((name) => name.startsWith('__reactFiber$')) ?? '';
  let fiber: Fiber | undefined = (box as unknown as Record<string, Fiber>)[key];
  while (fiber && !fiber.memoizedProps?.editor?.api) fiber = fiber.return;
  const editor = fiber?.memoizedProps?.editor;
  if (!editor) throw new Error('React does not keep the editor beside its box any more.');
  const seen = editor.api.toSlateRange(selection, { exactMatch: false, suppressThrow: true });
  return JSON.stringify(seen) === JSON.stringify(editor.selection);
}
