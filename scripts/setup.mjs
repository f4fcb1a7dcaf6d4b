// Runs before anything is installed, on whatever Node the machine has: no dependencies, no TypeScript, and no
// syntax newer than 2018, so that an old Node prints our sentence and not a SyntaxError.
import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'fs';
import { delimiter, dirname, join } from 'path';
import { fileURLToPath } from 'url';

const OLDEST_NODE = 20;
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LOCKFILE = join(ROOT, 'package-lock.json');
const LOCAL_BIN = join(ROOT, 'node_modules', '.bin');
/** Kept inside node_modules, so that deleting the folder forgets it too. */
const STAMP = join(ROOT, 'node_modules', '.installed-lockfile');

/** Absolute path of the first of `names` that PATH offers as an executable file. */
export function findProgram(names, path) {
  const folders = (path || '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Chromium named by CHROMIUM_PATH, or else the one on PATH. A test tool never downloads a browser. */
export function findChromium(env) {
  if (env.CHROMIUM_PATH) return isExecutable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  return findProgram(['chromium', 'chromium-browser', 'google-chrome'], env.PATH);
}

function main() {
  checkTools();
  if (!isInstalled()) install();
  if (process.argv.includes('--browser') && !findChromium(process.env)) installChromium();
}

function checkTools() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    fail(
      `Se necesita Node ${OLDEST_NODE} o más nuevo y este es ${process.version}. ` +
        'Instale una versión reciente (https://nodejs.org/es/download) y repita la orden.',
    );
  }
  if (!findProgram(['npm'], process.env.PATH)) {
    fail(
      'Falta npm, que instala las dependencias del sitio. Instálelo (en Debian: apt-get install npm) y repita la orden.',
    );
  }
  if (!findProgram(['git'], process.env.PATH)) {
    fail(
      'Falta git, de donde el sitio lee la historia de cada página. Instálelo (en Debian: apt-get install git) y repita la orden.',
    );
  }
}

/** True when node_modules is what the lockfile asks for and its own Node starts. */
function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockfileHash() && localNodeStarts();
}

function install() {
  console.log('Instalando las dependencias del archivo package-lock.json …');
  // --include=dev: everything here is a development dependency, and NODE_ENV=production would skip them all.
  // --ignore-scripts=false: the package `node` fetches its binary in an install script.
  const options = ['--include=dev', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', ['ci'].concat(options), { cwd: ROOT, stdio: 'inherit', env: systemEnv() });
  if (npm.status !== 0) {
    fail(
      'No se pudieron instalar las dependencias: «npm ci» terminó con error (vea arriba). Revise la conexión y repita la orden.',
    );
  }
  if (!localNodeStarts()) {
    fail(
      'Se instalaron las dependencias, pero node_modules/.bin/node no funciona. Borre la carpeta node_modules y repita la orden.',
    );
  }
  writeFileSync(STAMP, lockfileHash());
}

function installChromium() {
  if (process.env.CHROMIUM_PATH) {
    fail(
      `CHROMIUM_PATH apunta a ${process.env.CHROMIUM_PATH}, que no es un programa. Corrija la ruta o quite la variable.`,
    );
  }
  const manual = 'Instálelo (en Debian: apt-get install chromium) o indique su ruta en CHROMIUM_PATH.';
  const canInstall = findProgram(['apt-get'], process.env.PATH) && process.getuid && process.getuid() === 0;
  if (!canInstall) fail(`Falta Chromium, que usan las pruebas de navegador. ${manual}`);
  console.log('Instalando Chromium para las pruebas de navegador …');
  const env = Object.assign({}, process.env, { DEBIAN_FRONTEND: 'noninteractive' });
  const ok = [['update'], ['install', '-y', 'chromium']].every(
    (args) => spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0,
  );
  if (!ok || !findChromium(process.env)) fail(`No se pudo instalar Chromium con apt-get (vea arriba). ${manual}`);
}

function lockfileHash() {
  return createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
}

function localNodeStarts() {
  return spawnSync(join(LOCAL_BIN, 'node'), ['--version']).status === 0;
}

/** The environment without this project's own Node on PATH: `npm ci` deletes that binary while it runs. */
function systemEnv() {
  const folders = (process.env.PATH || '').split(delimiter).filter((folder) => folder !== LOCAL_BIN);
  return Object.assign({}, process.env, { PATH: folders.join(delimiter) });
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

// The test helpers import `findChromium`; only a direct call sets anything up.
if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) main();
