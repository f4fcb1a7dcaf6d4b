// Runs before anything is installed, on whatever Node the machine has: no dependencies, no TypeScript, and no
// syntax newer than 2019, so that an old Node prints our sentence and not a SyntaxError.
import { spawn, spawnSync } from 'child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'fs';
import { delimiter, dirname, join, relative, sep } from 'path';
import { fileURLToPath } from 'url';
import { tryLock, unlock } from './process-lock.mjs';

/** What npm and this script run on; the site itself needs what package.json says in `engines`. */
const OLDEST_NODE = 20;
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = join(ROOT, 'node_modules');
const LOCAL_BIN = join(MODULES, '.bin');
const LOCK = join(ROOT, '.cache', 'install.lock');
const PAUSE = 200;
/** Says how far npm is. */
const PROGRESS = join(ROOT, 'scripts', 'install-progress.mjs');
/** What npm leaves behind when it has finished: the packages that it installed. */
const LIST = join(MODULES, '.package-lock.json');
/** More than npm has ever to say, in bytes: a line for each of the 23,000 files, when none can be written. */
const LONGEST_OUTPUT = 64 * 1024 * 1024;

/** Absolute path of the first of `names` that PATH offers as an executable file. */
export function findProgram(names, path) {
  const folders = (path || '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Debian's Chromium without windows: its package and its program. */
const CHROMIUM = 'chromium-headless-shell';

/**
 * Chromium named by CHROMIUM_PATH, or else the one on PATH. A test tool never downloads a browser. The one without windows
 * comes first: it draws for nobody, and a form of the desk costs it three quarters of the work.
 */
export function findChromium(env) {
  if (env.CHROMIUM_PATH) return isExecutable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  return findProgram([CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'], env.PATH);
}

/** What sends files that are compressed with brotli already: a part of nginx that Debian keeps in a package of its own. */
export const NGINX_BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Packages of Debian that the tests of deployment drive, and whether each is there. */
const SERVERS = {
  nginx: () => findServer('nginx', process.env),
  'libnginx-mod-http-brotli-static': () => existsSync(NGINX_BROTLI),
  rsync: () => findServer('rsync', process.env),
};

/** Absolute path of a program that Debian keeps apart from those of ordinary users, as it does with servers. */
export const findServer = (name, env) => findProgram([name], [env.PATH, '/usr/sbin'].join(delimiter));

/**
 * Installs what is missing, and says which Node runs the project: the system's where it is new enough, or else the one
 * that came with the dependencies.
 * @param {{ checks?: boolean, browser?: boolean, servers?: boolean }} needs `checks`: the development dependencies too.
 * @returns {string} absolute path of the Node
 */
export function setUp({ checks, browser, servers }) {
  checkTools();
  if (!isInstalled(checks)) installAlone(checks);
  const node = chooseNode();
  if (browser && !findChromium(process.env)) installChromium();
  if (servers) installServers(Object.keys(SERVERS).filter((name) => !SERVERS[name]()));
  return node;
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

/** True when node_modules is what the lockfile asks for, by the list that npm leaves there when it has finished. */
function isInstalled(checks) {
  if (!existsSync(LIST)) return false;
  const { packages: present } = readJson(LIST);
  return packagesToInstall(checks).every(
    ([path, { version, integrity }]) =>
      present[path] && present[path].version === version && present[path].integrity === integrity,
  );
}

/** The packages that the lockfile asks for on every system, by their folder below ROOT; `checks`: the development ones too. */
export function packagesToInstall(checks) {
  return Object.entries(readJson(join(ROOT, 'package-lock.json')).packages).filter(
    ([path, { optional, dev }]) => path !== '' && !optional && (checks || !dev),
  );
}

/** Two commands at once in a fresh clone: the second waits, and then finds everything installed. */
function installAlone(checks) {
  for (let waiting = false; !tryLock(LOCK); waiting = true) {
    if (!waiting) console.log('Otra orden está instalando las dependencias: se espera a que termine.');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  if (!isInstalled(checks)) install(checks);
  unlock(LOCK);
}

function install(checks) {
  console.log('Instalando las dependencias del archivo package-lock.json; puede tardar varios minutos …');
  // NODE_ENV=production leaves out what only the checks need. No package needs its install script.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=warn'].concat(
    checks ? ['--include=dev'] : [],
  );
  const progress = spawn(process.execPath, [PROGRESS].concat(checks ? ['--checks'] : []), { stdio: 'inherit' });
  const npm = spawnSync('npm', ['ci'].concat(options), {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'pipe'],
    encoding: 'utf8',
    env: systemEnv(),
    maxBuffer: LONGEST_OUTPUT,
  });
  progress.kill();
  if (npm.status !== 0) {
    console.error(npm.stderr);
    fail(
      'No se pudieron instalar las dependencias: «npm ci» terminó con error (vea arriba). Revise la conexión y repita la orden.',
    );
  }
  // A file that npm cannot write, because the disk is full, is a warning to it: it ends well, with packages half empty.
  const unwritten = npm.stderr.split('\n').filter((line) => line.includes('TAR_ENTRY_ERROR'));
  if (unwritten.length > 0) {
    rmSync(LIST, { force: true });
    fail(
      `No se pudieron instalar las dependencias: quedaron ${unwritten.length} archivos sin escribir («${unwritten[0].trim()}»). ` +
        'Libere espacio en el disco, o revise los permisos de la carpeta, y repita la orden.',
    );
  }
  // npm puts the Node of the dependencies before the system's on PATH; a system's that is new enough goes first.
  if (isNewEnough(process.versions.node) && !isLocal(process.execPath)) {
    rmSync(join(LOCAL_BIN, 'node'), { force: true });
  }
}

function chooseNode() {
  if (isNewEnough(process.versions.node) && existsSync(process.execPath)) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const own = join(MODULES, `node-${system}-${process.arch}`, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (!starts(own)) {
    fail(
      `El sitio necesita Node ${neededNode()} o más nuevo y este es ${process.version}; el que traen las dependencias no funciona en este equipo. ` +
        'Instale Node 24 (https://nodejs.org/es/download) y repita la orden.',
    );
  }
  // npm 10 forgets the link when it leaves out the packages of other systems.
  const link = join(LOCAL_BIN, 'node');
  if (system !== 'win' && !starts(link)) {
    mkdirSync(LOCAL_BIN, { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(relative(LOCAL_BIN, own), link);
  }
  return own;
}

/** The oldest Node that the site runs on, from package.json. */
const neededNode = () => /\d+\.\d+\.\d+/.exec(readJson(join(ROOT, 'package.json')).engines.node)[0];

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = neededNode().split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

const isLocal = (program) => program.startsWith(realpathSync(MODULES) + sep);

const starts = (program) => spawnSync(program, ['--version']).status === 0;

function installChromium() {
  if (process.env.CHROMIUM_PATH) {
    fail(
      `CHROMIUM_PATH apunta a ${process.env.CHROMIUM_PATH}, que no es un programa. Corrija la ruta o quite la variable.`,
    );
  }
  const manual = `Instálelo (en Debian: apt-get install ${CHROMIUM}) o indique su ruta en CHROMIUM_PATH.`;
  if (!canInstall()) fail(`Falta Chromium, que usan las pruebas de navegador. ${manual}`);
  console.log('Instalando Chromium para las pruebas de navegador …');
  if (!installPackages([CHROMIUM]) || !findChromium(process.env)) {
    fail(`No se pudo instalar Chromium con apt-get (vea arriba). ${manual}`);
  }
}

function installServers(missing) {
  if (missing.length === 0) return;
  const names = missing.join(' ');
  const manual = `Instálelos (en Debian: apt-get install ${names}).`;
  if (!canInstall()) fail(`Faltan programas que usan las pruebas de despliegue: ${names}. ${manual}`);
  console.log(`Instalando ${names} para las pruebas de despliegue …`);
  if (!installPackages(missing) || !missing.every((name) => SERVERS[name]())) {
    fail(`No se pudieron instalar con apt-get (vea arriba): ${names}. ${manual}`);
  }
}

const canInstall = () => findProgram(['apt-get'], process.env.PATH) && process.getuid && process.getuid() === 0;

/** True when apt-get installed the packages of Debian. */
function installPackages(packages) {
  const env = Object.assign({}, process.env, { DEBIAN_FRONTEND: 'noninteractive' });
  return [['update'], ['install', '-y'].concat(packages)].every(
    (args) => spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0,
  );
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

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

// Others import from here; only a direct call sets everything up.
if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  const servers = process.argv.includes('--servers');
  setUp({ checks: true, browser: servers || process.argv.includes('--browser'), servers });
}
