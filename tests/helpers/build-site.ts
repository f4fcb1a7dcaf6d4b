import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from './paths.ts';

/** Outcome of a real `scripts/build.ts` over another content folder. */
export interface BuiltSite {
  status: number | null;
  /** Everything the build printed. */
  output: string;
}

/** The environment of a person: Vitest says in its own that nothing is for production, and then no page is kept. */
export const OUTSIDE: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([key]) => !/^(?:NODE_ENV|PROD|DEV|MODE|SSR|TEST|VITEST.*)$/.test(key)),
);

/** Builds the content of one folder into another, as `npm run build` does. */
export function buildSite(contentDir: string, outDir: string, env: Readonly<Record<string, string>> = {}): BuiltSite {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: ROOT,
    // A cache of its own: two builds of different content at one time must not share a store.
    env: { ...OUTSIDE, CONTENT_DIR: contentDir, OUT_DIR: outDir, CACHE_DIR: `${outDir}.cache`, ...env },
    encoding: 'utf8',
  });
  return { status, output: `${stdout}\n${stderr}` };
}

/** Makes a folder a git repository and commits everything in it; later calls commit what changed. */
export function commitAll(folder: string, message: string, day: string): void {
  const who = {
    GIT_AUTHOR_NAME: 'Prueba',
    GIT_AUTHOR_EMAIL: 'prueba@example.org',
    GIT_COMMITTER_NAME: 'Prueba',
    GIT_COMMITTER_EMAIL: 'prueba@example.org',
  };
  const env = {
    ...process.env,
    ...who,
    GIT_AUTHOR_DATE: `${day}T12:00:00-05:00`,
    GIT_COMMITTER_DATE: `${day}T12:00:00-05:00`,
  };
  const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], { env, stdio: 'pipe' });
  if (!existsSync(join(folder, '.git'))) git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

/** What a file says, also inside the compressed files of the search index. */
export const textOf = (path: string, bytes: Buffer): string =>
  (/\.pf_(fragment|index|meta|filter)$/.test(path) ? gunzipSync(bytes) : bytes).toString('utf8');

/** Every file of a folder by its path, as bytes. */
export function filesOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), readFileSync(path)];
    }),
  );
}
