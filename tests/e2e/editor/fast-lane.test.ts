import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deskApi } from '../../helpers/desk-api.ts';
import { openTestDesk, type TestDesk } from '../../helpers/desk.ts';
import { FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { type DeskSession, openDeskSession } from './desk-session.ts';

const SLUG = 'como-aviso-de-una-fuga';
const PATH = `content/faqs/${SLUG}.mdx`;
const NOTE = "changeNotes:\n  - date: '2026-06-17'\n    kind: minor\n    note: Se corrigió.\n";
const withNote = (text: string) => text.replace(/\n---\n(?=\n)/, `\n${NOTE}---\n`);

describe('at the desk', () => {
  let session: DeskSession;

  beforeAll(async () => {
    session = await openDeskSession({ startsAt: FIXTURE_NOW });
  });
  afterAll(() => session.close());

  it('a slip of the hand is live with three clicks, with its note and the name in git', async () => {
    const { page, editor, desk } = session;
    await page.goto(`${desk.url}/admin/#/collections/faqs`);
    await page.getByText('¿Cómo aviso de una fuga?').click();
    await editor.body().waitFor();
    await editor.select('cuadrilla');
    await page.keyboard.type('cuadriya');
    await page.getByRole('button', { name: 'Publicar ya como ajuste menor' }).click();
    await expect.poll(() => desk.read(PATH)).toContain('La cuadriya llega');
    expect(desk.read(PATH)).toContain(
      '  - date: \'2026-06-17\'\n    kind: minor\n    note: "Se corrigió: «cuadrilla» por «cuadriya»."\n',
    );
    expect(desk.git('log', '-1', '--format=%an %s').trim()).toBe(`Redacción Editar Pregunta frecuente: ${SLUG}`);
    await page.getByText('Publicando «¿Cómo aviso de una fuga?»').waitFor();
    // The form stands for the published entry again.
    await page.getByRole('button', { name: /^Publicad/ }).waitFor();
  });

  it('a figure is refused in words, and nothing is saved', async () => {
    const { page, editor, desk } = session;
    const head = desk.git('rev-parse', 'HEAD');
    await editor.open('press-releases', '2026-03-20-lavado-de-tanques');
    await editor.replace('26', '27');
    await page.getByRole('button', { name: 'Publicar ya como ajuste menor' }).click();
    await page.getByText('No es un ajuste menor: cambia una fecha (Texto: «26 de marzo» → «27 de marzo»)').waitFor();
    expect(desk.git('rev-parse', 'HEAD')).toBe(head);
  });
});

describe("the desk's server", () => {
  let desk: TestDesk;
  let api: ReturnType<typeof deskApi>;
  beforeAll(async () => {
    desk = await openTestDesk();
    api = deskApi(desk);
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.discard('faqs', SLUG));

  const publish = async (change: (text: string) => string) => {
    const base = desk.read(PATH);
    expect((await api.save({ path: PATH, raw: change(base), base })).status).toBe(200);
    return api.send('publishUnpublishedEntry', { collection: 'faqs', slug: SLUG, lane: 'minor' });
  };

  it.each([
    ['a figure', (text: string) => withNote(text).replace('el mismo día', 'en 2 días'), 'cambia una cifra'],
    ['a date', (text: string) => withNote(text).replace("'2026-05-30'", "'2026-06-16'"), 'cambia una fecha'],
    ['another promise', (text: string) => withNote(text).replace('llega', 'no llega'), 'cambia una promesa'],
    ['a change without its note', (text: string) => text.replace('cuadrilla', 'cuadriya'), 'exactamente una nota'],
    [
      'a note of another day',
      (text: string) => withNote(text).replace("'2026-06-17'", "'2026-06-16'").replace('cuadrilla', 'cuadriya'),
      'exactamente una nota',
    ],
  ])('refuses %s', async (_, change, words) => {
    const head = desk.git('rev-parse', 'HEAD');
    const { status, body } = await publish(change);
    expect([status, body.error]).toEqual([422, expect.stringContaining(words)]);
    expect(desk.git('rev-parse', 'HEAD')).toBe(head);
  });

  it('runs the whole check', async () => {
    const { status, body } = await publish((text) =>
      withNote(text).replace('La cuadrilla', '[La cuadrilla](/no-existe/)'),
    );
    expect([status, body.error]).toEqual([422, expect.stringContaining('/no-existe/')]);
  });

  it('publishes what is a matter of spelling', async () => {
    const { status, body } = await publish((text) => withNote(text).replace('cuadrilla', 'cuadriya'));
    expect(status, body.error).toBe(200);
    expect(desk.read(PATH)).toContain('La cuadriya llega');
  });

  it('refuses whom the settings do not name', async () => {
    const settings = 'content/settings/entity.yaml';
    desk.commit(settings, desk.read(settings).replace('  - Redacción', '  - Otra persona'));
    const { status, body } = await publish((text) => text.replace('cuadriya', 'cuadrilla'));
    expect([status, body.error]).toEqual([422, expect.stringContaining('no nombran a «Redacción»')]);
  });
});
