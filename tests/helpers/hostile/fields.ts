import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEntry, readYaml } from '../../../src/content-file/read.ts';
import { type CollectionName, collectionModels } from '../../../src/model/collections.ts';
import { freeTexts } from '../../../src/model/introspection.ts';
import { settingsModels, type SettingsName, settingsPath } from '../../../src/model/settings-files.ts';

type Path = readonly PropertyKey[];

/** Texts that no field may hold, and the rule that refuses each of them. */
export const refusedTexts: readonly [what: string, text: string, code: string][] = [
  ['a bell', 'a\u0007b', 'file/control'],
  ['a NUL', 'a\u0000b', 'file/control'],
  ['a direction override', 'a\u202eb', 'file/control'],
  ['a space without width', 'a\u200bb', 'file/control'],
  ['half of a pair', 'a\ud800b', 'file/control'],
  ['a tag character', 'a\u{e0041}b', 'file/control'],
  ['a filler', 'a\u3164b', 'file/control'],
  ['no character', 'a\ufdd0b', 'file/control'],
  ['a sign of the desk', 'a⟦b', 'file/block-mark'],
  ['a word of the program', '__ASTRO_IMAGE_./media/a.png', 'file/reserved'],
  ['letters that look alike', 'pаgo', 'file/mixed-scripts'],
];

/** Texts that every field may hold, because no output takes them for what they look like. */
export const inertTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src onerror=alert()>',
  "' onmouseover='alert(1)",
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '=cmd|calc',
  ']]>',
  '</title><script>alert(1)//',
  '</script><b>',
  '<!-- <script>',
  '{process.exit()}',
  '${alert(1)}',
  '__proto__',
  'constructor',
  'END:VEVENT',
  ';,\\n:',
  '%0d%0aX-A: 1',
  '../../etc/passwd',
  '&lt;b&gt;&amp;',
  'javascript:alert(1)',
];

/** Puts a text into every free field of every entry and settings file of a folder, each with a number of its own. */
export function fillFields(contentDir: string, textFor: (count: number) => string): FilledField[] {
  const filled: FilledField[] = [];
  const fill = (file: string, schema: Schema, data: Record<string, unknown>) => {
    const fields = freeTexts(schema, data).filter(
      ({ path, value }) => !isName(file, path) && !/@|^por confirmar$/.test(value),
    );
    for (const { path } of fields) {
      setAt(data, path, `${textFor(filled.length)} ${filled.length}`);
      filled.push({ file, path });
    }
  };
  for (const [collection, { schema }] of Object.entries(collectionModels)) {
    for (const name of entriesOf(contentDir, collection as CollectionName)) {
      const path = join(contentDir, collection, name);
      const { data, body } = readEntry(readFileSync(path, 'utf8'));
      fill(`${collection}/${name}`, schema, data);
      writeFileSync(path, `---\n${toYaml(data)}\n---\n\n${body.trim()}\n`);
    }
  }
  for (const [name, { schema }] of Object.entries(settingsModels)) {
    const file = settingsPath(name as SettingsName);
    const { data } = readYaml(readFileSync(join(contentDir, file), 'utf8'));
    fill(file, schema, data);
    writeFileSync(join(contentDir, file), `${toYaml(data)}\n`);
  }
  return filled;
}

export interface FilledField {
  file: string;
  path: Path;
}

type Schema = (typeof collectionModels)[CollectionName]['schema'] | (typeof settingsModels)[SettingsName]['schema'];

/** In signs that every keyboard has, so that the file itself holds nothing of what its values spell; JSON is YAML. */
const toYaml = (data: unknown): string =>
  JSON.stringify(data, undefined, 2)
    .replaceAll('__', String.raw`\u005f_`)
    .replace(/[^ -~\n]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Fields in which only certain words may stand: they have rules and messages of their own. */
const isName = (file: string, path: Path): boolean =>
  file === 'settings/synonyms.yaml' ||
  path.at(-1) === 'alt' ||
  path.at(-1) === 'feed' ||
  path.at(-1) === 'postalCode' ||
  String(path.at(-1)).endsWith('Parameter');

const entriesOf = (contentDir: string, collection: CollectionName): string[] =>
  readdirSync(join(contentDir, collection)).filter((name) => name.endsWith('.mdx'));

function setAt(data: unknown, path: Path, value: string): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], data);
  (parent as Record<PropertyKey, unknown>)[path.at(-1)!] = value;
}
