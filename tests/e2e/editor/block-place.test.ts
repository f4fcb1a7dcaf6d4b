import { beforeEach, describe, expect, test } from 'vitest';
import { guardBody } from '../../../decap/body/parse.ts';
import { useDeskSession } from './desk-session.ts';

const SLUG = '2026-01-03-con-listas';
const PATH = `content/press-releases/${SLUG}.mdx`;
const HEAD = `---\ntitle: Con listas\nsummary: Resumen\npublishedAt: '2026-01-03T08:00:00-05:00'\nplace: Ibagué\n---\n\n`;
const TABLE = '<Tabla titulo="Horas">\n\n| Año | Horas |\n| --- | --- |\n| 2012 | 523 |\n\n</Tabla>';
const LIST = '- Manzana\n- Pera\n  - Limonera';
const QUOTE = '> Palabras ajenas';
const BODY = `Comienzo\n\n${LIST}\n\nMedio\n\n${QUOTE}\n\n${TABLE}\n\nFinal\n`;
const DETAILS = '<Detalles titulo="Uno">\n\nMás.\n\n</Detalles>';

const { desk, page, editor } = await useDeskSession({ files: { [PATH]: HEAD + BODY } });

beforeEach(async () => {
  await desk.discard('press-releases', SLUG);
  await editor.open('press-releases', SLUG);
});

/** Inserts a block where the cursor is, fills it in and gives the body that is saved. */
async function insertAndSave(): Promise<string> {
  await editor.insertBlock('Detalles');
  const form = editor.body().locator('[data-slate-void=true]').filter({ hasText: 'Detalles' }).last();
  await form.getByLabel('Título').first().fill('Uno');
  await form.locator('[data-slate-editor]').click();
  await page.keyboard.type('Más.');
  await editor.save();
  return desk.draft('press-releases', SLUG, PATH).slice(HEAD.length);
}

/** The cursor behind a word. */
async function clickBehind(word: string): Promise<void> {
  await editor.select(word);
  await page.keyboard.press('ArrowRight');
  await editor.settle();
}

describe('a block is inserted at the top level, behind the list or quote in which the cursor is', () => {
  test.each([
    ['a list', 'Manzana', LIST],
    ['a list within a list', 'Limonera', LIST],
    ['a quote', 'ajenas', QUOTE],
  ])('%s', async (_, word, around) => {
    await clickBehind(word);
    const body = await insertAndSave();
    expect(body).toBe(BODY.replace(around, `${around}\n\n${DETAILS}`));
    expect(guardBody(body)).toEqual([]);
  });

  test('a word that is selected in the list stays', async () => {
    await editor.select('Pera');
    expect(await insertAndSave()).toBe(BODY.replace(LIST, `${LIST}\n\n${DETAILS}`));
  });

  test('a point that was begun for it does not stay behind, empty', async () => {
    await clickBehind('Limonera');
    await page.keyboard.press('Enter');
    await editor.settle();
    expect(await insertAndSave()).toBe(BODY.replace(LIST, `${LIST}\n\n${DETAILS}`));
  });

  test('a cell of a table', async () => {
    await page.getByLabel('Fila 1, columna 2').click();
    const body = await insertAndSave();
    expect(body).toContain(TABLE);
    expect(body).toContain(`\n\n${DETAILS}`);
    expect(guardBody(body)).toEqual([]);
  });

  test('text with a block that becomes a list leaves the block outside', async () => {
    await clickBehind('Final');
    await insertAndSave();
    await editor.select('Medio');
    await page.keyboard.press('Control+a');
    await editor.settle();
    await page.getByRole('button', { name: 'Lista', exact: true }).first().click();
    await editor.save();
    const body = desk.draft('press-releases', SLUG, PATH).slice(HEAD.length);
    expect(body).toContain(`\n\n${DETAILS}`);
    expect(body).not.toContain('⟦');
  });
});

test('the sign of a block is refused beside the text, and nothing is saved', async () => {
  await clickBehind('Manzana');
  await page.keyboard.insertText(' ⟦Aviso eyJ0⟧');
  await page.getByRole('alert').getByText('El signo «⟦»').waitFor();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page
    .getByText(/^El signo «⟦»/)
    .first()
    .waitFor();
  expect(() => desk.draft('press-releases', SLUG, PATH)).toThrow();
});
