import type { Locator } from 'playwright-core';
import { type DeskSession } from '../../e2e/editor/desk-session.ts';
import { bodyLabel, collectionNames } from '../../../src/model/collections.ts';
import { MARKER } from '../../../src/model/draft.ts';
import { untilStill } from '../../e2e/editor/still.ts';

const BODY_LABELS = new Set(collectionNames.map(bodyLabel));

/** An editor's hand: everything that a person does with a pointer or the keys, and how often they pressed. */
export interface Hand {
  page: DeskSession['page'];
  /** Presses of the pointer since `begin`, as the page saw them, and questions of the browser that were answered. */
  presses: () => number;
  /** Enters the desk at «Hoy», as one does in the morning, or at the list of a type, and starts to count. */
  begin: (list?: string) => Promise<void>;
  click: (target: Locator) => Promise<void>;
  press: (button: string | RegExp) => Promise<void>;
  /** Goes to a field, or to the text, with the pointer and writes over what stands there. */
  write: (label: string, text: string) => Promise<void>;
  /** Writes where the cursor stands already. */
  type: (text: string) => Promise<void>;
  /** Goes on to the next field with the keyboard and writes there. */
  writeNext: (text: string) => Promise<void>;
  /** Chooses from a list of options: one press opens it, the next one chooses. */
  choose: (label: string, option: string | RegExp) => Promise<void>;
  /** Opens an entry from the list of its type. */
  openEntry: (collection: string, title: string | RegExp) => Promise<void>;
  /** Opens an entry of the list that is shown. */
  openRow: (title: string | RegExp) => Promise<void>;
  /** Opens a form of the settings. */
  openSettings: (name: RegExp) => Promise<void>;
  /** Starts a piece of periodic work from «Nuevo». */
  start: (task: string) => Promise<void>;
  /** Writes into the line of an indicator, by field. */
  writeDatum: (indicator: string, values: Readonly<Record<string, string>>) => Promise<void>;
  /** Says in a report what was not achieved; a target that was missed stands there already. */
  missed: (what: string, why: string) => Promise<void>;
  /** Opens the empty form of a type. */
  openNew: (collection: string) => Promise<void>;
  /** Writes over every part of a scaffold that waits for a person. */
  fillMarkers: (text: string) => Promise<void>;
  /** Saves what is open and brings it before everybody. */
  publish: () => Promise<void>;
  /** The same for a change of substance, with the note that is asked for. */
  publishWithNote: (kind: 'Corrección' | 'Actualización', note: string) => Promise<void>;
}

const COUNT = 'countPress';

/** A hand on the page of a session that has not opened the desk yet. */
export async function createHand({ page, desk }: DeskSession): Promise<Hand> {
  let presses = 0;
  await page.exposeFunction(COUNT, () => {
    presses += 1;
  });
  await page.addInitScript((name) => {
    const count = (window as unknown as Record<string, () => void>)[name];
    addEventListener('pointerdown', (event) => event.isTrusted && count?.(), true);
  }, COUNT);
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') presses += 1;
  });

  const click: Hand['click'] = (target) => target.first().click();
  const press: Hand['press'] = (name) => click(page.getByRole('button', { name }).filter({ visible: true }));
  /** The field with this label that can be seen, the last one of several: rows are added at the end. */
  const field = (label: string) =>
    page
      .getByLabel(new RegExp(`^${label}( \\(opcional\\))?$`))
      .filter({ visible: true })
      .last();
  const body = page.locator('[data-slate-editor]').first();
  const form = async () => {
    await page.getByRole('button', { name: 'Guardar' }).waitFor();
    await untilStill(page);
  };
  const openList = async (collection: string) => {
    await click(page.getByRole('link', { name: 'Contenido' }).or(page.getByRole('button', { name: 'Contenido' })));
    const link = page.locator(`a[href="#/collections/${collection}"]`).filter({ visible: true });
    await click(link);
    await untilStill(page);
  };
  const write: Hand['write'] = async (label, text) => {
    if (BODY_LABELS.has(label)) {
      await click(body);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      return;
    }
    const target = field(label);
    await target.click();
    await target.fill(text);
  };

  return {
    page,
    presses: () => presses,
    begin: async (list) => {
      await page.goto('about:blank');
      await page.goto(`${desk.url}/admin/${list === undefined ? '' : `#/collections/${list}`}`);
      await (
        list === undefined ? page.getByRole('heading', { name: /^Hoy/ }) : page.locator('main li h2').first()
      ).waitFor();
      await untilStill(page);
      presses = 0;
    },
    click,
    press,
    openEntry: async (collection, title) => {
      await openList(collection);
      await click(page.getByRole('link', { name: title }));
      await form();
    },
    openRow: async (title) => {
      await click(page.getByRole('link', { name: title }));
      await form();
    },
    openSettings: async (name) => {
      await openList('settings');
      await click(page.getByRole('link', { name }));
      await form();
    },
    start: async (task) => {
      await press(/^Nuevo$/);
      await press(task);
      await page.getByRole('dialog', { name: task }).locator('input, select, textarea, li button').first().waitFor();
    },
    writeDatum: async (indicator, values) => {
      const line = page.getByRole('dialog').getByRole('group', { name: indicator });
      for (const [label, value] of Object.entries(values)) {
        const box = line.getByLabel(new RegExp(`^${label}`));
        await box.click();
        await box.fill(value);
      }
    },
    missed: async (what, why) => {
      if ((await page.getByLabel('Por qué y qué sigue', { exact: true }).count()) > 0)
        await press('Abrir o cerrar el elemento');
      else {
        await press('Añadir asunto');
        await write('Qué no se logró', what);
      }
      await write('Por qué y qué sigue', why);
    },
    openNew: async (collection) => {
      await openList(collection);
      await click(page.locator(`a[href="#/collections/${collection}/new"]`).filter({ visible: true }));
      await form();
    },
    write,
    type: (text) => page.keyboard.type(text),
    writeNext: async (text) => {
      await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    },
    choose: async (label, option) => {
      await field(label).click();
      await click(page.getByRole('option', { name: option }));
    },
    fillMarkers: async (text) => {
      const marked = body.locator('p, li, td, [data-slate-node=element]').filter({ hasText: MARKER });
      while ((await marked.count()) > 0) {
        // The whole paragraph: three presses.
        await marked.last().click({ clickCount: 3 });
        await page.keyboard.type(text);
      }
    },
    publish: () => press(/^Publicar$/),
    publishWithNote: async (kind, note) => {
      await press(/^Publicar$/);
      const dialog = page.getByRole('dialog', { name: /¿Corrección, actualización/ });
      await click(dialog.getByRole('radio', { name: new RegExp(`^${kind}`) }));
      const words = dialog.getByLabel('Qué cambió y por qué');
      await words.click();
      await words.fill(note);
      await click(dialog.getByRole('button', { name: 'Guardar con esta nota' }));
    },
  };
}
