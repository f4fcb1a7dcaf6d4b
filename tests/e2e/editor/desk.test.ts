import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../helpers/desk.ts';
import { noted } from '../../helpers/noted.ts';

const SLUG = 'como-aviso-de-una-fuga';
const PATH = `content/faqs/${SLUG}.mdx`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

/** For tests that change the repository: one of their own each. */
const withOwnDesk = () => {
  let shared: TestDesk;
  beforeEach(async () => {
    shared = desk;
    desk = await openTestDesk();
  });
  afterEach(async () => {
    await desk.close();
    desk = shared;
  });
};

/** What the editor's page sends. */
async function send(action: string, params: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${desk.url}/admin/api`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text) as Record<string, unknown> & { error?: string } };
}

const save = (raw: string, baseVersions: string[], path = PATH, slug = SLUG) =>
  send('persistEntry', {
    dataFiles: [{ path, raw, slug, baseVersions }],
    assets: [],
    options: { collectionName: 'faqs', commitMessage: 'Editar', useWorkflow: true, status: 'draft' },
  });

/** Every file of a clone by its path, also those of git but for its objects and logs. */
const namesIn = (clone: string): string[] =>
  readdirSync(clone, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/^\.git\/(objects|logs)/.test(path))
    .toSorted();

const publish = () => send('publishUnpublishedEntry', { collection: 'faqs', slug: SLUG });

const draft = () => desk.draft('faqs', SLUG, PATH);

describe('the repository', () => {
  withOwnDesk();

  test('a publication goes forward on the working branch, and the folder follows', async () => {
    const before = desk.read(PATH);
    const after = before.replace('el mismo día', 'el mismo día hábil').replace(/\n$/, ' Fin.\n');
    expect((await save(after, [before])).status).toBe(200);
    expect(desk.read(PATH)).toBe(before);
    expect((await publish()).status).toBe(200);
    expect(desk.read(PATH)).toBe(after);
    expect(desk.git('status', '--porcelain')).toBe('');
  });

  test('a commit made by hand reaches the desk before the next action', async () => {
    const before = desk.read(PATH);
    const byHand = `${before.trimEnd()}\n\nA mano.\n`;
    desk.commit(PATH, byHand);
    const { body } = await send('getEntry', { path: PATH });
    expect(body['data']).toBe(byHand);
  });

  describe('two people on one entry', () => {
    test('the second save is refused and nothing of the first is lost', async () => {
      const before = desk.read(PATH);
      const first = `${before}\nDe la primera.\n`;
      expect((await save(first, [before])).status).toBe(200);
      const second = await save(`${before}\nDe la segunda.\n`, [before]);
      expect(second.status).toBe(409);
      expect(second.body.error).toContain('Otra persona guardó');
      expect(draft()).toBe(first);
      // Who saved may go on saving.
      expect((await save(`${first}Más.\n`, [before, first])).status).toBe(200);
    });

    test('of six saves of one entry at one moment the first is kept, and five are told', async () => {
      const before = desk.read(PATH);
      const texts = [1, 2, 3, 4, 5, 6].map((number) => `${before.trimEnd()}\n\nTexto ${number}.\n`);
      const answers = await Promise.all(texts.map((text) => save(text, [before])));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409, 409]);
      expect(draft()).toBe(texts[answers.findIndex(({ status }) => status === 200)]);
    });

    test('eight new entries saved at one moment, and one published among them, are each in their place', async () => {
      const before = desk.read(PATH);
      const after = before.replace('el mismo día', 'el mismo día hábil');
      expect((await save(after, [before])).status).toBe(200);
      const slugs = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `a-la-vez-${number}`);
      const path = (slug: string) => `content/faqs/${slug}.mdx`;
      const text = (slug: string) => before.replace(/^title: .*$/m, `title: Pregunta ${slug}`);
      const answers = await Promise.all([
        ...slugs.slice(0, 4).map((slug) => save(text(slug), [], path(slug), slug)),
        publish(),
        ...slugs.slice(4).map((slug) => save(text(slug), [], path(slug), slug)),
      ]);
      expect(answers.map(({ status, body }) => [status, body.error])).toEqual(answers.map(() => [200, undefined]));
      for (const slug of slugs) expect(desk.draft('faqs', slug, path(slug)), slug).toBe(text(slug));
      expect(desk.read(PATH)).toBe(after);
      expect(desk.git('show', '--stat', '--format=', 'HEAD')).not.toContain('a-la-vez');
    });

    test('a new entry does not write over one of the same name', async () => {
      expect((await save('---\ntitle: Otra\n---\n\nOtra.\n', [''])).status).toBe(409);
    });

    test('a publication that clashes with another one explains itself and changes nothing', async () => {
      const before = desk.read(PATH);
      const line = before.split('\n').find((text) => text.startsWith('title:')) ?? '';
      await save(before.replace(line, 'title: Desde la mesa'), [before]);
      desk.commit(PATH, before.replace(line, 'title: Desde la carpeta'));
      const { status, body } = await publish();
      expect(status).toBe(409);
      expect(body.error).toContain('cambió mientras esta entrada estaba en revisión');
      expect(desk.read(PATH)).toContain('title: Desde la carpeta');
      expect(draft()).toContain('title: Desde la mesa');
      expect((await send('unpublishedEntries')).status).toBe(200);
    });

    test('what is said of such a clash is what helps: not a second save, but a new draft', async () => {
      const before = desk.read(PATH);
      const line = before.split('\n').find((text) => text.startsWith('title:')) ?? '';
      const mine = noted(before.replace(line, 'title: Desde la mesa'));
      await save(mine, [before]);
      const theirs = before.replace(line, 'title: Desde la carpeta');
      desk.commit(PATH, theirs);
      const again = await save(`${mine}Más.\n`, [mine]);
      expect(again.status).toBe(409);
      expect(again.body.error).toBe((await publish()).body.error);
      expect(draft()).toBe(mine);
      // «Copie su texto, elimine los cambios no publicados, abra la entrada otra vez y aplíquelo allí.»
      await desk.discard('faqs', SLUG);
      expect((await save(mine, [theirs])).status).toBe(200);
      expect((await publish()).status).toBe(200);
      expect(desk.read(PATH)).toBe(mine);
    });
  });

  describe('uncommitted work in the folder', () => {
    test('in the same file: the publication waits and says for which file', async () => {
      const before = desk.read(PATH);
      await save(`${before}\nPublicado.\n`, [before]);
      const mine = `${before}\nSin guardar.\n`;
      writeFileSync(join(desk.repository, PATH), mine);
      const refused = await publish();
      expect(refused.status).toBe(409);
      expect(refused.body.error).toContain(PATH);
      expect(desk.read(PATH)).toBe(mine);
      writeFileSync(join(desk.repository, PATH), before);
      expect((await publish()).status).toBe(200);
      expect(desk.read(PATH)).toBe(`${before}\nPublicado.\n`);
    });

    test('in other files: it stays as it is, and never enters the commit', async () => {
      const other = join(desk.repository, 'content/faqs/como-presento-un-reclamo.mdx');
      const loose = join(desk.repository, 'content/faqs/nueva.mdx');
      const mine = `${readFileSync(other, 'utf8')}\nSin guardar.\n`;
      writeFileSync(other, mine);
      writeFileSync(loose, 'suelta');
      const before = desk.read(PATH);
      await save(`${before}\nPublicado.\n`, [before]);
      expect((await publish()).status).toBe(200);
      expect(readFileSync(other, 'utf8')).toBe(mine);
      expect(readFileSync(loose, 'utf8')).toBe('suelta');
      expect(desk.git('show', '--stat', '--format=', 'HEAD')).not.toContain('como-presento-un-reclamo');
      expect(desk.git('ls-files', 'content/faqs/nueva.mdx')).toBe('');
    });

    test('another branch in the folder: it is not touched, and what was published arrives later', async () => {
      const before = desk.read(PATH);
      await save(`${before}\nPublicado.\n`, [before]);
      desk.git('switch', '--quiet', '--create', 'otra');
      const refused = await publish();
      expect(refused.body.error).toContain('otra rama');
      expect(desk.git('rev-parse', 'otra')).toBe(desk.git('rev-parse', 'main'));
      desk.git('switch', '--quiet', 'main');
      await send('unpublishedEntries');
      expect(desk.read(PATH)).toBe(`${before}\nPublicado.\n`);
    });
  });

  test("Decap's server killed in the middle of a save: nothing is lost, the editor knows, the next save works", async () => {
    const before = desk.read(PATH);
    const first = `${before}\nPrimera.\n`;
    await save(first, [before]);
    desk.killServerInNextSave();
    const { status, body } = await save(`${first}Segunda.\n`, [first]);
    expect(status).toBe(502);
    expect(body.error).toContain('Lo que escribió sigue en pantalla');
    expect(draft()).toBe(first);
    expect((await save(`${first}Tercera.\n`, [first])).status).toBe(200);
    expect(draft()).toBe(`${first}Tercera.\n`);
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: desk.desk.clone, encoding: 'utf8' })).toBe('');
  });
});

describe("Decap's server killed after its commit and before its answer", () => {
  withOwnDesk();

  test.each([
    ['an edit', PATH, SLUG],
    ['a new entry', 'content/faqs/nueva.mdx', 'nueva'],
  ])('%s: it is saved, it is said so, it stands on the board, and its writer goes on', async (_, path, slug) => {
    const before = desk.git('ls-files', path) ? desk.read(path) : '';
    const first = `${desk.read(PATH)}\nPrimera.\n`;
    // So that there is a process to kill.
    await send('unpublishedEntries');
    await send('getEntry', { path: PATH });
    desk.killServerAfterNextSave();
    expect((await save(first, [before], path, slug)).status).toBe(200);
    expect(desk.draft('faqs', slug, path)).toBe(first);
    const { body } = await send('unpublishedEntry', { collection: 'faqs', slug });
    expect(body['status']).toBe('draft');
    expect((await save(`${first}Segunda.\n`, [before, first], path, slug)).status).toBe(200);
  });
});

describe('the door', () => {
  test.each([
    ['getEntry', { path: '.git/config' }],
    ['getEntry', { path: 'content/../.git/config' }],
    ['getEntry', { path: 'package.json' }],
    ['getMedia', { mediaFolder: '.git' }],
    ['entriesByFolder', { folder: '.git/hooks', extension: 'mdx', depth: 1 }],
    ['entriesByFiles', { files: [{ path: 'content/.git/x' }] }],
    [
      'persistMedia',
      { asset: { path: '.git/hooks/pre-commit', content: '', encoding: 'base64' }, options: { commitMessage: 'x' } },
    ],
    [
      'persistEntry',
      {
        entry: { path: PATH, newPath: 'content/.git/pwned', raw: 'a', slug: SLUG },
        assets: [],
        options: { collectionName: 'faqs', commitMessage: 'x' },
      },
    ],
    [
      'persistEntry',
      {
        entry: { path: PATH, newPath: '.git/pwned', raw: 'a', slug: SLUG },
        assets: [],
        options: { collectionName: 'faqs', commitMessage: 'x', useWorkflow: true, status: 'draft' },
      },
    ],
    [
      'persistEntry',
      {
        dataFiles: [{ path: PATH, newPath: 'package.json', raw: 'a', slug: SLUG }],
        assets: [],
        options: { collectionName: 'faqs', commitMessage: 'x', useWorkflow: true, status: 'draft' },
      },
    ],
    [
      'persistEntry',
      {
        dataFiles: [{ path: PATH, raw: 'a', slug: '../../pwned' }],
        assets: [],
        options: { collectionName: 'faqs', commitMessage: 'x', useWorkflow: true, status: 'draft' },
      },
    ],
    [
      'persistEntry',
      {
        dataFiles: [{ path: PATH, raw: 'a', slug: SLUG }],
        assets: [{ path: 'content/faqs/.gitattributes', content: '', encoding: 'base64' }],
        options: { collectionName: 'faqs', commitMessage: 'x', useWorkflow: true, status: 'draft' },
      },
    ],
    ['persistMedia', { asset: { path: 'content/pwned.html', content: '', encoding: 'base64' }, options: {} }],
    ['getEntry', { path: 'content/README.md' }],
    ['entriesByFolder', { folder: 'content', extension: '', depth: 9 }],
    ['deleteFiles', { paths: [PATH], options: { commitMessage: 'x' } }],
    ['deleteFile', { path: PATH, options: { commitMessage: 'x' } }],
    ['cualquiera', {}],
  ])('%s %j is refused, and nothing is written', async (action, params) => {
    const state = () =>
      execFileSync('git', ['status', '--porcelain', '--branch', '--ignored'], { cwd: desk.desk.clone });
    const before = [state(), ...namesIn(desk.desk.clone)].join('\n');
    const { status, body } = await send(action, params);
    expect(status).toBe(422);
    expect([state(), ...namesIn(desk.desk.clone)].join('\n')).toBe(before);
    expect(body.error).toMatch(/fuera de la carpeta|no se borra|no conoce/);
    expect(existsSync(join(desk.desk.clone, '.git/hooks/pre-commit'))).toBe(false);
  });

  test('another site in the same browser is refused', async () => {
    expect((await send('info', {}, { Origin: 'https://example.org' })).status).toBe(403);
    expect((await send('info', {}, { Origin: desk.url })).status).toBe(200);
  });

  test('a name that leads to this computer (DNS rebinding) is refused', async () => {
    const { port } = new URL(desk.url);
    const status = await new Promise((resolve) => {
      const outgoing = request(
        {
          port,
          host: '127.0.0.1',
          path: '/admin/api',
          method: 'POST',
          headers: { Host: 'malo.example', 'Content-Type': 'application/json' },
        },
        (response) => resolve(response.statusCode),
      );
      outgoing.end('{"action":"info"}');
    });
    expect(status).toBe(403);
  });

  test('a form of another page, which needs no permission to send text, is refused', async () => {
    expect((await send('info', {}, { 'Content-Type': 'text/plain' })).status).toBe(403);
  });

  test('a text beyond the limits of the check is refused in its words before it is kept', async () => {
    const { status, body } = await save(`${desk.read(PATH)}\n${'{\n\n'.repeat(300)}`, [desk.read(PATH)]);
    expect([status, body.error]).toEqual([422, expect.stringMatching(/^Un texto con 300 llaves «{»\. Se esperaba: /)]);
  });

  test("Decap's server listens on no port, and no other user may open its socket", async () => {
    await send('getEntry', { path: PATH });
    const pid = desk.desk.serverPid();
    const sockets = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? [];
      return inode ?? [];
    });
    const tcp = ['tcp', 'tcp6'].map((kind) => readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')).join('\n');
    expect(sockets.filter((inode) => new RegExp(`\\s${inode}\\s`).test(tcp))).toEqual([]);
    const [line = ''] =
      readFileSync('/proc/net/unix', 'utf8').match(new RegExp(`^.* (?:${sockets.join('|')}) .*mesa-.*$`, 'm')) ?? [];
    expect(statSync(dirname(line.split(' ').at(-1) ?? '')).mode & 0o777).toBe(0o700);
  });
});

describe('a symbolic link in the repository', () => {
  withOwnDesk();

  test('nothing is read or written through it, on the branch and in a draft', async () => {
    const { clone } = desk.desk;
    const config = readFileSync(join(clone, '.git/config'), 'utf8');
    symlinkSync('../../.git', join(desk.repository, 'content/questions/media'));
    symlinkSync('../../.git/config', join(desk.repository, 'content/faqs/enlace.mdx'));
    desk.git('add', '.');
    desk.git('commit', '--quiet', '--message', 'Enlaces');
    const read = await send('getMediaFile', { path: 'content/questions/media/config' });
    expect(JSON.stringify(read.body)).not.toContain(Buffer.from('[core]').toString('base64').slice(0, 6));
    expect(JSON.stringify((await send('getEntry', { path: 'content/faqs/enlace.mdx' })).body)).not.toContain('[core]');
    const asset = { path: 'content/questions/media/pwned', content: 'YQ==', encoding: 'base64' };
    expect((await send('persistMedia', { asset, options: { commitMessage: 'x' } })).status).not.toBe(200);
    expect(existsSync(join(clone, '.git/pwned'))).toBe(false);
    expect((await save('a', [], 'content/faqs/enlace.mdx', 'enlace')).status).not.toBe(502);
    expect(readFileSync(join(clone, '.git/config'), 'utf8').replace(/^\[branch[^[]*/gm, '')).toBe(
      config.replace(/^\[branch[^[]*/gm, ''),
    );
  });
});
