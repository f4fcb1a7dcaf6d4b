import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compare } from '../../src/lib/compare.ts';
import { toDay } from '../../src/lib/day.ts';
import type { Environment } from '../../src/lib/environment.ts';
import { git } from '../../src/lib/git.ts';
import { ZONE } from '../../src/site.ts';
import { SUMS_FILE } from '../release/sums.ts';
import { type Sealed, sealOf, stampOfPlaced } from '../../src/lib/stamp.ts';
import { type SiteStatus, STATUS_FILE } from './status.ts';

// A build of which every input is that of the last one would make the same site: it keeps that one. What a site is made from is
// taken whole, so that nothing has to be thought of here when a page begins to show something else.

/** What a build leaves for the next one in its cache. */
interface Note {
  /** Digest of everything that the site was made from, but for the moment. */
  inputs: string;
  /** Each file of the site as it was left. A deployment that links them touches them, and changes none. */
  files: Record<string, Sealed>;
}

const NOTE_FILE = 'whole-site.json';
/** Each file that was read for the digest of the inputs: one that nobody wrote since is not read again. */
const READ_FILE = 'input-files.json';

/** Files of a project that make the site or say how. Tests, texts for people and what is installed are none; the lockfile says which. */
const MAKERS = ['src', 'decap', 'public', 'scripts', 'node_modules/.package-lock.json'];
const MAKER_FILES = /^(?:astro\.config\.mjs|package\.json|package-lock\.json|tsconfig\.json|\.env.*)$/;

/** Variables of a terminal, of npm and of what waits for the build: no part of a site hangs on them. All others count. */
const OF_THE_CALLER =
  /^(?:npm_.*|INIT_CWD|PWD|OLDPWD|SHLVL|_|TERM.*|COLUMNS|LINES|COLORTERM|FORCE_COLOR|NO_COLOR|PATH|PORT|HOST|DESK_\w+|BUILD_NOW|SSH_.*|XDG_.*|DISPLAY|INVOCATION_ID|JOURNAL_STREAM|SYSTEMD_.*)$/;

/**
 * Digest of everything that the site of a content folder is made from: each file of the content and of the program, git's
 * revisions, the environment, the day. Undefined where it cannot be told.
 */
export async function digestOfInputs(environment: Environment, root = '.'): Promise<string | undefined> {
  const { contentDir, now, withHistory, outDir, cacheDir } = environment;
  const list = join(cacheDir, READ_FILE);
  const before = await readJson<Note['files']>(list);
  const read: Note['files'] = {};
  const hash = createHash('sha256');
  const own = Object.entries(process.env).filter(([name]) => !OF_THE_CALLER.test(name));
  hash.update(JSON.stringify([process.version, contentDir, outDir, toDay(now, ZONE), withHistory]));
  hash.update(JSON.stringify(own.toSorted(([a], [b]) => compare(a, b))));
  try {
    hash.update(await stateOfGit(contentDir));
    const makers = (await readdir(root)).filter((name) => MAKER_FILES.test(name)).map((name) => join(root, name));
    for (const path of [contentDir, ...MAKERS.map((name) => join(root, name)), ...makers]) addAll(read, path, before);
    for (const [path, { sum }] of Object.entries(read)) hash.update(`\n${path}\n${sum}`);
  } catch {
    return undefined;
  }
  if (!isDeepStrictEqual(read, before)) await keepRead(list, read);
  return hash.digest('hex');
}

/** Spares the next look the reading, where it can; whether the folder may be written the build says later. */
const keepRead = (file: string, read: Note['files']): Promise<void> =>
  mkdir(dirname(file), { recursive: true }).then(
    () => writeFile(file, JSON.stringify(read)),
    () => undefined,
  );

/** Notes that the site in its folder was made from these inputs; nothing where they changed meanwhile. */
export async function noteSite(environment: Environment, inputs: string | undefined, root = '.'): Promise<void> {
  if (inputs === undefined || inputs !== (await digestOfInputs(environment, root))) return;
  const file = join(environment.cacheDir, NOTE_FILE);
  const before = await readJson<Note>(file);
  const note: Note = { inputs, files: sealsOf(environment.outDir, before?.files) };
  await writeFile(file, JSON.stringify(note));
}

/**
 * True when the site in its folder is what these inputs give at this moment, and nobody touched it since it was built. Then
 * only the moment in it is written anew.
 */
export async function keepSite(environment: Environment, inputs: string | undefined, root = '.'): Promise<boolean> {
  const { outDir, cacheDir, now } = environment;
  const note = await readJson<Note>(join(cacheDir, NOTE_FILE));
  if (inputs === undefined || note?.inputs !== inputs) return false;
  const status = await readJson<SiteStatus>(join(outDir, STATUS_FILE));
  if (!status || now < new Date(status.builtAt) || now >= new Date(status.nextBuildDue)) return false;
  if (!isAsLeft(outDir, note.files)) return false;
  await writeMoment(outDir, now);
  await noteSite(environment, inputs, root);
  return true;
}

/**
 * Files that say at which moment the site was built, and how they are written.
 * @internal
 */
export const MOMENT_FILES: Readonly<Record<string, (data: object) => string>> = {
  [STATUS_FILE]: (data) => `${JSON.stringify(data, undefined, 2)}\n`,
  'admin/hoy.json': (data) => JSON.stringify(data),
};

async function writeMoment(outDir: string, now: Date): Promise<void> {
  for (const [name, write] of Object.entries(MOMENT_FILES)) {
    const file = join(outDir, name);
    const data = JSON.parse(await readFile(file, 'utf8')) as { builtAt: string };
    // Whoever reads at the same time sees the old file or the new one.
    await writeFile(`${file}.next`, write({ ...data, builtAt: now.toISOString() }));
    await rename(`${file}.next`, file);
  }
}

/** What the revisions hang on, and which commit the content is at. */
async function stateOfGit(contentDir: string): Promise<string> {
  const words = [
    ['rev-parse', '--is-shallow-repository', 'HEAD'],
    ['config', '--list'],
  ];
  const said = words.map((command) => git(contentDir, command).catch((error: Error) => Buffer.from(error.message)));
  return (await Promise.all(said)).join('\n');
}

/** Adds the seal of a file, or of every file below a folder, by its path. */
function addAll(read: Note['files'], path: string, before: Note['files'] | undefined): void {
  for (const file of filesBelow(path)) {
    // A pipe would be waited for without end; the check of the content, which comes later, names it.
    if (!statSync(file).isFile()) throw new Error(`«${file}» no es un archivo.`);
    read[file] = sealOf(file, before?.[file]);
  }
}

/** The seal of each file of a site, in the order of their paths. What a release adds stays as it is. */
function sealsOf(outDir: string, before: Note['files'] | undefined): Note['files'] {
  const seals: Note['files'] = {};
  for (const file of filesBelow(outDir)) {
    const path = relative(outDir, file);
    if (path === SUMS_FILE || path === `${SUMS_FILE}.sig`) continue;
    seals[path] = sealOf(file, before?.[path], stampOfPlaced);
  }
  return seals;
}

function isAsLeft(outDir: string, files: Note['files']): boolean {
  try {
    return sumsOf(sealsOf(outDir, files)) === sumsOf(files);
  } catch {
    return false;
  }
}

const sumsOf = (seals: Note['files']): string =>
  JSON.stringify(Object.entries(seals).map(([path, { sum }]) => [path, sum]));

/** Every file below a folder, in the order of their paths, or the file itself. A promise for each folder would take eight times as long. */
function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(path, file).split(/[\\/]/).includes('.git'))
    .toSorted(compare);
}

const readJson = async <T>(file: string): Promise<T | undefined> =>
  readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as T)
    .catch(() => undefined);
