import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decapBundle } from '../../../../scripts/supply/bundled.ts';
import { licenceTable, refusedLicences } from '../../../../scripts/supply/licences.ts';
import { type Component, makeSbom } from '../../../../scripts/supply/sbom.ts';
import { ROOT } from '../../../helpers/paths.ts';

const component = (name: string, ...ids: string[]): Component => ({
  'bom-ref': `${name}@1.0.0`,
  name,
  version: '1.0.0',
  purl: `pkg:npm/${name}@1.0.0`,
  licenses: ids.map((id) => ({ license: { id } })),
});

describe('the list of components', () => {
  const sbom = makeSbom(ROOT);

  it('has each package of the lockfile, of every platform, and the name of the project', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version: string; name?: string }>;
    };
    const locked = Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(([path, { name, version }]) => `${name ?? path.replace(/^.*node_modules\//, '')}@${version}`);
    const listed = new Set(sbom.components.map(({ name, version }) => `${name}@${version}`));
    expect(locked.filter((item) => !listed.has(item))).toEqual([]);
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'cuentas-claras' } } });
  });

  it('says what the bundle of the editor holds', () => {
    const inside = sbom.components.find(({ name }) => name === 'decap-cms')?.components ?? [];
    const purls = inside.map(({ purl }) => purl);
    expect(purls).toEqual(expect.arrayContaining(['pkg:npm/react@19.2.0', 'pkg:npm/%40emotion/react@11.14.0']));
    expect(purls).toContain('pkg:npm/decap-cms-core@3.19.1');
    expect(new Set(purls).size).toBe(purls.length);
  });

  it('is the same each time', () => expect(makeSbom(ROOT)).toEqual(sbom));
});

it('no file of the bundle of the editor is of a package that the list does not name', () => {
  const folder = join(ROOT, 'node_modules/decap-cms/dist');
  const maps = readdirSync(folder).filter((file) => /(?:^|\.)decap-cms\.js\.map$/.test(file));
  const sources = maps.flatMap(
    (file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { sources: string[] }).sources,
  );
  const names = new Set(decapBundle().map(({ name }) => name));
  const nameOf = (source: string) =>
    /node_modules\/((?:@[^/]+\/)?[^/.][^/]*)\/(?!.*node_modules\/)/.exec(source)?.[1] ??
    /\/\.\.\/(decap-[\w-]+)\//.exec(source)?.[1];
  const unnamed = sources.filter((source) => {
    const name = nameOf(source);
    return name === undefined ? !/\/webpack\/|\/\.\/src\/|^[^/]*external /.test(source) : !names.has(name);
  });
  expect([...new Set(unnamed)]).toEqual([]);
});

describe('licences', () => {
  it('that are not accepted, or not said, are told, with what to do', () => {
    const refused = refusedLicences([component('a', 'MIT'), component('b', 'GPL-3.0-only'), component('c')]);
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatch(/^b 1\.0\.0 está bajo «GPL-3\.0-only»\. .*licences\.ts/);
  });

  it('of which one is enough, or all are wanted', () => {
    const either = { ...component('a'), licenses: [{ expression: '(MIT OR EUPL-1.1+)' }] };
    expect(refusedLicences([either])).toEqual([]);
    expect(refusedLicences([component('a', 'MIT', 'GPL-3.0-only')])).toHaveLength(1);
  });

  it('of everything that is installed are accepted', () => {
    const { components } = makeSbom(ROOT, { installed: true });
    expect(refusedLicences(components)).toEqual([]);
    expect(licenceTable(components).join('\n')).toMatch(/^MIT \(\d{3}\)\n {2}/m);
  });
});
