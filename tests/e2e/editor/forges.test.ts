import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../helpers/browser.ts';
import { openOauthHandler, serveForgeSite } from '../../helpers/forge-site.ts';
import { type Forge, openForge } from '../../helpers/forge.ts';
import { createEditorPage, type EditorPage } from './editor-page.ts';

const SECRET = 'secreto-de-la-aplicacion';
const SLUG = '2026-01-14-mas-de-191000-suscriptores';
const PATH = `content/press-releases/${SLUG}.mdx`;
const DRAFT = `cms/press-releases/${SLUG}`;
const BUTTONS = { github: 'Entrar con GitHub', gitlab: 'Entrar con GitLab', forgejo: 'Entrar con Forgejo' };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(['github', 'gitlab', 'forgejo'] as const)('%s', (name) => {
  let forge: Forge;
  let url: string;
  let violations: string[];
  const cleanUp: (() => unknown)[] = [];

  beforeEach(async () => {
    violations = [];
    forge = await openForge({ clientId: 'aplicacion', ...(name === 'github' && { clientSecret: SECRET }) });
    cleanUp.push(forge.close);
    const common = { CMS_BACKEND: name, CMS_REPO: 'entidad/sitio', CMS_HOST: forge.url };
    const allowed: string[] = [];
    if (name === 'github') {
      const handler = await openOauthHandler(forge.url, SECRET, allowed);
      cleanUp.push(handler.close);
      Object.assign(common, { CMS_AUTH_URL: handler.url });
    } else {
      Object.assign(common, { CMS_APP_ID: 'aplicacion' });
    }
    const site = await serveForgeSite(common);
    cleanUp.push(site.close);
    allowed.push(site.url);
    url = site.url;
  });

  afterEach(async () => {
    for (const step of cleanUp.splice(0).toReversed()) await step();
    expect(forge.unknown).toEqual([]);
    expect(violations).toEqual([]);
  });

  /** A person with a computer and an account of their own, already in the editor. */
  async function newPerson(): Promise<EditorPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'es-CO' });
    cleanUp.push(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('dialog', (dialog) => dialog.accept());
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text());
    });
    await page.goto(`${url}/admin/`);
    await page.getByRole('button', { name: BUTTONS[name] }).click();
    await page.getByRole('link', { name: 'Informes' }).waitFor();
    return createEditorPage(page, url, () => Promise.resolve());
  }

  const published = () => forge.repository.read('main', PATH) ?? '';
  const draft = () => forge.repository.read(DRAFT, PATH) ?? '';
  const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n', 4) + 5);
  const pressSave = (page: Page) => page.getByRole('button', { name: 'Guardar' }).click();

  test('one word, from the form to the main branch, and nothing else', async () => {
    const before = published();
    const word = /\b[a-záéíóú]{7,}\b/.exec(bodyOf(before))?.[0] ?? '';
    const person = await newPerson();
    await person.open('press-releases', SLUG);
    await person.replace(word, 'cambiada');
    await person.save();
    expect(published()).toBe(before);
    await person.setStatus('En revisión');
    await person.setStatus('Listo');
    await person.publish();
    const after = before.replace(bodyOf(before), bodyOf(before).replace(word, 'cambiada'));
    await expect.poll(published, { timeout: 15_000 }).toBe(after);
    const changed = forge.repository.git('diff', '--name-only', 'main^1', 'main');
    expect(changed).toBe(PATH);
    await expect.poll(() => forge.repository.branch(DRAFT), { timeout: 15_000 }).toBeUndefined();
  });
});
