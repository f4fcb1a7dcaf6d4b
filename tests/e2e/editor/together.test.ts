import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TogetherRefusal } from '../../../decap/check/publication.ts';
import { checkContent } from '../../../src/check/check-content.ts';
import { deskApi } from '../../helpers/desk-api.ts';
import { openTestDesk, type TestDesk } from '../../helpers/desk.ts';
import { FIXTURE_NOW } from '../../helpers/fixture-entity.ts';

/** A report, its release, the answers to two questions and a page. */
const PATHS = [
  'content/reports/2026-05-08-informe-de-calidad-del-agua.mdx',
  'content/press-releases/2026-03-20-lavado-de-tanques.mdx',
  'content/faqs/como-aviso-de-una-fuga.mdx',
  'content/faqs/como-presento-un-reclamo.mdx',
  'content/pages/cookies.mdx',
];
const OTHER = 'content/faqs/que-es-rendir-cuentas.mdx';
const WORDS = 'Sale junto con lo demás.';

let desk: TestDesk;
let api: ReturnType<typeof deskApi>;

beforeEach(async () => {
  desk = await openTestDesk();
  api = deskApi(desk);
});
afterEach(() => desk.close());

const entryOf = (path: string) => {
  const [, collection = '', name = ''] = path.split('/');
  return { collection, slug: name.replace('.mdx', '') };
};

/** Saves a draft of each and puts it where it can be published. */
async function prepare(paths: readonly string[], words: (path: string) => string = () => WORDS): Promise<void> {
  for (const path of paths) {
    const base = desk.read(path);
    expect((await api.save({ path, raw: `${base.trimEnd()}\n\n${words(path)}\n`, base })).status).toBe(200);
    await setReady(path);
  }
}

const setReady = (path: string) =>
  api.send('updateUnpublishedEntryStatus', { ...entryOf(path), newStatus: 'pending_publish' });

const together = async (paths: readonly string[]) => {
  const { status, body } = await api.send('publishTogether', { entries: paths.map(entryOf) });
  return { status, body: body as unknown as TogetherRefusal };
};

const drafts = () =>
  execFileSync('git', ['for-each-ref', '--format=%(refname:short)', 'refs/heads/cms'], {
    cwd: desk.desk.clone,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);

const errors = async () => {
  const { issues } = await checkContent(join(desk.repository, 'content'), new Date(FIXTURE_NOW), { withHistory: true });
  return issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
};

test('five drafts go live at one moment, each as one commit, and leave the board', async () => {
  await prepare(PATHS);
  const before = desk.git('rev-parse', 'main').trim();
  expect((await together(PATHS)).status).toBe(200);
  for (const path of PATHS) expect(desk.read(path)).toContain(WORDS);
  expect(desk.git('rev-list', `${before}..main`).trim().split('\n')).toHaveLength(PATHS.length);
  expect(desk.git('status', '--porcelain')).toBe('');
  expect(drafts()).toEqual([]);
  expect(await errors()).toEqual([]);
  // The desk goes on, and a new draft begins as one.
  await prepare(PATHS.slice(0, 1), () => 'Otra vez.');
  const { body } = await api.send('unpublishedEntry', entryOf(PATHS[0] ?? ''));
  expect(body['status']).toBe('pending_publish');
  expect((await api.publish(PATHS[0] ?? '')).status).toBe(200);
});

test('a fault in one of five: none goes live, every draft stays, and each entry has its words', async () => {
  const [report = '', release = ''] = PATHS;
  await prepare(PATHS, (path) => (path === release ? '[Roto](/no-existe/)' : WORDS));
  const before = desk.git('rev-parse', 'main');
  const { status, body } = await together(PATHS);
  expect(status).toBe(422);
  expect(body.error).toContain('No se publicó ninguna');
  expect(desk.git('rev-parse', 'main')).toBe(before);
  expect(drafts()).toHaveLength(5);
  const textOf = (path: string) => body.entries.find(({ slug }) => slug === entryOf(path).slug)?.text;
  expect(textOf(release)).toContain('/no-existe/');
  expect(textOf(report)).toBe('No tiene faltas: espera a las demás.');
  expect(body.entries[1]?.title).toContain('El agua faltará seis horas');
});

test('what is right alone and wrong together is refused', async () => {
  const text = desk.read('content/faqs/como-aviso-de-una-fuga.mdx').replace(/^title: .*$/m, 'title: La misma pregunta');
  const paths = ['content/faqs/nueva-una.mdx', 'content/faqs/nueva-dos.mdx'];
  for (const path of paths) {
    await api.save({ path, raw: text });
    await setReady(path);
  }
  expect((await together(paths)).status).toBe(422);
  expect(drafts()).toHaveLength(2);
  expect((await api.publish(paths[0] ?? '')).status).toBe(200);
});

test('a draft that is not ready, or is gone, holds back the others and says so', async () => {
  await prepare(PATHS.slice(0, 2));
  const [first = '', , third = ''] = PATHS;
  const base = desk.read(third);
  await api.save({ path: third, raw: `${base}\nMás.\n`, base });
  const { status, body } = await together([first, third, OTHER]);
  expect(status).toBe(409);
  expect(body.entries.map(({ text }) => text)).toEqual([
    'No tiene faltas: espera a las demás.',
    'No está en «Listo».',
    'Ya no hay un borrador: se publicó o se descartó mientras tanto.',
  ]);
  expect(drafts()).toHaveLength(3);
});

test('somebody commits by hand and somebody publishes in the middle: nothing is lost, and the whole is good', async () => {
  await prepare(PATHS.slice(0, 4));
  await prepare(PATHS.slice(4));
  const publishing = together(PATHS.slice(0, 4));
  const alone = api.publish(PATHS[4] ?? '');
  desk.commit(OTHER, `${desk.read(OTHER).trimEnd()}\n\nA mano.\n`);
  expect((await publishing).status).toBe(200);
  expect((await alone).status).toBe(200);
  for (const path of PATHS) expect(desk.read(path)).toContain(WORDS);
  expect(desk.read(OTHER)).toContain('A mano.');
  expect(drafts()).toEqual([]);
  expect(await errors()).toEqual([]);
});

test('a commit by hand that changes the same: none goes live, and the entry says so', async () => {
  const [report = '', release = ''] = PATHS;
  const title = (text: string, words: string) => text.replace(/^title: .*$/m, `title: ${words}`);
  const base = desk.read(report);
  await api.save({ path: report, raw: title(base, 'De la mesa'), base });
  await setReady(report);
  await prepare([release]);
  desk.commit(report, title(base, 'A mano'));
  const head = desk.git('rev-parse', 'main');
  const { status, body } = await together([release, report]);
  expect(status).toBe(409);
  expect(body.entries[1]?.text).toContain('cambió mientras esta entrada estaba en revisión');
  expect(desk.git('rev-parse', 'main')).toBe(head);
  expect(desk.read(release)).not.toContain(WORDS);
});

test("a publication needs nothing of Decap's server: killed, it publishes all the same, or nothing", async () => {
  await prepare(PATHS.slice(0, 2));
  process.kill(desk.desk.serverPid() ?? 0, 'SIGKILL');
  expect((await together(PATHS.slice(0, 2))).status).toBe(200);
  for (const path of PATHS.slice(0, 2)) expect(desk.read(path)).toContain(WORDS);
  await api.send('unpublishedEntries');
});
