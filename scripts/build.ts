import { existsSync } from 'node:fs';
import { access, constants, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/check/check-content.ts';
import { openCheckMemory } from '../src/check/check-memory.ts';
import { terminalReporter } from '../src/check/reporters.ts';
import { formatCount, formatDuration } from '../src/i18n/format.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { historyRefusal, repositoryState } from '../src/lib/git.ts';
import { fromCaller } from './from-caller.ts';
import { takeBuildLock } from './site/build-lock.ts';
import { createBuildLog, type LogLine } from './site/build-log.ts';
import { keepRelease } from './site/kept-release.ts';
import { dropDamagedPictures, sealPictures } from './site/kept-pictures.ts';
import { dropDamagedStore, sealStore } from './site/kept-store.ts';
import { keptPictures, keptReadings, keptStore } from './site/kept-words.ts';
import { refusalOf, siteBeside } from './site/out-dir.ts';
import { astroFor, getReady } from './site/ready-build.ts';
import type { WaitingBuild } from './site/run-astro.ts';
import { digestOfInputs, keepSite, noteSite } from './site/same-site.ts';
import { writeStatus } from './site/status.ts';
import { systemFault } from './site/system-fault.ts';

// Builds the whole site: check the content, build beside the old site, put the new one in its place at the end.
// Whatever fails, `dist/` stays as it was. `--log=phases` is for a caller that says where the site is itself,
// `--log=result` says only how the build ended, `--log=nothing` not even that, and all say every problem. `--ready` is for a
// caller that will have something to build: it says so later, and with which log.
const asked = parseArgs({ options: { log: { type: 'string', default: 'all' }, ready: { type: 'boolean' } } }).values;
const prepared = asked.ready ? await getReady(readEnvironment(process.env)) : undefined;
const detail = prepared?.order.log ?? asked.log;
const environment = readEnvironment(process.env);
const next = siteBeside(environment.outDir);
const NOTHING_BUILT = 'No se construyó el sitio. El sitio anterior sigue como estaba.';
/** What the check of the content counted, for the status of the site. */
const counted = { entries: 0, warnings: 0 };
/** Digest of what the site is made from, taken before anything of it is read. */
let inputs: string | undefined;
/** Astro, which waits while the content is checked. */
let waiting = prepared?.ready.astro;
const previous = join(dirname(environment.outDir), `.${basename(environment.outDir)}.previous`);
try {
  await finishKilledBuild();
  process.exitCode = refuseOutDir() ?? (await keepSameSite()) ?? (await buildChecked());
} catch (error) {
  const fault = systemFault(error);
  if (fault === undefined) throw error;
  console.error(`${fault}\n${NOTHING_BUILT}`);
  process.exitCode = 1;
} finally {
  // Whatever ended this build before Astro was let go.
  await waiting?.cancel();
}

/** Puts back the site that a build moved aside and was killed before it could put the new one in its place. */
async function finishKilledBuild(): Promise<void> {
  const { outDir } = environment;
  if (!existsSync(outDir) && existsSync(previous)) await rename(previous, outDir);
}

/** 1 when the folder of the site holds something that must not be lost. */
function refuseOutDir(): number | undefined {
  const refusal = refusalOf(environment.outDir, { root: process.cwd(), contentDir: environment.contentDir });
  if (refusal !== undefined) console.error(refusal);
  return refusal === undefined ? undefined : 1;
}

/** 0 when nothing changed since the last build, whose site stays. Two builds at a time would not see each other's site. */
async function keepSameSite(): Promise<number | undefined> {
  const startedAt = Date.now();
  await takeBuildLock('.cache/build.lock');
  inputs = await digestOfInputs(environment);
  if (!(await keepSite(environment, inputs))) return undefined;
  const text = `Nada cambió desde la última construcción: el sitio queda como está (${formatDuration(Date.now() - startedAt)}).`;
  print([{ kind: 'result', text }]);
  return sayWhere();
}

/** Prints every error of the content; 1 when there is one. */
async function refuseBadContent(): Promise<number | undefined> {
  const { cacheDir, contentDir, now, withHistory } = environment;
  const startedAt = Date.now();
  const memory = await openCheckMemory(cacheDir);
  const { issues, entries } = await checkContent(contentDir, now, { withHistory, memory });
  const errors = issues.filter((issue) => issue.severity === 'error');
  const entriesText = formatCount(entries, 'entrada', 'entradas');
  if (errors.length === 0) {
    Object.assign(counted, { entries, warnings: issues.length });
    const warnings = formatCount(issues.length, 'aviso', 'avisos');
    const text = `Contenido revisado: ${entriesText}, ${warnings} (${formatDuration(Date.now() - startedAt)})`;
    print([{ kind: 'phase', text }]);
    print(keptReadings(memory.states()));
    await makeFolder(cacheDir);
    await memory.save();
    return undefined;
  }
  console.error(`${terminalReporter(errors)}\n`);
  console.error(
    `No se construyó el sitio: ${formatCount(errors.length, 'error', 'errores')} en ${entriesText}. El sitio anterior sigue como estaba.`,
  );
  return 1;
}

/** 1 when pages are to show their revisions and there are none to read; a shallow clone is a fault of the content already. */
async function refuseMissingPast(): Promise<number | undefined> {
  const { contentDir, withHistory } = environment;
  const refusal = withHistory ? historyRefusal(await repositoryState(contentDir), contentDir) : undefined;
  if (refusal === undefined) return undefined;
  console.error(`${refusal}\n${NOTHING_BUILT}`);
  return 1;
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
}

/** Builds with Astro, which gets ready while the content is checked. */
async function buildChecked(): Promise<number> {
  const build = await startBeside();
  waiting = build;
  const refusal = (await refuseBadContent()) ?? (await refuseMissingPast());
  if (refusal === undefined) return (await buildBeside(build)) ?? (await putInPlace());
  await build.cancel();
  await Promise.all([rm(next, { recursive: true, force: true }), sealStore(environment.cacheDir)]);
  return refusal;
}

async function startBeside(): Promise<WaitingBuild> {
  // What may not be written is said now, and not after minutes of work.
  await makeFolder(dirname(next));
  print(keptPictures(await dropDamagedPictures(environment.cacheDir)));
  print(keptStore(await dropDamagedStore(environment.cacheDir)));
  await rm(next, { recursive: true, force: true });
  return astroFor(environment, prepared?.ready);
}

/** Lets Astro go on, whose integrations write the search index and the headers; its exit code when it fails. */
async function buildBeside(build: WaitingBuild): Promise<number | undefined> {
  const log = createBuildLog(Date.now());
  const code = await build.goOn(environment.now, (line) => print(log.read(line, Date.now())));
  print(code === 0 ? log.end(Date.now()) : log.fail());
  if (code === 0) return undefined;
  await rm(next, { recursive: true, force: true });
  console.error(NOTHING_BUILT);
  return code;
}

/** Two renames: for a server the change takes no time. */
async function putInPlace(): Promise<number> {
  await Promise.all([sealPictures(environment.cacheDir), sealStore(environment.cacheDir)]);
  await writeStatus(next, { ...environment, ...counted });
  await keepRelease(environment.outDir, next);
  await rm(previous, { recursive: true, force: true });
  const isReplaced = existsSync(environment.outDir);
  if (isReplaced) await rename(environment.outDir, previous);
  try {
    await rename(next, environment.outDir);
  } catch (error) {
    if (isReplaced) await rename(previous, environment.outDir);
    throw error;
  }
  // Readers have the new site by now.
  await Promise.all([rm(previous, { recursive: true, force: true }), noteSite(environment, inputs)]);
  return sayWhere();
}

function sayWhere(): number {
  if (detail === 'all') {
    const where = relative(fromCaller('.'), environment.outDir);
    console.log(`\nEstá en ${where}/. Para verlo en este equipo: npm start. Para llevarlo al público: npm run deploy`);
  }
  return 0;
}

/** Problems go to the error output, the rest to the terminal as far as it was asked for. */
function print(lines: readonly LogLine[]): void {
  for (const { kind, text } of lines) {
    if (kind === 'problem') console.error(text);
    else if (detail !== 'nothing' && (kind === 'result' || detail !== 'result')) console.log(text);
  }
}
