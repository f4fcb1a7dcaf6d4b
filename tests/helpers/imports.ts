import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './paths.ts';

/** One import or re-export of a source file. */
export interface Import {
  /** Path of the file that imports, from the root of the project. */
  file: string;
  /** What it imports: a path from the root of the project without its query, or the name of a package. */
  specifier: string;
  /** Gone when the code runs. */
  typeOnly: boolean;
}

const PATTERN =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** The imports of one file, in order. */
export function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(PATTERN)].map(([, type, named, dynamic]) => {
    const specifier = (named ?? dynamic ?? '').replace(/\?.*$/, '');
    const target = specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), specifier)) : specifier;
    return { file, specifier: target, typeOnly: type !== undefined };
  });
}

/** Every file that some files need when they run, themselves included, sorted. */
export function importClosure(files: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const { specifier, typeOnly } of importsOf(file)) {
      if (!typeOnly && isOwnCode(specifier)) visit(specifier);
    }
  };
  for (const file of files) visit(file);
  return [...found].toSorted();
}

/** The circles among imports, each as the files it runs through; types count, because readers follow them too. */
export function circles(imports: readonly Import[]): string[] {
  const next = Map.groupBy(imports, ({ file }) => file);
  const done = new Set<string>();
  const found = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start !== -1) found.add([...path.slice(start), file].join(' → '));
    if (start !== -1 || done.has(file)) return;
    for (const { specifier } of next.get(file) ?? []) visit(specifier, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return [...found];
}

const isOwnCode = (specifier: string): boolean => /^(src|scripts|decap)\/.*\.(ts|mjs|astro)$/.test(specifier);
