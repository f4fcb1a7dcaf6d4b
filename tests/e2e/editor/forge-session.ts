import type { Browser } from 'playwright-core';
import { openOauthHandler, serveForgeSite } from '../../helpers/forge-site.ts';
import { type Forge, openForge } from '../../helpers/forge.ts';
import { answerNotes } from './answer-notes.ts';
import { createEditorPage, type EditorPage } from './editor-page.ts';

export type ForgeName = 'github' | 'gitlab' | 'forgejo';

const SECRET = 'secreto-de-la-aplicacion';
const BUTTONS = { github: 'Entrar con GitHub', gitlab: 'Entrar con GitLab', forgejo: 'Entrar con Forgejo' };

/** The desk of a site whose content lies at a forge. */
export interface ForgeSession {
  forge: Forge;
  url: string;
  /** Somebody at a computer of their own, already in the editor, who says yes to every question. */
  newPerson: () => Promise<EditorPage>;
  close: () => Promise<void>;
}

/** Opens a forge and the site that is edited there. */
export async function openForgeSession(name: ForgeName, browser: Browser): Promise<ForgeSession> {
  const cleanUp: (() => unknown)[] = [];
  const forge = await openForge({ clientId: 'aplicacion', ...(name === 'github' && { clientSecret: SECRET }) });
  cleanUp.push(forge.close);
  const common = { CMS_BACKEND: name, CMS_REPO: 'entidad/sitio', CMS_HOST: forge.url };
  const allowed: string[] = [];
  const handler = name === 'github' ? await openOauthHandler(forge.url, SECRET, allowed) : undefined;
  if (handler) cleanUp.push(handler.close);
  const site = await serveForgeSite({
    ...common,
    ...(handler ? { CMS_AUTH_URL: handler.url } : { CMS_APP_ID: 'aplicacion' }),
  });
  cleanUp.push(site.close);
  allowed.push(site.url);

  const newPerson = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'es-CO' });
    cleanUp.push(() => context.close());
    const page = await context.newPage();
    await answerNotes(page);
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(`${site.url}/admin/`);
    await page.getByRole('button', { name: BUTTONS[name] }).click();
    await page.getByRole('link', { name: 'Hoy' }).waitFor();
    return createEditorPage(page, site.url, () => Promise.resolve());
  };
  return {
    forge,
    url: site.url,
    newPerson,
    close: async () => {
      for (const step of cleanUp.toReversed()) await step();
    },
  };
}
