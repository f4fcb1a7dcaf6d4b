import type { Locator, Page } from 'playwright-core';

/** What a person does in the editor. */
export interface EditorPage {
  page: Page;
  /** Opens the form of an entry, or of a new one. */
  open: (collection: string, slug?: string) => Promise<void>;
  field: (label: string) => Locator;
  body: () => Locator;
  /** Puts the cursor after the first place where a text stands in the body, with that text selected. */
  select: (text: string, editor?: Locator) => Promise<void>;
  /** Replaces the first `from` of the body by typing. */
  replace: (from: string, to: string, editor?: Locator) => Promise<void>;
  save: () => Promise<void>;
  setStatus: (status: 'En revisión' | 'Listo') => Promise<void>;
  publish: () => Promise<void>;
  toast: (text: string) => Promise<void>;
}

export function createEditorPage(page: Page, url: string): EditorPage {
  const body = () => page.locator('[data-slate-editor]').first();

  const open: EditorPage['open'] = async (collection, slug) => {
    const path = slug === undefined ? `#/collections/${collection}/new` : `#/collections/${collection}/entries/${slug}`;
    await page.goto('about:blank');
    await page.goto(`${url}/admin/${path}`);
    await page.getByRole('button', { name: 'Guardar' }).waitFor();
    if (collection !== 'settings') await body().waitFor();
    await page.waitForTimeout(200);
  };

  const select: EditorPage['select'] = async (text, editor = body()) => {
    await editor.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        (root as HTMLElement).focus({ preventScroll: true });
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
      throw new Error(`«${wanted}» is not in the body`);
    }, text);
    await page.waitForTimeout(60);
  };

  const toast: EditorPage['toast'] = async (text) => page.getByText(text).first().waitFor({ timeout: 15_000 });

  return {
    page,
    open,
    body,
    select,
    toast,
    field: (label) => page.getByLabel(label, { exact: true }).first(),
    replace: async (from, to, editor) => {
      await select(from, editor);
      await page.keyboard.type(to);
    },
    save: async () => {
      await page.getByRole('button', { name: 'Guardar' }).click();
      await page
        .getByText(/^(Entrada guardada|No se guardó)/)
        .first()
        .waitFor({ timeout: 8_000 });
    },
    setStatus: async (status) => {
      await page.getByRole('button', { name: /^Estado:/ }).click();
      await page.getByRole('menuitem', { name: status }).click();
      await toast('Estado de entrada actualizado');
    },
    publish: async () => {
      await page.getByRole('button', { name: /^Publicar$/ }).click();
      await page.getByRole('menuitem', { name: 'Publicar ahora' }).click();
      await page
        .getByText(/^(Entrada publicada|No se publicó)/)
        .first()
        .waitFor({ timeout: 8_000 });
    },
  };
}
