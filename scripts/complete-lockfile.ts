import { readFileSync, writeFileSync } from 'node:fs';

// npm leaves optional packages of other platforms out of the lockfile when its registry does not offer them, and
// `npm ci` then refuses the lockfile everywhere. This adds what is missing, without a checksum: npm downloads such a
// package only on its own platform. Run it after every change of dependencies: `npm run lockfile`.
const FILE = 'package-lock.json';

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync(FILE, 'utf8'));
const { packages } = lock;
const added = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies).flatMap(([name, version]) => addIfMissing(path, name, version)),
);
lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${FILE}: ${added.length} paquetes de otras plataformas añadidos.`);

/** Adds an entry for an exact version that the lockfile lacks; a range is npm's own business. */
function addIfMissing(path: string, name: string, version: string): string[] {
  if (!/^\d+\.\d+\.\d+$/.test(version) || findLocked(path, name)?.version === version) return [];
  const key = packages[`node_modules/${name}`] ? `${path}/node_modules/${name}` : `node_modules/${name}`;
  packages[key] = { version, dev: true, optional: true, ...platformOf(name) } as LockedPackage;
  return [key];
}

/** The entry that a package finds: in its own `node_modules`, or in those of the folders above. */
function findLocked(from: string, name: string): LockedPackage | undefined {
  const own = packages[`${from ? `${from}/` : ''}node_modules/${name}`];
  if (own || from === '') return own;
  return findLocked(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

/** Operating system, processor and C library, which such packages carry in their names. */
function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const words = name.split(/[/-]/);
  const systems = { linuxmusl: 'linux', windows: 'win32' } as Record<string, string>;
  const os = words.flatMap((word) => {
    const system = systems[word] ?? word;
    return /^(darwin|linux|win32|freebsd|openbsd|netbsd|sunos|aix|android|openharmony)$/.test(system) ? [system] : [];
  });
  const cpu = words.filter((word) => /^(arm64|x64|ia32|arm|riscv64|ppc64|s390x|loong64|wasm32|mips64el)$/.test(word));
  const libc = words.some((word) => /musl/.test(word)) ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) };
}
