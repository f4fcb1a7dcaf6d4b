import type { z } from 'zod';
import type { Fault } from '../../decap/check/publication.ts';
import { readEntry, readYaml } from '../../src/content-file/read.ts';
import type { Issue, Place } from '../../src/lib/issue.ts';
import { bodyLabel, type CollectionName, collectionModels } from '../../src/model/collections.ts';
import { fieldValues, findFieldMeta, schemaAt } from '../../src/model/introspection.ts';
import { settingsModels, type SettingsName, settingsPath } from '../../src/model/settings-files.ts';
import { entryPath, routes } from '../../src/routes.ts';
import { pathOf } from './added-faults.ts';

/** A fault as an editor knows it: by the title of the entry and the label of the field. `text` is the file. */
export function inWords(issue: Issue, text: string): Fault {
  const path = pathOf(issue);
  const form = describeFile(path, text);
  const { found, expected, fix } = issue;
  if (!form) return { title: path, where: '', found, expected, fix };
  const say = (words: string) => withLabels(words, form.schema);
  const place = { title: form.title, href: form.href, where: whereIs(issue, form) };
  return { ...place, found: say(found), expected: say(expected), fix: say(fix) };
}

/** A file as its form and its page know it. */
export interface ContentFile {
  title: string;
  /** Address of its form below `/admin/`. */
  href: string;
  /** Address of what readers see of it. */
  page: string;
  schema: z.ZodObject;
  data: Record<string, unknown>;
  placeAt: (path: readonly PropertyKey[]) => Place;
  /** Label of the text, and the line on which it begins; absent for settings. */
  body?: { label: string; line: number };
}

/** An entry or a settings file by its path below the content folder; undefined for every other file. */
export function describeFile(path: string, text: string): ContentFile | undefined {
  const [folder = '', file = ''] = path.split('/');
  if (Object.hasOwn(collectionModels, folder) && file.endsWith('.mdx')) {
    const collection = folder as CollectionName;
    const slug = file.slice(0, -'.mdx'.length);
    const { data, placeAt, body } = readEntry(text);
    const title = typeof data['title'] === 'string' ? data['title'] : slug;
    return {
      title,
      href: formAddress(collection, slug),
      page: entryPath(collection, slug),
      schema: collectionModels[collection].schema,
      data,
      placeAt,
      body: { label: bodyLabel(collection), line: /^\n*/.exec(body)![0].length + 1 },
    };
  }
  const name = (Object.keys(settingsModels) as SettingsName[]).find((setting) => settingsPath(setting) === path);
  if (name === undefined) return undefined;
  const { label, schema } = settingsModels[name];
  return { title: label, href: formAddress('settings', name), page: routes.home, schema, ...readYaml(text) };
}

/** Address of the form of an entry below `/admin/`. */
export const formAddress = (collection: string, slug: string): string => `#/collections/${collection}/entries/${slug}`;

/** A form shows labels: «dateChanges» becomes «Cambios de fecha», and a path that follows its label goes. */
function withLabels(words: string, schema: z.ZodObject): string {
  const labelOf = (path: string) => {
    const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const field = schemaAt(schema, keys);
    return field && findFieldMeta(field)?.label;
  };
  return words
    .replace(/ \(([\w.]+)\)/g, (whole, path: string) => (labelOf(path) === undefined ? whole : ''))
    .replace(/«([\w.]+)»/g, (whole, path: string) => `«${labelOf(path) ?? whole.slice(1, -1)}»`);
}

/** «Notas de cambio › 1 › Fecha», «Texto, línea 12»; empty where a fault stands in no field. */
function whereIs({ line, column }: Place, { schema, data, placeAt, body }: ContentFile): string {
  if (body && line >= body.line) return `${body.label}, línea ${line - body.line + 1}`;
  const fields = fieldValues(schema, data);
  const paths = fields.map(({ path }) => path).filter((path) => isAt(placeAt(path), { line, column }));
  const path = paths.at(-1) ?? [];
  return path
    .map((key, depth) => {
      if (typeof key === 'number') return `${key + 1}`;
      const outer = path.slice(0, depth + 1).join('.');
      return fields.find((field) => field.path.join('.') === outer)?.meta.label ?? String(key);
    })
    .join(' › ');
}

const isAt = (a: Place, b: Place): boolean => a.line === b.line && a.column === b.column;
