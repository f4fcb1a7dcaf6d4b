import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { checkContent } from '../src/check/check-content.ts';
import { terminalReporter } from '../src/check/reporters.ts';
import { formatCount } from '../src/i18n/format.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { takeBuildLock } from './site/build-lock.ts';
import { refusalOf } from './site/out-dir.ts';

// Builds the whole site: check the content, build beside the old site, put the new one in its place at the end.
// Whatever fails, `dist/` stays as it was.
const environment = readEnvironment(process.env);
const next = join(dirname(environment.outDir), `.${basename(environment.outDir)}.next`);
const previous = join(dirname(environment.outDir), `.${basename(environment.outDir)}.previous`);
process.exitCode = refuseOutDir() ?? (await refuseBadContent()) ?? (await buildBeside()) ?? (await putInPlace());

/** 1 when the folder of the site holds something that must not be lost. */
function refuseOutDir(): number | undefined {
  const refusal = refusalOf(environment.outDir, { root: process.cwd(), contentDir: environment.contentDir });
  if (refusal !== undefined) console.error(refusal);
  return refusal === undefined ? undefined : 1;
}

/** Prints every error of the content; 1 when there is one. */
async function refuseBadContent(): Promise<number | undefined> {
  const { contentDir, now, withHistory } = environment;
  const { issues, entries } = await checkContent(contentDir, now, { withHistory });
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length === 0) return undefined;
  console.error(`${terminalReporter(errors)}\n`);
  console.error(
    `No se construyó el sitio: ${formatCount(errors.length, 'error', 'errores')} en ${formatCount(entries, 'entrada', 'entradas')}. El sitio anterior sigue como estaba.`,
  );
  return 1;
}

/** Runs Astro, whose integrations write the search index and the headers; its exit code when it fails. */
async function buildBeside(): Promise<number | undefined> {
  await takeBuildLock('.cache/build.lock');
  await rm(next, { recursive: true, force: true });
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const env = {
    ...process.env,
    OUT_DIR: next,
    BUILD_NOW: environment.now.toISOString(),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const child = spawn(process.execPath, [astro, 'build'], { env, stdio: 'inherit' });
  const code = await new Promise<number>((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
  if (code === 0) return undefined;
  await rm(next, { recursive: true, force: true });
  console.error('No se construyó el sitio. El sitio anterior sigue como estaba.');
  return code;
}

/** Two renames: for a server the change takes no time. */
async function putInPlace(): Promise<number> {
  await rm(previous, { recursive: true, force: true });
  if (existsSync(environment.outDir)) await rename(environment.outDir, previous);
  await rename(next, environment.outDir);
  await rm(previous, { recursive: true, force: true });
  return 0;
}
