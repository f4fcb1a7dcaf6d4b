import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { useDeskSession } from './desk-session.ts';

const { page, desk, editor } = await useDeskSession({
  startsAt: FIXTURE_NOW,
  viewport: { width: 1366, height: 768 },
});
await page.addInitScript(countClicks);

beforeEach(async () => {
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/#/`);
});

/** In the page: what a hand does with the mouse; a click on the words of a control is one, and not two. */
function countClicks(): void {
  window.addEventListener(
    'pointerdown',
    ({ isTrusted }) => {
      if (isTrusted) localStorage.setItem('clicks', String(Number(localStorage.getItem('clicks') ?? 0) + 1));
    },
    { capture: true },
  );
}

const clicksOf = async (on: Page, task: () => Promise<void>): Promise<number> => {
  await on.evaluate(() => localStorage.setItem('clicks', '0'));
  await task();
  return on.evaluate(() => Number(localStorage.getItem('clicks')));
};

const openEntry = async (collection: string, title: string) => {
  await page.goto(`${desk.url}/admin/#/collections/${collection}`);
  await page.getByText(title).first().click();
  await page.getByRole('button', { name: 'Guardar' }).waitFor();
};

it('a new observation takes at most six: opened where it is written, with the day of today', async () => {
  const path = 'content/indicators/horas-sin-agua.mdx';
  const clicks = await clicksOf(page, async () => {
    await openEntry('indicators', 'Horas sin agua al año');
    await page.getByRole('button', { name: /^Añadir dato/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^period-/);
    await page.keyboard.type('2026-05');
    await page
      .getByRole('button', { name: /^Añadir versión(?! de)/ })
      .last()
      .click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^date-/);
    await page.getByLabel('Valor', { exact: true }).filter({ visible: true }).last().click();
    await page.keyboard.type('12,5');
    await page.getByRole('button', { name: /^Publicar$/ }).click();
    await expect.poll(() => desk.read(path)).toContain('12,5');
  });
  expect(desk.read(path)).toContain(
    "  - vintages:\n      - date: '2026-06-17'\n        precision: exact\n        value: '12,5'\n    period: '2026-05'\n",
  );
  expect(clicks).toBeLessThanOrEqual(6);
});

it('a release takes at most twenty', async () => {
  const path = 'content/press-releases/2026-06-17-corte-de-agua.mdx';
  const clicks = await clicksOf(page, async () => {
    await page.goto(`${desk.url}/admin/#/collections/press-releases/new`);
    await editor.body().waitFor();
    const write = async (label: string, text: string) => {
      await editor.field(label).click();
      await page.keyboard.type(text);
    };
    await write('Título', 'Corte de agua');
    await write('Resumen', 'Habrá un corte de agua.');
    await editor.field('Fecha de publicación').click();
    await editor.field('Fecha de publicación').fill('2026-06-17T08:00');
    await write('Lugar', 'Ibagué');
    await editor.body().click();
    await page.keyboard.type('Guarde el agua que necesite.');
    await page.getByRole('button', { name: /^Publicar$/ }).click();
    await page.getByText('Publicando «Corte de agua»').waitFor();
  });
  expect(desk.read(path)).toContain('Guarde el agua que necesite.');
  expect(clicks).toBeLessThanOrEqual(20);
  // The form is that of the published page now: with nothing to publish, and with its own address.
  await page.getByRole('button', { name: 'Publicado' }).waitFor();
  expect(await page.getByRole('button', { name: /^Publicar$/ }).count()).toBe(0);
});

it('what cannot be published stays a draft, and says why above the form', async () => {
  await editor.open('faqs', 'como-presento-un-reclamo');
  await editor.replace('portal', 'sitio');
  desk.commit(
    'content/faqs/como-presento-un-reclamo.mdx',
    desk.read('content/faqs/como-presento-un-reclamo.mdx').replace('portal', 'lugar'),
  );
  await page.getByRole('button', { name: /^Publicar$/ }).click();
  await page.getByText('Otra persona guardó').first().waitFor();
  expect(desk.read('content/faqs/como-presento-un-reclamo.mdx')).toContain('lugar');
});

/** The buttons «Publicar» that can be seen, and for each whether it can be pressed: nothing lies over it. */
const publishButtons = () =>
  page
    .getByRole('button', { name: /^Publicar/ })
    .filter({ visible: true })
    .evaluateAll((buttons) =>
      buttons.map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        const isFree = document.elementFromPoint(x + width / 2, y + height / 2) === button;
        return `${button.textContent}: ${isFree && !button.matches(':disabled, [aria-disabled=true]')}`;
      }),
    );

it('after a save the form stands where it stood, with the cursor in its field', async () => {
  await editor.open('reports', '2026-05-05-cifras-en-disputa-sobre-perdidas');
  const field = page.getByLabel('Dependencia responsable').first();
  await field.click();
  await page.keyboard.type(' de hoy');
  const top = () => field.evaluate((input) => Math.round(input.getBoundingClientRect().top));
  const before = await top();
  await editor.body().evaluate((text) => text.scrollIntoView({ block: 'center' }));
  const moved = await top();
  expect(moved).not.toBe(before);
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Estado: Borrador' }).waitFor();
  await expect.poll(top).toBe(moved);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^unit-/);
  // What Decap says of the save stands for some seconds, and lies over none of them.
  expect(await publishButtons()).toEqual(['Publicar: true']);
  await editor.setStatus('Listo');
  expect(await publishButtons()).toEqual(['Publicar: true']);
});
