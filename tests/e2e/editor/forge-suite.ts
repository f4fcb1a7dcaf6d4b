import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { requireParts } from '../../../src/content-file/read.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { openOauthHandler, serveForgeSite } from '../../helpers/forge-site.ts';
import { type Forge, openForge } from '../../helpers/forge.ts';
import { FIXTURE_CONTENT } from '../../helpers/fixture-entity.ts';
import { answerNotes } from './answer-notes.ts';
import { createEditorPage, type EditorPage } from './editor-page.ts';
import { type OpenDraft, openDrafts, publications } from './interleaved.ts';

const SECRET = 'secreto-de-la-aplicacion';
const SLUG = '2025-08-14-menos-horas-sin-agua';
const PATH = `content/press-releases/${SLUG}.mdx`;
const DRAFT = `cms/press-releases/${SLUG}`;
const OTHER = { login: 'otra', name: 'Otra persona', email: 'otra@example.org' };
const BUTTONS = { github: 'Entrar con GitHub', gitlab: 'Entrar con GitLab', forgejo: 'Entrar con Forgejo' };

const AS_AN_EDITOR = { viewport: { width: 1280, height: 1000 }, locale: 'es-CO' };

let browser: Browser;
// The same address and the same visitors from one test to the next: the program of the desk is read and compiled once.
let port: number | undefined;
const visitors: BrowserContext[] = [];
let busy = 0;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What an editor does at a forge and what it keeps of it; a file for each, so that they run beside each other. */
export function testsAtForge(name: 'github' | 'gitlab' | 'forgejo'): void {
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
    const site = await serveForgeSite(common, port);
    cleanUp.push(site.close);
    allowed.push(site.url);
    url = site.url;
    port = Number(new URL(url).port);
  });

  afterEach(async () => {
    for (const visitor of visitors.slice(0, busy)) await forgetVisit(visitor, url);
    busy = 0;
    for (const step of cleanUp.splice(0).toReversed()) await step();
    expect(forge.unknown).toEqual([]);
    expect(violations).toEqual([]);
  });

  /** A person with a computer and an account of their own, already in the editor, who starts from what is saved. */
  async function newPerson(): Promise<EditorPage> {
    const context = (visitors[busy++] ??= await browser.newContext(AS_AN_EDITOR));
    const page = await context.newPage();
    await answerNotes(page);
    page.on('dialog', (dialog) => (dialog.message().startsWith('Hay una copia') ? dialog.dismiss() : dialog.accept()));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text());
    });
    await page.goto(`${url}/admin/`);
    await page.getByRole('button', { name: BUTTONS[name] }).click();
    await page.getByRole('link', { name: 'Hoy' }).waitFor();
    const editor = createEditorPage(page, url, () => Promise.resolve());
    // Who has just come in follows a link to the first form: the program is there already, and to load it again takes longest.
    let isFirst = true;
    const open: EditorPage['open'] = async (collection, slug) => {
      await (isFirst ? editor.follow : editor.open)(collection, slug);
      isFirst = false;
    };
    return { ...editor, open };
  }

  const published = () => forge.repository.read('main', PATH) ?? '';
  const draft = () => forge.repository.read(DRAFT, PATH) ?? '';
  const bodyOf = (text: string) => requireParts(text).rest;
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
    await expect.poll(published).toBe(after);
    const changed = forge.repository.git('diff', '--name-only', 'main^1', 'main');
    expect(changed).toBe(PATH);
    await expect.poll(() => forge.repository.branch(DRAFT)).toBeUndefined();
  });

  test('a picture goes with its entry, through a second save, to the main branch', async () => {
    const picture = readFileSync(join(FIXTURE_CONTENT, 'reports/media/tanque.png'));
    // What hides behind a picture stays out of git.
    const buffer = Buffer.concat([picture, Buffer.from('otra')]);
    const person = await newPerson();
    await person.open('press-releases', SLUG);
    await person.page.getByRole('button', { name: 'Elegir otra imagen' }).click();
    await person.page.setInputFiles('input[type=file]', { name: 'Tanque Nuevo.PNG', mimeType: 'image/png', buffer });
    await person.page.locator('.desk-library').waitFor({ state: 'detached' });
    await person.save();
    await person.field('Título').fill('Con otra imagen');
    await person.save();
    await person.setStatus('Listo');
    await person.publish();
    await expect.poll(published).toContain('Con otra imagen');
    const source = /src: "?(media\/tanque-nuevo-\w+\.png)/.exec(published())?.[1];
    const sha = forge.repository.shaOf('main', `content/press-releases/${source}`);
    expect(forge.repository.blob(sha ?? '')).toEqual(picture);
  });

  /** A commit that somebody else makes while the editor is at work. */
  function commitElsewhere(branch: string, path: string, text: string): void {
    const { repository } = forge;
    const before = repository.branch(branch) ?? '';
    const start = before || (repository.branch('main') ?? '');
    const tree = repository.writeTree(start, [{ path, sha: repository.writeBlob(Buffer.from(text)) }]);
    repository.moveRef(
      `refs/heads/${branch}`,
      repository.commit(tree, [start], 'Otro cambio', OTHER),
      before || undefined,
    );
  }

  describe('drafts of every kind, behind publications of every kind', () => {
    const drafts = openDrafts();
    const pathOf = (opened: OpenDraft) => `cms/${opened.collection}/${opened.slug}`;

    function commit(branch: string, files: Readonly<Record<string, string | Buffer | null>>): void {
      const { repository } = forge;
      const before = repository.branch(branch);
      const start = before ?? repository.branch('main') ?? '';
      const changes = Object.entries(files).map(([path, content]) => ({
        path,
        sha: content === null ? null : repository.writeBlob(Buffer.from(content)),
      }));
      const made = repository.commit(repository.writeTree(start, changes), [start], `Editar ${branch}`, OTHER);
      repository.moveRef(`refs/heads/${branch}`, made, before);
    }

    /** What a forge's button «Update branch» does. */
    function mergeMainInto(branch: string): void {
      const { repository } = forge;
      const [ours = '', main = ''] = [repository.branch(branch), repository.branch('main')];
      const tree = repository.merge(ours, main) ?? '';
      repository.moveRef(`refs/heads/${branch}`, repository.commit(tree, [ours, main], 'Unir', OTHER), ours);
    }

    beforeEach(() => {
      for (const opened of drafts) {
        // Saved twice, the first time with another picture, as people do.
        const folder = opened.path.slice(0, opened.path.lastIndexOf('/'));
        commit(pathOf(opened), { [opened.path]: `${opened.text}\n`, [`${folder}/media/quitada.png`]: 'x\0' });
        commit(pathOf(opened), { [opened.path]: opened.text, ...opened.media, [`${folder}/media/quitada.png`]: null });
        forge.pulls.create({ branch: pathOf(opened), target: 'main' }, 'Editar', OTHER, ['decap-cms/draft']);
      }
      for (const { files } of publications()) commit('main', files);
      for (const opened of drafts.slice(1, 4)) mergeMainInto(pathOf(opened));
      commit('main', { 'content/faqs/c.mdx': forge.repository.read('main', 'content/faqs/a.mdx') ?? '' });
    });

    test('each stands on the board with its title, and opens with its own text', async () => {
      const { page, open, field } = await newPerson();
      await page.goto(`${url}/admin/#/workflow`);
      for (const opened of drafts) {
        if (opened.field === 'Título')
          await page.locator('[class*="WorkflowLink"]').filter({ hasText: opened.value }).waitFor();
      }
      for (const opened of drafts) {
        await open(opened.collection, opened.slug);
        expect(await field(opened.field).inputValue()).toBe(opened.value);
        const label = opened.isNew ? 'Eliminar entrada no publicada' : 'Eliminar cambios no publicados';
        await page.getByRole('button', { name: label }).waitFor();
      }
    });

    test('one of them, saved and published, takes along what is its own and nothing else', async () => {
      const [, opened] = drafts as [OpenDraft, OpenDraft];
      const person = await newPerson();
      await person.open(opened.collection, opened.slug);
      await person.field('Título').fill('Publicado al fin');
      await person.save();
      await person.setStatus('Listo');
      const before = forge.repository.branch('main') ?? '';
      await person.publish();
      await expect.poll(published).toContain('Publicado al fin');
      const changed = forge.repository.git('diff', '--name-only', before, 'main').split('\n');
      expect(changed.toSorted()).toEqual([opened.path, ...Object.keys(opened.media)].toSorted());
    });

    test('one whose page was deleted says so, and does not bring it back', async () => {
      const [opened] = drafts as [OpenDraft];
      commit('main', { [opened.path]: null });
      const person = await newPerson();
      await person.open(opened.collection, opened.slug);
      expect(await person.field('Título').inputValue()).toBe(opened.value);
      await person.page.getByRole('alert').getByText('ya no está publicada con este nombre').waitFor();
      await person.field('Título').fill('Otra vez');
      await pressSave(person.page);
      await person.page.locator('.Toastify').getByText('ya no está publicada con este nombre').waitFor();
      expect(forge.repository.read(pathOf(opened), opened.path)).toBe(opened.text);
    });
  });

  test('two editors on one draft: the second is told, keeps the text, and the first one’s stays', async () => {
    const first = await newPerson();
    const second = await newPerson();
    await first.open('press-releases', SLUG);
    await first.field('Título').fill('Primera versión');
    await first.save();
    await second.open('press-releases', SLUG);
    expect(await second.field('Título').inputValue()).toBe('Primera versión');
    await first.field('Título').fill('Segunda versión');
    await first.save();
    await second.field('Título').fill('De la segunda persona');
    await pressSave(second.page);
    await second.toast('Otra persona guardó');
    expect(await second.field('Título').inputValue()).toBe('De la segunda persona');
    expect(draft()).toContain('title: Segunda versión\n');
    // Who follows the advice goes on from there, and the first one is then the one that is told.
    await second.open('press-releases', SLUG);
    expect(await second.field('Título').inputValue()).toBe('Segunda versión');
    await second.field('Título').fill('Tercera versión');
    await second.save();
    expect(draft()).toContain('title: Tercera versión\n');
    await first.field('Título').fill('Cuarta versión');
    await pressSave(first.page);
    await first.toast('Otra persona guardó');
    expect(draft()).toContain('title: Tercera versión\n');
  });

  test('nobody deletes a draft that somebody saved meanwhile: their own text goes, and they are told whose draft it is', async () => {
    const first = await newPerson();
    const second = await newPerson();
    await first.open('press-releases', SLUG);
    await second.open('press-releases', SLUG);
    await first.field('Título').fill('Primera versión');
    await first.save();
    await second.field('Título').fill('De la segunda persona');
    await pressSave(second.page);
    await second.toast('Otra persona guardó');
    await second.page.getByRole('button', { name: 'Descartar lo que escribí' }).click();
    await expect.poll(() => second.field('Título').inputValue()).toBe('Primera versión');
    expect(draft()).toContain('title: Primera versión\n');
    await first.field('Título').fill('Segunda versión');
    await first.save();
    await second.page.getByRole('button', { name: 'Eliminar cambios no publicados' }).click();
    await second.page.getByRole('alert').getByText('Redactora guardó este borrador el').waitFor();
    expect(draft()).toContain('title: Segunda versión\n');
    await second.open('press-releases', SLUG);
    await second.page.getByRole('button', { name: 'Eliminar cambios no publicados' }).click();
    await expect.poll(() => forge.repository.branch(DRAFT)).toBeUndefined();
  });

  test('two editors on one published entry: who saves second is told', async () => {
    const first = await newPerson();
    const second = await newPerson();
    await first.open('press-releases', SLUG);
    await second.open('press-releases', SLUG);
    await first.field('Título').fill('De la primera persona');
    await first.save();
    const saved = draft();
    expect(saved).toContain('De la primera persona');
    await second.field('Título').fill('De la segunda persona');
    await pressSave(second.page);
    await second.toast('Otra persona guardó');
    expect(await second.field('Título').inputValue()).toBe('De la segunda persona');
    expect(draft()).toBe(saved);
    // Nothing left over either, such as a copy of the branch.
    expect(forge.repository.git('branch', '--list', '--format=%(refname:short)').split('\n')).toEqual([DRAFT, 'main']);
  });

  test('somebody saves between our look and our write: theirs stays, and it is said in Spanish', async () => {
    const person = await newPerson();
    await person.open('press-releases', SLUG);
    await person.field('Título').fill('Primera versión');
    await person.save();
    const theirs = draft().replace('Primera versión', 'De otra persona');
    const moment = { github: /^PATCH .*\/git\/refs/, gitlab: /^PUT .*\/rebase$/, forgejo: /^GET .*\/branches\/cms/ };
    forge.before((request) => {
      if (moment[name].test(request) && draft() !== theirs) commitElsewhere(DRAFT, PATH, theirs);
    });
    await person.field('Título').fill('Segunda versión');
    await pressSave(person.page);
    await person.toast(name === 'github' ? 'otra persona guardó en este momento' : 'Otra persona guardó');
    expect(await person.field('Título').inputValue()).toBe('Segunda versión');
    expect(draft()).toBe(theirs);
  });

  test('two new entries with one name at one moment: the second finds the branch and leaves it alone', async () => {
    const slug = '2026-11-01-dos-a-la-vez';
    const path = `content/press-releases/${slug}.mdx`;
    const branch = `cms/press-releases/${slug}`;
    const person = await newPerson();
    await person.open('press-releases');
    await person.field('Título').fill('Dos a la vez');
    await person.field('Resumen').fill('Un resumen.');
    await person.field('Fecha de publicación').fill('2026-11-01T08:30');
    await person.field('Lugar').fill('Ibagué');
    await person.body().click();
    await person.page.keyboard.type('Mi texto.');
    const moment = { github: /^POST .*\/git\/blobs$/, gitlab: /^POST .*\/commits$/, forgejo: /^GET .*\/branches\/cms/ };
    forge.before((request) => {
      if (moment[name].test(request) && !forge.repository.branch(branch))
        commitElsewhere(branch, path, 'De otra persona\n');
    });
    await pressSave(person.page);
    await person.toast('Ya hay una rama de borrador');
    expect(await person.body().innerText()).toContain('Mi texto.');
    expect(forge.repository.read(branch, path)).toBe('De otra persona\n');
  });

  test('what was published meanwhile is not written over by publishing, nor by saving first', async () => {
    const person = await newPerson();
    await person.open('press-releases', SLUG);
    await person.field('Título').fill('Del borrador');
    await person.save();
    const theirs = published().replace(/^title: .*$/m, 'title: Publicado por otra vía');
    commitElsewhere('main', PATH, theirs);
    await person.setStatus('En revisión');
    await person.setStatus('Listo');
    // Who approves has saved nothing: the page has to refuse from the start.
    const approver = await newPerson();
    await approver.open('press-releases', SLUG);
    await approver.publish();
    await approver.toast('No se publicó. ');
    await approver.toast(name === 'github' ? 'los dos cambios tocan lo mismo' : 'lo publicado cambió mientras');
    expect(published()).toBe(theirs);
    await person.field('Título').fill('Del borrador, otra vez');
    await pressSave(person.page);
    await person.toast(name === 'gitlab' ? 'los dos cambios tocan lo mismo' : 'Cambios guardados');
    expect(published()).toBe(theirs);
    // The draft still stands on what it was made from, so git sees the conflict that a copied file would hide.
    expect(forge.repository.merge('main', DRAFT)).toBeUndefined();
  });

  test('other lines that were published meanwhile stay when the draft is published', async () => {
    const person = await newPerson();
    await person.open('press-releases', SLUG);
    await person.field('Título').fill('Primera versión');
    await person.save();
    const theirs = `${published().trimEnd()}\n\nUn párrafo que llegó por otra vía.\n`;
    commitElsewhere('main', PATH, theirs);
    await person.field('Título').fill('Segunda versión');
    await pressSave(person.page);
    if (name === 'gitlab') {
      // GitLab joins the two before it takes the save, so the draft is no longer what was opened.
      await person.toast('Otra persona guardó');
      await person.open('press-releases', SLUG);
      await person.field('Título').fill('Segunda versión');
      await pressSave(person.page);
    }
    await person.page.getByText('Cambios guardados').waitFor();
    await person.setStatus('Listo');
    await person.publish();
    const joined = theirs.replace(/^title: .*$/m, 'title: Segunda versión');
    const withoutNote = () =>
      published().replace(/(?:changeNotes:\n)? {2}- (?:.+\n {4})+note: Cambió para probar\.\n/, '');
    await expect.poll(withoutNote).toBe(joined);
  });

  // Only on GitHub does Decap have a way around: it writes to the main branch itself.
  if (name === 'github') {
    test('a branch that asks for an approval is not gone around', async () => {
      const before = published();
      const person = await newPerson();
      await person.open('press-releases', SLUG);
      await person.field('Título').fill('Sin aprobación');
      await person.save();
      await person.setStatus('Listo');
      forge.pulls.rules.needsApproval = true;
      const approver = await newPerson();
      await approver.open('press-releases', SLUG);
      await approver.publish();
      await approver.toast('Puede faltar la aprobación de otra persona');
      expect(published()).toBe(before);
      expect(draft()).toContain('Sin aprobación');
    });
  }

  test('a session that ended: the text stays on screen and the reason is in Spanish', async () => {
    const person = await newPerson();
    await person.open('press-releases', SLUG);
    await person.field('Título').fill('Sin sesión');
    forge.tokens.splice(0);
    await pressSave(person.page);
    await person.toast('Su sesión terminó.');
    expect(await person.field('Título').inputValue()).toBe('Sin sesión');
  });
}

/** Leaves of a visit what a browser has read, and nothing that the page or the person left: the next one comes for the first time. */
async function forgetVisit(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.clearCookies();
  await tools.send('Storage.clearDataForOrigin', {
    origin: url,
    storageTypes: 'cookies,local_storage,indexeddb,service_workers,cache_storage',
  });
  await page.close();
}
