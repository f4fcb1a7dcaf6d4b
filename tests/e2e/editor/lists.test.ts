import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { type DeskSession, openDeskSession } from './desk-session.ts';

let session: DeskSession;

beforeAll(async () => {
  session = await openDeskSession();
  await session.page.clock.setFixedTime(new Date(FIXTURE_NOW));
});

afterAll(() => session.close());

/** Opens the list of a collection and waits for its rows. */
async function openList(collection: string): Promise<void> {
  const { page, desk } = session;
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/#/collections/${collection}`);
  await rows().first().waitFor();
}

const rows = () => session.page.locator('main li h2');

/** Day and state of each row, over its title. */
const lines = async () => (await rows().allInnerTexts()).map((text) => text.split('\n'));

async function choose(menu: string, item: string): Promise<void> {
  await session.page.getByRole('button', { name: menu }).click();
  // A filter is a box to tick, an order or a group is chosen.
  const { page } = session;
  const options = { name: item, exact: true };
  await page.getByRole('menuitem', options).or(page.getByRole('menuitemcheckbox', options)).click();
}

it('shows the newest first, each with its day and state over the title', async () => {
  await openList('reports');
  const [first, second] = await lines();
  expect(first?.[0]).toMatch(/^Saldrá el jueves 1 de enero de 2099/);
  expect(second).toEqual(['10 jun 2026', 'Informe mensual de mayo de 2026']);
  // The line keeps its colour where it breaks on a narrow screen, and never lends it to the title.
  const tinted = () =>
    session.page.evaluate(() => Array.from(CSS.highlights.get('desk-row-line') ?? [], (range) => range.endOffset));
  expect(await tinted()).toEqual((await lines()).map(([line = '']) => line.length));
});

it('says of a draft its day and its badge, and not that it is published', async () => {
  const { page, desk } = session;
  const path = 'content/faqs/borrador-nuevo.mdx';
  const raw = desk.read('content/faqs/como-aviso-de-una-fuga.mdx');
  await desk.send('persistEntry', {
    dataFiles: [{ path, raw, slug: 'borrador-nuevo', baseVersions: [] }],
    assets: [],
    options: { collectionName: 'faqs', commitMessage: 'Borrador', useWorkflow: true, status: 'draft' },
  });
  await openList('faqs');
  await page.getByText('Entradas sin publicar').waitFor();
  const text = await rows().last().innerText();
  expect(text).toMatch(/borrador/i);
  expect(text).not.toMatch(/publicad/i);
  await desk.discard('faqs', 'borrador-nuevo');
});

it('filters by a state that nobody typed', async () => {
  await openList('commitments');
  await choose('Filtrar por', 'Vencido');
  const states = (await lines()).map(([line]) => line);
  expect(states.length).toBeGreaterThan(0);
  expect(states.every((line) => /Vencido hace \d+ días?/.test(line ?? ''))).toBe(true);
});

it('groups by state', async () => {
  await openList('questions');
  const count = await rows().count();
  await choose('Agrupar por', 'Estado');
  await session.page
    .getByRole('heading', { name: /^Estado / })
    .first()
    .waitFor();
  expect(await rows().count()).toBe(count);
});

it('finds a title with accents by words without them', async () => {
  const { page, desk } = session;
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/#/search/limpio`);
  await rows().first().waitFor();
  const [section, first] = await lines();
  expect(section).toEqual(['COMUNICADOS']);
  expect(first).toEqual(['25 may 2026', 'Se limpió el alcantarillado del sector Bajo']);
});
