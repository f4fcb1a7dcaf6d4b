// npm leaves optional packages of other platforms out of the lockfile when its registry does not offer them, and
// `npm ci` then refuses the lockfile everywhere. This adds what is missing, with the checksum where the registry knows
// one. A package without a checksum harms nobody else: npm downloads it only on its own platform. Run it after every
// change of dependencies: `npm run lockfile`. Plain JavaScript, because `npm ci` cannot have run before.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { helpFor } from './help.mjs';

const FILE = 'package-lock.json';

if (process.argv.includes('--help')) {
  console.log(helpFor('lockfile'));
  process.exit(0);
}

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const { packages } = lock;
const added = Object.keys(packages).flatMap((path) =>
  Object.entries(packages[path].optionalDependencies ?? {}).flatMap(([name, version]) =>
    addIfMissing(path, name, version),
  ),
);
const unknown = Object.entries(packages).filter(([path, entry]) => path !== '' && !hasChecksum(path, entry));
lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${FILE}: ${added.length} paquetes de otras plataformas añadidos.`);
for (const [path] of unknown) console.log(`El registro no ofrece ${path}: queda sin suma de comprobación.`);

/** Adds an entry for an exact version that the lockfile lacks; a range is npm's own business. */
function addIfMissing(path, name, version) {
  if (!/^\d+\.\d+\.\d+$/.test(version) || findLocked(path, name)?.version === version) return [];
  const key = packages[`node_modules/${name}`] ? `${path}/node_modules/${name}` : `node_modules/${name}`;
  const { dev } = packages[path];
  packages[key] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
  return [key];
}

/** Asks the registry for the checksum of an entry without one. */
function hasChecksum(path, entry) {
  if (entry.integrity || entry.link) return true;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const npm = spawnSync('npm', ['view', `${name}@${entry.version}`, 'dist.integrity'], { encoding: 'utf8' });
  const integrity = npm.stdout?.trim();
  if (integrity) entry.integrity = integrity;
  return Boolean(integrity);
}

/** The entry that a package finds: in its own `node_modules`, or in those of the folders above. */
function findLocked(from, name) {
  const own = packages[`${from ? `${from}/` : ''}node_modules/${name}`];
  if (own || from === '') return own;
  return findLocked(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

/** Operating system, processor and C library, which such packages carry in their names. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const systems = { linuxmusl: 'linux', windows: 'win32' };
  const os = words.flatMap((word) => {
    const system = systems[word] ?? word;
    return /^(darwin|linux|win32|freebsd|openbsd|netbsd|sunos|aix|android|openharmony)$/.test(system) ? [system] : [];
  });
  const cpu = words.filter((word) => /^(arm64|x64|ia32|arm|riscv64|ppc64|s390x|loong64|wasm32|mips64el)$/.test(word));
  const libc = words.some((word) => /musl/.test(word)) ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) };
}
