import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { useDeskSession } from './desk-session.ts';
import { type OpenDraft, openDrafts, type Publication, publications } from './interleaved.ts';

const { desk, page, editor } = await useDeskSession();

async function save(
  { collection, slug, path, text, media }: Pick<OpenDraft, 'collection' | 'slug' | 'path' | 'text' | 'media'>,
  baseVersions: string[],
): Promise<void> {
  const assets = Object.entries(media).map(([name, content]) => ({
    path: name,
    content: content.toString('base64'),
    encoding: 'base64',
  }));
  const options = { collectionName: collection, commitMessage: 'Editar', useWorkflow: true, status: 'draft' };
  const answer = await desk.send('persistEntry', {
    dataFiles: [{ path, slug, raw: text, baseVersions }],
    assets,
    options,
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function publish({ entry, files }: Publication): Promise<void> {
  if (entry) {
    const [path = '', text] = Object.entries(files)[0] ?? [];
    const before = desk.git('ls-files', path) ? desk.read(path) : '';
    await save({ ...entry, path, text: String(text), media: {} }, [before]);
    expect((await desk.send('publishUnpublishedEntry', entry)).status).toBe(200);
    return;
  }
  for (const [path, content] of Object.entries(files)) {
    const file = join(desk.repository, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === null) rmSync(file);
    else writeFileSync(file, content);
  }
  desk.git('add', '--all');
  desk.git('commit', '--quiet', '--message', 'A mano');
}

/** What Decap is told of a draft. */
async function told({ collection, slug }: OpenDraft) {
  const { status, body } = await desk.send('unpublishedEntry', { collection, slug });
  expect(status).toBe(200);
  return body as { diffs: { path: string; newFile: boolean }[]; status: string; hasLostPage: boolean };
}

const card = (title: string) => page.locator('[class*="WorkflowLink"]').filter({ hasText: title });

describe('drafts of every kind, while others publish', () => {
  const drafts = openDrafts();

  beforeAll(async () => {
    for (const draft of drafts) await save(draft, [draft.isNew ? '' : desk.read(draft.path)]);
  });

  test.each(publications())('after $what each draft consists of its own files', async (publication) => {
    await publish(publication);
    for (const draft of drafts) {
      const { diffs } = await told(draft);
      expect(diffs.map(({ path }) => path).toSorted()).toEqual([draft.path, ...Object.keys(draft.media)].toSorted());
      expect(diffs.find(({ path }) => path === draft.path)?.newFile).toBe(draft.isNew);
      const { body } = await desk.send('unpublishedEntryDataFile', { ...draft, id: draft.path });
      expect(body['data']).toBe(draft.text);
    }
  });

  test('the board shows each with its title', async () => {
    await page.goto(`${desk.url}/admin/#/workflow`);
    await page.getByRole('heading', { name: 'Borradores' }).waitFor();
    for (const { value, field } of drafts) if (field === 'Título') await card(value).waitFor();
  });

  test('each opens with its own text', async () => {
    for (const { collection, slug, field, value } of drafts) {
      await editor.open(collection, slug);
      expect(await editor.field(field).inputValue()).toBe(value);
    }
  });

  test('each can be saved again, and published, and takes nothing of the others along', async () => {
    for (const { collection, slug, path, field, media } of drafts) {
      await editor.open(collection, slug);
      await editor.field(field).fill(`Publicado: ${slug}`);
      await editor.save();
      const before = desk.git('rev-parse', 'HEAD').trim();
      expect((await desk.send('publishUnpublishedEntry', { collection, slug })).status).toBe(200);
      const changed = desk.git('diff', '--name-only', before, 'HEAD').trim().split('\n');
      expect(changed.toSorted()).toEqual([path, ...Object.keys(media)].toSorted());
      expect(desk.read(path)).toContain(`Publicado: ${slug}`);
    }
  });
});

describe('a draft whose page is gone', () => {
  const [kept, renamed] = ['2026-03-20-lavado-de-tanques', '2026-04-08-convocatoria-al-foro-sobre-fugas'];
  const pathOf = (slug: string) => `content/press-releases/${slug}.mdx`;
  const lost = (slug: string): OpenDraft => ({
    ...(openDrafts()[1] as OpenDraft),
    slug,
    path: pathOf(slug),
    text: desk.read(pathOf(slug)).replace(/^title: .*$/m, `title: Perdido ${slug}`),
    value: `Perdido ${slug}`,
    media: {},
  });
  let drafts: OpenDraft[];

  beforeAll(async () => {
    drafts = [lost(kept), lost(renamed)];
    for (const draft of drafts) await save(draft, [desk.read(draft.path)]);
    const text = desk.read(pathOf(renamed));
    await publish({ what: 'a deletion', files: { [pathOf(kept)]: null } });
    await publish({
      what: 'another name',
      files: { [pathOf(renamed)]: null, 'content/press-releases/2026-04-08-otro-nombre.mdx': text },
    });
  });

  test('stands on the board with its title, and says so', async () => {
    await page.goto('about:blank');
    await page.goto(`${desk.url}/admin/#/workflow`);
    for (const { value } of drafts) await card(value).getByText('Su página ya no está publicada').waitFor();
  });

  test('opens with its text, and says so', async () => {
    for (const { slug, value } of drafts) {
      await editor.open('press-releases', slug);
      expect(await editor.field('Título').inputValue()).toBe(value);
      await page.getByRole('alert').getByText('ya no está publicada con este nombre').waitFor();
    }
    await editor.open('press-releases', '2026-05-08-resultados-de-una-encuesta');
    expect(await page.getByText('ya no está publicada').count()).toBe(0);
  });

  test('neither a save nor a publication brings the page back behind the back of who took it away', async () => {
    for (const { slug, path, text } of drafts) {
      await editor.open('press-releases', slug);
      await editor.field('Título').fill('Otra vez');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await page.locator('.Toastify').getByText('ya no está publicada con este nombre').waitFor();
      const entry = { collection: 'press-releases', slug };
      expect((await desk.send('publishUnpublishedEntry', entry)).body['error']).toContain('ya no está publicada');
      expect(desk.git('ls-files', path)).toBe('');
      expect(desk.draft('press-releases', slug, path)).toBe(text);
    }
  });
});
