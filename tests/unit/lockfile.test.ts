import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../helpers/paths.ts';

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
);

/** The entry that a package finds: in its own node_modules, or in those of the folders above. */
function findLocked(from: string, name: string): LockedPackage | undefined {
  const own = packages[`${from}/node_modules/${name}`];
  const outer = from.includes('/node_modules/') ? from.slice(0, from.lastIndexOf('/node_modules/')) : '';
  return own ?? (from === outer || outer === '' ? packages[`node_modules/${name}`] : findLocked(outer, name));
}

// npm drops optional packages of other platforms that its registry does not have, and `npm ci` then refuses the
// lockfile on every machine ("Missing: … from lock file"). With a complete registry this never fails.
it('the lockfile holds every optional platform package, or npm ci refuses it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => {
        const found = findLocked(path, name);
        return !found || (/^\d[\d.]*$/.test(version) && found.version !== version);
      })
      .map(([name, version]) => `${path} → ${name}@${version}`),
  );
  expect(missing, 'packages that npm ci would miss').toEqual([]);
});

it('every package stands in the lockfile with its checksum and without the address of a registry', () => {
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  expect(installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

it.each([
  ['ls', ['ls', '--all']],
  ['sbom', ['sbom', '--sbom-format=cyclonedx']],
])('npm %s finds nothing wrong in what is installed', { timeout: 60_000 }, (_what, words) => {
  const { status, stderr } = spawnSync('npm', words, { cwd: ROOT, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
});

// Schemas are made with the package and handed to Astro, which must know them as its own.
it('the project’s zod is the one that Astro uses', () => {
  const fromAstro = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
  expect(fromAstro.resolve('zod')).toBe(createRequire(import.meta.url).resolve('zod'));
});
