import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allCopies, copyOf } from './browser-copies.ts';
import { useDeskSession } from './desk-session.ts';
import { untilStill } from './still.ts';

const { desk, page, editor } = await useDeskSession();

const FIRST = 'Uno dos tres.';

/** A new release that lacks nothing. */
async function begin(title: string): Promise<void> {
  await editor.open('press-releases');
  await editor.field('Título').fill(title);
  await editor.field('Resumen').fill('Un resumen breve.');
  await editor.field('Fecha de publicación').fill('2099-01-02T08:00');
  await editor.field('Lugar').fill('Ibagué');
  await editor.body().click();
  await page.keyboard.type(FIRST);
}

/** Saves with the keyboard; Decap then opens the form anew, under the address of the entry. */
async function saveFirst(slug: string): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.waitForURL(new RegExp(`entries/${slug}`));
  await page.getByText('Cambios guardados').waitFor();
}

const position = () =>
  page.evaluate(
    () => [...document.querySelectorAll('*')].map(({ scrollTop }) => scrollTop).find((top) => top > 0) ?? 0,
  );

test('the first save of a new entry leaves the cursor in the text, and the form where it stood', async () => {
  await begin('Cursor en el texto');
  for (let step = 0; step < ' tres.'.length; step += 1) await page.keyboard.press('ArrowLeft');
  await editor.settle();
  const before = await position();
  await saveFirst('2099-01-02-cursor-en-el-texto');
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[data-slate-editor]'))).toBe(true);
  await expect.poll(async () => Math.abs((await position()) - before)).toBeLessThan(3);
  await editor.settle();
  await page.keyboard.type(' y medio');
  await expect.poll(() => editor.body().innerText()).toContain('Uno dos y medio tres.');
  await desk.discard('press-releases', '2099-01-02-cursor-en-el-texto');
});

test('and in the middle of a box', async () => {
  await begin('Cursor en una casilla');
  await editor.field('Resumen').focus();
  await editor.field('Resumen').evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(3, 3));
  await saveFirst('2099-01-02-cursor-en-una-casilla');
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionStart)).toBe(3);
  await page.keyboard.type('buen ');
  expect(await editor.field('Resumen').inputValue()).toBe('Un buen resumen breve.');
});

describe('who leaves a new entry while it is being saved', () => {
  const [other, path] = ['2026-03-20-lavado-de-tanques', 'content/press-releases/2026-03-20-lavado-de-tanques.mdx'];

  /** Begins a release, asks for something that saves it, and goes to another entry before the answer comes. */
  async function leaveWhile(title: string, ask: () => Promise<void>): Promise<() => Promise<void>> {
    const answer = await holdSave(title, ask);
    await editor.open('press-releases', other);
    return async () => {
      await editor.field('Lugar').focus();
      await answer();
    };
  }

  /** The same without going anywhere; what it gives lets the save go on, or has it fail. */
  async function holdSave(title: string, ask: () => Promise<void>): Promise<(fails?: boolean) => Promise<void>> {
    await begin(title);
    await editor.field('Resumen').focus();
    let answer = (_fails?: boolean): void => undefined;
    const fails = new Promise<boolean | undefined>((resolve) => (answer = resolve));
    const asked = page.waitForRequest(isSave);
    await page.route('**/admin/api', async (route, request) => {
      if (isSave(request) && (await fails)) await route.abort();
      else await route.fallback();
    });
    await ask();
    await asked;
    return async (isRefused) => {
      answer(isRefused);
      await page.unrouteAll({ behavior: 'wait' });
    };
  }

  const isSave = (request: Request) => (request.postData() ?? '').includes('"action":"persistEntry"');
  const fileOf = (slug: string) =>
    page.waitForResponse((response) => {
      const sent = response.request().postData() ?? '';
      return sent.includes('"action":"unpublishedEntryDataFile"') && sent.includes(slug);
    });

  test('stays where they are, with the cursor where they put it', async () => {
    const answer = await leaveWhile('Guardada de lejos', () => page.keyboard.press('Control+s'));
    const isRead = fileOf('2099-01-02-guardada-de-lejos');
    await answer();
    await isRead;
    await untilStill(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^place-/);
    expect(page.url()).toContain(other);
    expect(await editor.field('Título').inputValue()).not.toBe('Guardada de lejos');
    await desk.discard('press-releases', '2099-01-02-guardada-de-lejos');
  });

  test('and publishes it, and nothing of what is open by then', async () => {
    const before = desk.read(path);
    await editor.open('press-releases', other);
    await editor.field('Resumen').fill('Un borrador que nadie quiso publicar.');
    await editor.save();
    const answer = await leaveWhile('Publicada de lejos', () =>
      page.getByRole('button', { name: /^Publicar$/ }).click(),
    );
    await answer();
    const name = '2099-01-02-publicada-de-lejos';
    await expect.poll(() => desk.git('ls-files', 'content/press-releases')).toContain(name);
    expect(desk.read(path)).toBe(before);
    expect(desk.draft('press-releases', other, path)).toContain('Un borrador que nadie quiso publicar.');
  });

  describe('and begins another one of its kind', () => {
    const title = () => editor.field('Título');
    const copies = (key: string) => copyOf(page, key);
    const list = () => page.getByRole('region', { name: 'En este navegador hay texto que no se ha guardado' });

    /** Goes by the list of the kind to an empty form, and writes its title until the browser has a copy. */
    async function beginNext(text: string): Promise<void> {
      await page
        .locator('[class*="-BackArrow"]')
        .or(page.getByRole('link', { name: /^Escribiendo en/ }))
        .first()
        .click();
      await page.getByRole('heading', { name: 'Comunicados' }).first().waitFor();
      expect(await list().count()).toBe(0);
      await editor.open('press-releases');
      expect(await title().inputValue()).toBe('');
      await title().fill(text);
      await expect.poll(() => copies('backup.press-releases')).toContain(text);
    }

    test('has a copy of that one after the save, and none of what is saved', async () => {
      const answer = await holdSave('Primera de dos', () => page.keyboard.press('Control+s'));
      await beginNext('Segunda de dos');
      const isRead = fileOf('2099-01-02-primera-de-dos');
      await answer();
      await isRead;
      // Decap writes the copy again some time after the next change: it may not be away for a moment.
      for (const until = Date.now() + 1500; Date.now() < until;)
        expect(await copies('backup.press-releases')).toContain('Segunda de dos');
      expect(await allCopies(page)).not.toContain('Primera de dos');
    });

    test('finds both texts again if the save fails', async () => {
      const answer = await holdSave('Nunca guardada', () => page.keyboard.press('Control+s'));
      await beginNext('Apenas empezada');
      await answer(true);
      await untilStill(page);
      await page.goto('about:blank');
      await page.goto(`${desk.url}/admin/`);
      await list().getByText('Comunicado, entrada nueva: «Apenas empezada»').waitFor();
      await list()
        .getByRole('button', { name: /^Abrir: Comunicado, entrada nueva: «Nunca guardada»/ })
        .click();
      await expect.poll(() => title().inputValue()).toBe('Nunca guardada');
      expect(await allCopies(page)).toContain('Apenas empezada');
    });
  });
});
