// `npm run bench:desk -- 3000`: how long an editor waits at a desk with that many press releases, in Chromium, with the
// real gateway and Decap's server. Prints a table; ends with 1 when something takes longer than it may. Compare only runs
// of the same machine. Needs the site of `npm run build:fixture`, whose desk it opens.
import { writeReleases } from '../../helpers/many-releases.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { openTestDesk } from '../../helpers/desk.ts';
import { FIXTURE_NOW } from '../../helpers/fixture-entity.ts';

/** What is measured, and how long it may take, in seconds. */
const BOUNDS = {
  'abrir la mesa': 8,
  'abrir la colección': 2,
  'buscar «tubería»': 1,
  'buscar «tuberia»': 1,
  'abrir una entrada desde la lista': 3,
  'abrir una entrada por su dirección': 8,
  'abrir el tablero': 3,
} as const;

const count = Number(process.argv[2] ?? 3000);
const desk = await openTestDesk({ prepare: (content) => writeReleases(content, count) });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'es-CO' });
page.setDefaultTimeout(120_000);
await page.clock.setFixedTime(new Date(FIXTURE_NOW));
const rows = page.locator('main li h2');
const title = page.getByLabel('Título', { exact: true }).first();
const results: { name: keyof typeof BOUNDS; seconds: number; seen: string }[] = [];

try {
  await measure('abrir la mesa', async () => {
    await page.goto(`${desk.url}/admin/`);
    await page.getByRole('region', { name: 'Programado' }).waitFor();
    return 'Hoy';
  });
  await measure('abrir la colección', () => list('#/collections/press-releases'));
  await measure('buscar «tubería»', () => list('#/search/tubería'));
  await measure('buscar «tuberia»', () => list('#/search/tuberia'));
  await list('#/collections/press-releases');
  await measure('abrir una entrada desde la lista', async () => {
    await rows.nth(10).click();
    return form();
  });
  await page.goto('about:blank');
  await measure('abrir una entrada por su dirección', async () => {
    await page.goto(`${desk.url}/admin/#/collections/press-releases/entries/nota-7`);
    return form();
  });
  await page.goto(`${desk.url}/admin/#/hoy`);
  await page.getByRole('region', { name: 'Programado' }).waitFor();
  await measure('abrir el tablero', async () => {
    await go('#/workflow');
    await page.locator('[class*="-WorkflowListContainer"]').waitFor();
    return 'tres columnas';
  });
} finally {
  await browser.close();
  await desk.close();
}

console.log(`\n| ${count} comunicados | segundos | máximo | en pantalla |\n| --- | ---: | ---: | --- |`);
for (const { name, seconds, seen } of results)
  console.log(`| ${name} | ${seconds.toFixed(1)} | ${BOUNDS[name]} | ${seen} |`);
const slow = results.filter(({ name, seconds }) => seconds > BOUNDS[name]);
if (slow.length > 0) console.error(`\nTarda más de lo que puede: ${slow.map(({ name }) => name).join(', ')}.`);
process.exitCode = slow.length > 0 ? 1 : 0;

async function measure(name: keyof typeof BOUNDS, run: () => Promise<string>): Promise<void> {
  const started = performance.now();
  const seen = await run();
  // What is drawn can also be used: the page answers.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  results.push({ name, seconds: (performance.now() - started) / 1000, seen });
}

async function go(address: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), address);
}

/** Goes to a list; how many rows of it are on the page. */
async function list(address: string): Promise<string> {
  await page.evaluate(() => document.querySelector('main li h2')?.setAttribute('data-former', ''));
  await go(address);
  await page.locator('main li h2:not([data-former])').first().waitFor();
  return `${await rows.count()} filas`;
}

/** The form with its title, in which one can write. */
async function form(): Promise<string> {
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('[class*="-ControlPane"] textarea')?.value,
  );
  return `«${await title.inputValue()}»`;
}
