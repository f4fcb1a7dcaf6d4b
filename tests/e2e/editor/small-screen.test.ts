import { describe, expect, test } from 'vitest';
import { useDeskSession } from './desk-session.ts';
import { untilStill } from './still.ts';

const SLUG = '2026-03-20-lavado-de-tanques';
const PATH = `content/press-releases/${SLUG}.mdx`;
/** Smallest side of a target, in pixels: WCAG 2.2, criterion 2.5.8. */
const SMALLEST = 24;

const { desk, page, editor } = await useDeskSession({ viewport: { width: 360, height: 740 } });

/** What is wrong with the view that is open: its width, controls beside the screen, controls too small for a finger. */
async function faults(): Promise<string[]> {
  await untilStill(page);
  return page.evaluate((smallest) => {
    const root = document.scrollingElement as Element;
    const wide = root.scrollWidth > innerWidth ? [`${root.scrollWidth} px wide`] : [];
    const controls = [
      ...document.querySelectorAll('button, a, [role=button], [role=menuitem], input, textarea, select'),
    ];
    const wrong = controls.flatMap((control) => {
      const { left, right, width, height } = control.getBoundingClientRect();
      const style = getComputedStyle(control);
      if (width === 0 || height === 0 || style.visibility === 'hidden' || style.opacity === '0') return [];
      // A table scrolls in its own box; links in a text and the empty box of a list of options are no targets of their own.
      if (
        control.closest('.table-control, [data-slate-editor] p, [data-slate-editor] li') ||
        control.role === 'combobox'
      )
        return [];
      const name = `${control.tagName} «${(control.getAttribute('aria-label') ?? control.getAttribute('title') ?? control.textContent ?? '').slice(0, 40)}» ${control.className}`;
      if (left < -1 || right > innerWidth + 1) return [`${name} from ${Math.round(left)} to ${Math.round(right)}`];
      return Math.min(width, height) < smallest - 0.5 ? [`${name} ${Math.round(width)} × ${Math.round(height)}`] : [];
    });
    return [...wide, ...wrong];
  }, SMALLEST);
}

describe('at 360 px', () => {
  test.each([
    ['', 'Nada cambió desde ayer'],
    ['#/collections/press-releases', 'El agua faltará seis horas'],
    ['#/collections/settings', 'Entidad'],
    ['#/workflow', 'Borradores'],
  ])('the view /admin/%s fits, and its controls are large enough', async (path, words) => {
    await page.goto('about:blank');
    await page.goto(`${desk.url}/admin/${path}`);
    await page.getByText(words).first().waitFor();
    expect(await faults()).toEqual([]);
  });

  test('an editor changes a word, sends it through review and publishes it', async () => {
    await editor.open('press-releases', SLUG);
    expect(await faults()).toEqual([]);
    await editor.replace('turbia', 'oscura');
    expect(await faults()).toEqual([]);
    await editor.save();

    await page.getByRole('button', { name: /^Estado:/ }).click();
    await page.getByRole('menuitem', { name: 'Listo' }).waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await editor.setStatus('En revisión');

    await page.goto('about:blank');
    await page.goto(`${desk.url}/admin/#/workflow`);
    await page.getByRole('link', { name: /El agua faltará seis horas/ }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('link', { name: /El agua faltará seis horas/ }).click();
    await page.getByRole('button', { name: 'Estado: En revisión' }).waitFor();
    await editor.setStatus('Listo');

    await page.getByRole('button', { name: /^Publicar$/ }).waitFor();
    expect(await faults()).toEqual([]);
    const before = desk.read(PATH);
    await editor.publish();
    await editor.toast('Enviada a publicar');
    expect(await faults()).toEqual([]);
    expect(desk.read(PATH)).toBe(before.replace('El agua saldrá turbia', 'El agua saldrá oscura'));
  });

  test('the preview is away until it is asked for, then it stands below the form', async () => {
    await editor.open('press-releases', SLUG);
    expect(await page.locator('iframe').count()).toBe(0);
    const alone = (await editor.field('Título').boundingBox())?.y ?? 0;
    await page.getByTitle('Mostrar u ocultar la vista previa').click();
    await page.frameLocator('iframe').getByText('/comunicados/').first().waitFor();
    expect(await faults()).toEqual([]);
    const preview = await page.locator('iframe').boundingBox();
    expect(preview?.x).toBe(0);
    expect(preview?.width).toBe(360);
    expect(preview?.y ?? 0).toBeGreaterThan(alone + 100);
    expect(preview?.height ?? 0).toBeGreaterThan(200);
    await page.getByTitle('Mostrar u ocultar la vista previa').click();
    await page.locator('iframe').waitFor({ state: 'detached' });
  });

  test('the menu of blocks, the dialog of files and the form of a block fit', async () => {
    await editor.open('press-releases', SLUG);
    await page.getByRole('button', { name: 'Añadir bloque' }).first().click();
    await page.getByRole('menuitem', { name: 'Tabla' }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('menuitem', { name: 'Tabla' }).click();
    await page.getByLabel('Título de la columna 1').waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Elegir otra imagen' }).first().click();
    await page.getByRole('dialog').getByText('rio.png').waitFor();
    expect(await faults()).toEqual([]);
  });
});

describe('a screen of 1366 × 768 pixels at 200 %', () => {
  test('lists, the board and a form fit, and a form leaves room to write', async () => {
    await page.setViewportSize({ width: 683, height: 384 });
    for (const [path, words] of [
      ['#/collections/press-releases', 'El agua faltará seis horas'],
      ['#/workflow', 'Borradores'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${desk.url}/admin/${path}`);
      await page.getByText(words).first().waitFor();
      expect(await faults(), path).toEqual([]);
    }
    await editor.open('press-releases', SLUG);
    expect(await faults()).toEqual([]);
    const pane = await page.locator('[class*="-ControlPaneContainer"]').first().boundingBox();
    expect(pane?.height ?? 0).toBeGreaterThan(384 / 2);
    await editor.field('Resumen').fill('Otro resumen, escrito con la pantalla ampliada.');
    await page.getByText('Cambios no guardados').waitFor();
    expect(await faults()).toEqual([]);
  });
});
