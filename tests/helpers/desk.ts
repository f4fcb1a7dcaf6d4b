import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseOfFolder, createHandler } from '../../scripts/serve/handler.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { type RunningDesk, startDesk } from '../../scripts/editor/start-desk.ts';
import { copyFixture, FIXTURE_DIST, FIXTURE_NOW } from './fixture-entity.ts';

/** A desk on a repository of its own with the fixture entity, served beside its built site as `npm start` does. */
export interface TestDesk {
  /** Where the site stands, without a slash at the end. */
  url: string;
  /** The working repository. */
  repository: string;
  desk: RunningDesk;
  git: (...args: string[]) => string;
  read: (path: string) => string;
  /** What the editor's page sends, and what comes back. */
  send: (action: string, params?: object) => Promise<{ status: number; body: Record<string, unknown> }>;
  /** A file of an unpublished entry, as the desk keeps it. */
  draft: (collection: string, slug: string, path: string) => string;
  /** Throws an unpublished entry away, if there is one. */
  discard: (collection: string, slug: string) => Promise<void>;
  /** Ends Decap's server in the middle of the next save: the files are written, the commit is not made. */
  killServerInNextSave: () => void;
  /** Ends it right after the next save: the commit is made, the answer does not come. */
  killServerAfterNextSave: () => void;
  /** Writes a file of the working repository and commits it. */
  commit: (path: string, text: string) => void;
  close: () => Promise<void>;
}

interface Options {
  /** Files to add to the content before the first commit, by path. */
  files?: Readonly<Record<string, string>>;
  /** Writes more of the content before the first commit. */
  prepare?: (content: string) => Promise<void>;
  /** The site that is served. */
  dist?: string;
  /** The moment of the desk. */
  now?: () => Date;
}

export async function openTestDesk({
  files = {},
  prepare,
  dist = FIXTURE_DIST,
  now = () => new Date(FIXTURE_NOW),
}: Options = {}): Promise<TestDesk> {
  const root = mkdtempSync(join(tmpdir(), 'mesa-'));
  const repository = join(root, 'repositorio');
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  copyFixture(join(repository, 'content'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(repository, path), text);
  await prepare?.(join(repository, 'content'));
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'user.name', 'Redacción');
  git('config', 'user.email', 'redaccion@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Contenido');

  const desk = await startDesk({
    root,
    contentDir: join(repository, 'content'),
    now,
    base: () => baseOfFolder(dist),
    say: () => undefined,
  });
  const site = createHandler(dist);
  const server = createServer((request, response) => (desk.owns(request.url) ? desk.handle : site)(request, response));
  const port = await listen(server, 0, '127.0.0.1');
  const url = `http://localhost:${port}${baseOfFolder(dist)}`;
  const send: TestDesk['send'] = async (action, params = {}) => {
    const response = await fetch(`${url}/admin/api`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const draft: TestDesk['draft'] = (collection, slug, path) =>
    execFileSync('git', ['show', `cms/${collection}/${slug}:${path}`], {
      cwd: desk.clone,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const killServerIn = (hook: string) =>
    writeFileSync(
      join(desk.clone, '.git/hooks', hook),
      `#!/bin/sh\nrm "$0"\nkill -KILL ${desk.serverPid()}\nexit 1\n`,
      { mode: 0o755 },
    );
  return {
    url,
    repository,
    desk,
    git,
    send,
    read: (path) => readFileSync(join(repository, path), 'utf8'),
    draft,
    discard: async (collection, slug) => {
      const branch = execFileSync('git', ['branch', '--list', `cms/${collection}/${slug}`], { cwd: desk.clone });
      if (branch.length === 0) return;
      const baseVersions = [draft(collection, slug, `content/${collection}/${slug}.mdx`)];
      const { status } = await send('deleteUnpublishedEntry', { collection, slug, baseVersions });
      if (status !== 200) throw new Error(`The draft of ${slug} could not be deleted.`);
    },
    // Of the hooks of a commit these two run even with «--no-verify», which Decap's server uses.
    killServerInNextSave: () => killServerIn('prepare-commit-msg'),
    killServerAfterNextSave: () => killServerIn('post-commit'),
    commit: (path, text) => {
      writeFileSync(join(repository, path), text);
      git('add', path);
      git('commit', '--quiet', '--message', `Cambiar ${path}`);
    },
    close: async () => {
      await desk.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(root, { recursive: true, force: true });
    },
  };
}
