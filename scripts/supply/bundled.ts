import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ascending } from '../../src/lib/compare.ts';
import { DECAP_PARTS } from './decap-parts.ts';

/** A package whose code is in a bundle, and so in no folder of its own. */
export interface BundledPackage {
  name: string;
  version: string;
}

/** `…/node_modules/.pnpm/@emotion+cache@11.14.0_react@19/node_modules/@emotion/cache/dist/x.js` */
const INSTALLED = /\.pnpm\/(?:@[^+/]+\+)?[^@/]+@(?<version>[^_/]+)[^/]*\/node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\//;
/** `webpack://DecapCms/../decap-cms-core/dist/esm/x.js` */
const OWN = /\/\.\.\/(?<name>decap-cms-[\w-]+)\//;

/**
 * What the editor's bundle is made of, as the maps beside it say, by name and version.
 * @throws Error when a part of Decap has no version in `DECAP_PARTS`.
 */
export function decapBundle(): BundledPackage[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('decap-cms/package.json')), 'dist');
  const maps = readdirSync(folder).filter((file) => /(?:^|\.)decap-cms\.js\.map$/.test(file));
  const sources = maps.flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as SourceMap).sources);
  const found = new Map(sources.flatMap(packageOf).map((item) => [`${item.name}@${item.version}`, item]));
  return [...found.values()].toSorted(ascending(({ name, version }) => `${name}@${version}`));
}

interface SourceMap {
  sources: string[];
}

function packageOf(source: string): BundledPackage[] {
  const { name = '', version } = INSTALLED.exec(source)?.groups ?? {};
  if (version !== undefined) return [{ name, version }];
  const own = OWN.exec(source)?.groups?.['name'];
  if (own === undefined) return [];
  const known = DECAP_PARTS[own];
  if (known === undefined) throw new Error(`«${own}» está en el editor y no tiene versión en decap-parts.ts.`);
  return [{ name: own, version: known }];
}
