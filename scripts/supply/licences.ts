import { ascending } from '../../src/lib/compare.ts';
import type { Component } from './sbom.ts';

/** Licences that let the code of this project stand under its own, whether a package is used or handed on. */
const ACCEPTED = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC MIT MIT-0 Python-2.0 Unlicense Zlib'.split(' '),
);

/** Licences that ask for their own files to stay open: for programs that are used as they are, and never in the built site. */
const ACCEPTED_FOR_TOOLS = new Set(['LGPL-3.0-or-later', 'MPL-2.0']);

/** Packages that name no licence where npm looks for it, and where it was found. */
const FOUND: Readonly<Record<string, string>> = {
  duck: 'BSD-2-Clause, in its LICENSE',
  'humanize-number': 'MIT, in its introduction',
  only: 'MIT, in its introduction',
};

/** Each licence with its packages. */
export function licenceTable(components: readonly Component[]): string[] {
  const groups = [...Map.groupBy(components, licenceOf)].toSorted(ascending(([licence]) => licence));
  return groups.flatMap(([licence, own]) => [
    `${licence || 'Sin licencia declarada'} (${own.length})`,
    ...own.map(({ name, version }) => `  ${name} ${version}${FOUND[name] === undefined ? '' : `: ${FOUND[name]}`}`),
  ]);
}

/** A sentence for each package that this project may not use as it is. */
export const refusedLicences = (components: readonly Component[]): string[] =>
  components
    .filter((component) => !isAccepted(licenceOf(component)) && FOUND[component.name] === undefined)
    .map(
      (component) =>
        `${component.name} ${component.version} está bajo «${licenceOf(component) || 'ninguna licencia'}». Busque otro paquete, o escriba en licences.ts por qué se puede usar.`,
    );

const licenceOf = ({ licenses = [] }: Component): string =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ');

/** Of alternatives one is enough, of licences that stand together each must be. */
const isAccepted = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => ACCEPTED.has(one) || ACCEPTED_FOR_TOOLS.has(one)));
