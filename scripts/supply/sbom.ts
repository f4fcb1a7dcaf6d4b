import { spawnSync } from 'node:child_process';
import { type BundledPackage, decapBundle } from './bundled.ts';

/** A list of components in the form of CycloneDX, as far as this project reads it. */
export interface Sbom {
  bomFormat: 'CycloneDX';
  metadata: { component: Component };
  components: Component[];
}

export interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  purl: string;
  scope?: 'required' | 'optional';
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
  properties?: { name: string; value: string }[];
  /** What its files are made of. */
  components?: Component[];
}

/**
 * Everything that the lockfile installs on some platform, or what is `installed` here, and within Decap what its bundle holds. The same lockfile gives the same bytes: npm's
 * number and moment of each call are left out, and the folder's name, which npm takes for that of the project.
 * @throws Error with npm's own words.
 */
export function makeSbom(root: string, { installed = false } = {}): Sbom {
  const words = ['sbom', '--sbom-format=cyclonedx', ...(installed ? [] : ['--package-lock-only'])];
  const { status, stdout, stderr } = spawnSync('npm', words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`No se pudieron listar las dependencias con «npm sbom»: ${stderr.trim()}`);
  const { serialNumber: _, ...listed } = JSON.parse(stdout) as Sbom & { serialNumber: string };
  const { timestamp: __, component, ...metadata } = listed.metadata as Sbom['metadata'] & { timestamp: string };
  return {
    ...listed,
    metadata: { ...metadata, component: { ...component, name: nameOf(component) } },
    components: listed.components.map(complete),
  };
}

const nameOf = ({ 'bom-ref': ref }: Component): string => ref.replace(/@[^@]*$/, '');

function complete(component: Component): Component {
  // An alias stands under the name that it takes the place of: the package itself is what is installed.
  const own = { ...component, name: nameOf(component) };
  return own.name === 'decap-cms' ? { ...own, components: decapBundle().map(toComponent) } : own;
}

const toComponent = ({ name, version }: BundledPackage): Component & { type: 'library' } => ({
  'bom-ref': `decap-cms/${name}@${version}`,
  type: 'library',
  name,
  version,
  purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
});
