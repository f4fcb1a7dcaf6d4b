import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAwaited, NEEDED_SETTINGS, unconfirmedPaths } from '../../src/check/demo.ts';
import { readEntry, readYaml } from '../../src/content-file/read.ts';
import { formatCount, wordFor } from '../../src/i18n/format.ts';
import { labelTrail } from '../../src/model/introspection.ts';
import { settingsModels, type SettingsName, settingsPath } from '../../src/model/settings-files.ts';

/** What is not confirmed yet in one file: the lines of each field, by the words of its form. */
interface OpenFile {
  title: string;
  /** Below the content folder. */
  path: string;
  lines: Map<string, number[]>;
}

/**
 * What a new entity has still to confirm, in the order in which it should: what keeps the site a demonstration, the other
 * settings, the texts that are to be read and signed. Lines for the terminal.
 */
export function describeOpenPoints(contentDir: string): string {
  const names = Object.keys(settingsModels) as SettingsName[];
  const isNeeded = (name: SettingsName): boolean => NEEDED_SETTINGS.some((needed) => needed === name);
  const files = (wanted: readonly SettingsName[]) => wanted.map((name) => openSettings(contentDir, name));
  const groups: [string, OpenFile[]][] = [
    ['Primero, lo que el sitio necesita para dejar de ser una demostración:', files(NEEDED_SETTINGS)],
    ['Después, los otros ajustes:', files(names.filter((name) => !isNeeded(name)))],
    ['Y en los textos que hay que leer y firmar:', openPages(contentDir)],
  ];
  const parts = groups.flatMap(([head, all]) => {
    const open = all.filter(({ lines }) => lines.size > 0);
    return open.length === 0 ? [] : [[head, ...open.map(describe)].join('\n')];
  });
  const total = groups.flatMap(([, all]) => all).reduce((sum, file) => sum + countOf(file), 0);
  if (total === 0) return 'No queda nada «por confirmar».';
  return [`${formatCount(total, 'dato sigue', 'datos siguen')} «por confirmar».`, ...parts].join('\n\n');
}

function openSettings(contentDir: string, name: SettingsName): OpenFile {
  const { label, schema } = settingsModels[name];
  const path = settingsPath(name);
  const { data, placeAt } = readYaml(readFileSync(join(contentDir, path), 'utf8'));
  const points = unconfirmedPaths(data).map((at): [string, number] => [
    labelTrail(schema, at)
      .filter((_, index) => typeof at[index] !== 'number')
      .join(' › '),
    placeAt(at).line,
  ]);
  return { title: label, path, lines: byWords(points) };
}

function openPages(contentDir: string): OpenFile[] {
  const folder = join(contentDir, 'pages');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  return names.toSorted().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const lines = text
      .split('\n')
      .flatMap((line, index): [string, number][] => (isAwaited(line) ? [['', index + 1]] : []));
    return { title: String(readEntry(text).data['title'] ?? name), path: `pages/${name}`, lines: byWords(lines) };
  });
}

const byWords = (points: readonly [string, number][]): Map<string, number[]> =>
  new Map([...Map.groupBy(points, ([words]) => words)].map(([words, own]) => [words, own.map(([, line]) => line)]));

const countOf = ({ lines }: OpenFile): number => [...lines.values()].reduce((sum, { length }) => sum + length, 0);

function describe({ title, path, lines }: OpenFile): string {
  const rows = [...lines].map(([words, at]) => {
    const where = `${wordFor(at.length, 'línea', 'líneas')} ${at.join(', ')}`;
    return `    ${words === '' ? where : `${words} (${where})`}`;
  });
  return [`  ${title}: content/${path}`, ...rows].join('\n');
}
