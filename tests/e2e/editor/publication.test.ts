import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { deskApi } from '../../helpers/desk-api.ts';
import { openTestDesk, type TestDesk } from '../../helpers/desk.ts';
import { FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { noted } from '../../helpers/noted.ts';

const RELEASE = 'content/press-releases/2026-03-20-lavado-de-tanques.mdx';
const EVENT = 'content/events/2026-06-24-audiencia-publica-de-2026.mdx';
const STORY = 'content/stories/2026-05-18-una-fuga-en-el-sector-medio.mdx';
const TOPICS = 'content/settings/topics.yaml';
const FAQ = 'content/faqs/como-aviso-de-una-fuga.mdx';

let desk: TestDesk;
let api: ReturnType<typeof deskApi>;

beforeEach(async () => {
  desk = await openTestDesk();
  api = deskApi(desk);
});
afterEach(() => desk.close());

const errors = async () => {
  const { issues } = await checkContent(join(desk.repository, 'content'), new Date(FIXTURE_NOW), { withHistory: true });
  return issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
};

/** A draft that may not be published: the words of the refusal; nothing has changed. */
async function refusal(path: string, change: (text: string) => string, code = 422): Promise<string> {
  const head = desk.git('rev-parse', 'main');
  const { status, body } = await api.saveAndPublish(path, change);
  expect(status, body.error).toBe(code);
  expect(desk.git('rev-parse', 'main')).toBe(head);
  expect(await errors()).toEqual([]);
  return body.error ?? '';
}

describe('what the site cannot be built from is refused before it is published, with the entry, the field and the way out', () => {
  test('a change note of tomorrow', async () => {
    const words = await refusal(RELEASE, (text) => text.replace("  - date: '2026-03-23'", "  - date: '2026-06-18'"));
    expect(words).toMatch(/«El agua faltará seis horas .*», Notas de cambio › 2 › \S.*2026-06-18.* Qué hacer: /);
    // The draft is still there, and once it is mended it goes out.
    const draft = desk.draft('press-releases', '2026-03-20-lavado-de-tanques', RELEASE);
    await api.save({ path: RELEASE, raw: draft.replace('2026-06-18', '2026-06-16'), base: draft });
    expect((await api.publish(RELEASE)).status).toBe(200);
    expect(desk.read(RELEASE)).toContain("date: '2026-06-16'");
  });

  test('an event moved without a reason', async () => {
    const words = await refusal(EVENT, (text) => text.replace('2026-06-24T08:00', '2026-06-25T08:00'));
    expect(words).toMatch(/, Comienzo: .*2026-06-24/);
    expect(words, 'names of the file').not.toMatch(/startsAt|dateChanges/);
  });

  test('a topic in use that is deleted: the entries that use it are named', async () => {
    const words = await refusal(TOPICS, (text) => text.replace(/ {2}- id: perdidas\n(?: {4}.*\n)+/, ''));
    expect(words).toMatch(/«¿Cómo aviso de una fuga\?», Temas › 1: .*perdidas/);
  });

  test('a link to a page that is not there', async () => {
    const words = await refusal(FAQ, (text) => `${text}\n[Vea esto](/no-existe/).\n`);
    expect(words).toMatch(/«¿Cómo aviso de una fuga\?», Respuesta, línea 11: .*\/no-existe\//);
  });

  test('a story that gives away an identity card and a private telephone', async () => {
    const words = await refusal(STORY, (text) => `${text}\nRosa, con cédula 38.123.456, atiende en el 300 123 4567.\n`);
    expect(words).toMatch(/, Texto, línea \d+: .*«38\.123\.456»/);
    expect(words).toMatch(/, Texto, línea \d+: .*«300 123 4567»/);
  });

  test('a PDF under the name of a photograph', async () => {
    const head = desk.git('rev-parse', 'main');
    const base = desk.read(RELEASE);
    const content = Buffer.from('%PDF-1.4\n').toString('base64');
    const asset = { path: 'content/press-releases/media/foto.jpg', content, encoding: 'base64' } as const;
    const raw = base.replace('src: media/tanques.png', 'src: media/foto.jpg');
    expect((await api.save({ path: RELEASE, raw, base, assets: [asset] })).status).toBe(200);
    const { status, body } = await api.publish(RELEASE);
    expect(status).toBe(422);
    expect(body.error).toContain('media/foto.jpg');
    expect(desk.git('rev-parse', 'main')).toBe(head);
  });

  test('also what would go to the published branch without a draft', async () => {
    const head = desk.git('rev-parse', 'main');
    const base = desk.read(FAQ);
    const raw = base.replace('category: servicio', 'category: no-existe');
    const { status, body } = await api.save({ path: FAQ, raw, base, useWorkflow: false });
    expect(status).toBe(422);
    expect(body.error).toContain('no-existe');
    await api.send('unpublishedEntries');
    expect(desk.git('rev-parse', 'main')).toBe(head);
    expect((await api.save({ path: FAQ, raw: `${base}\nMás.\n`, base, useWorkflow: false })).status).toBe(200);
    await api.send('unpublishedEntries');
    expect(desk.read(FAQ)).toContain('Más.');
  });
});

describe('a published page that says something else', () => {
  const TITLE = (text: string) => text.replace('title: El agua', 'title: Aviso, el agua no');

  test('is not published without its note, whoever saved it, and goes out with it', async () => {
    const words = await refusal(RELEASE, TITLE, 409);
    expect(words).toMatch(/ninguna nota lo dice\. Título: nada → «Aviso».*Qué hacer: .*«Notas de cambio»/);
    const draft = desk.draft('press-releases', '2026-03-20-lavado-de-tanques', RELEASE);
    await api.save({ path: RELEASE, raw: noted(draft), base: draft });
    const { status, body } = await api.publish(RELEASE);
    expect(status, body.error).toBe(200);
    expect(desk.read(RELEASE)).toContain('title: Aviso, el agua no');
  });

  test('nor without a draft', async () => {
    const head = desk.git('rev-parse', 'main');
    const base = desk.read(RELEASE);
    const { status, body } = await api.save({ path: RELEASE, raw: TITLE(base), base, useWorkflow: false });
    expect([status, body.error]).toEqual([422, expect.stringContaining('ninguna nota lo dice')]);
    await api.send('unpublishedEntries');
    expect(desk.git('rev-parse', 'main')).toBe(head);
  });

  test('nor hidden in the draft of another entry', async () => {
    const [base, other] = [desk.read(FAQ), desk.read(RELEASE)];
    const files = [
      { path: FAQ, slug: 'como-aviso-de-una-fuga', raw: `${base}\nFin.\n`, baseVersions: [base] },
      { path: RELEASE, slug: '2026-03-20-lavado-de-tanques', raw: TITLE(other), baseVersions: [other] },
    ];
    const options = { collectionName: 'faqs', commitMessage: 'Editar', useWorkflow: true, status: 'draft' };
    expect((await api.send('persistEntry', { dataFiles: files, assets: [], options })).status).toBe(200);
    expect((await api.publish(FAQ)).body.error).toContain('ninguna nota lo dice');
    expect(desk.read(RELEASE)).toBe(other);
  });

  test('asks for no note while nobody can read it', async () => {
    const path = 'content/press-releases/2027-01-04-aviso.mdx';
    const raw = desk.read(RELEASE).replace("publishedAt: '2026-03-20", "publishedAt: '2027-01-04");
    expect(raw).not.toBe(desk.read(RELEASE));
    const waiting = TITLE(raw).replace(/changeNotes:\n(?: .*\n)+/, '');
    await api.save({ path, raw: waiting });
    expect((await api.publish(path)).status).toBe(200);
    const { status, body } = await api.saveAndPublish(path, (text) => text.replace('title: Aviso', 'title: Alerta'));
    expect(status, body.error).toBe(200);
  });
});

describe("a colleague's fault that is there already", () => {
  const OTHER = 'content/faqs/como-presento-un-reclamo.mdx';
  beforeEach(() => desk.commit(OTHER, `${desk.read(OTHER)}\n[Roto](/no-existe/).\n`));

  test('does not hold back a good entry', async () => {
    expect((await api.saveAndPublish(FAQ, (text) => `${text}\nAviso urgente.\n`)).status).toBe(200);
    expect(desk.read(FAQ)).toContain('Aviso urgente.');
  });

  test('holds back who touches that entry and leaves it there', async () => {
    const { status, body } = await api.saveAndPublish(OTHER, (text) => text.replace('title: ', 'title: Nuevo, '));
    expect(status).toBe(422);
    expect(body.error).toContain('/no-existe/');
    expect(body.error).not.toContain('Aviso urgente');
  });
});

test('a day that was written and corrected within one draft needs no reason: nobody could read it', async () => {
  const base = desk.read(EVENT);
  const moved = (day: string) =>
    base
      .replace('2026-06-24T08:00', `${day}T08:00`)
      .replace(
        'startsAt:',
        `dateChanges:\n  - date: '2026-06-16'\n    from: '2026-06-24'\n    to: '${day}'\n    reason: Se aplazó.\nstartsAt:`,
      )
      .replace(/^(endsAt: ')2026-06-24/m, `$1${day}`);
  await api.save({ path: EVENT, raw: moved('2026-07-15'), base });
  await api.save({ path: EVENT, raw: moved('2026-07-16'), base: moved('2026-07-15') });
  const { status, body } = await api.publish(EVENT);
  expect(status, body.error).toBe(200);
  expect(desk.read(EVENT)).toBe(moved('2026-07-16'));
  expect(await errors()).toEqual([]);
});
