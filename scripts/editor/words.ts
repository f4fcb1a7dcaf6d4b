import type { z } from 'zod';
import type { Fault } from '../../decap/check/publication.ts';
import { readEntry, readYaml } from '../../src/content-file/read.ts';
import type { Issue, Place } from '../../src/lib/issue.ts';
import { type CollectionName, collectionModels } from '../../src/model/collections.ts';
import { fieldValues } from '../../src/model/introspection.ts';
import { settingsModels, type SettingsName, settingsPath } from '../../src/model/settings-files.ts';
import { pathOf } from './added-faults.ts';

/** A fault as an editor knows it: by the title of the entry and the label of the field. `text` is the file. */
export function inWords(issue: Issue, text: string): Fault {
  const { found, expected, fix } = issue;
  const path = pathOf(issue);
  const said = { found, expected, fix };
  const form = formOf(path, text);
  return form
    ? { title: form.title, href: form.href, where: whereIs(issue, form), ...said }
    : { title: path, where: '', ...said };
}

/** The form in which a file is edited. */
interface Form {
  title: string;
  href: string;
  schema: z.ZodObject;
  data: Record<string, unknown>;
  placeAt: (path: readonly PropertyKey[]) => Place;
  /** Line on which the text begins; absent for settings. */
  bodyLine?: number;
}

function formOf(path: string, text: string): Form | undefined {
  const [folder = '', file = ''] = path.split('/');
  if (Object.hasOwn(collectionModels, folder) && file.endsWith('.mdx')) {
    const collection = folder as CollectionName;
    const slug = file.slice(0, -'.mdx'.length);
    const { data, placeAt, body } = readEntry(text);
    const title = typeof data['title'] === 'string' ? data['title'] : slug;
    const bodyLine = /^\n*/.exec(body)![0].length + 1;
    return {
      title,
      href: formAddress(collection, slug),
      schema: collectionModels[collection].schema,
      data,
      placeAt,
      bodyLine,
    };
  }
  const name = (Object.keys(settingsModels) as SettingsName[]).find((setting) => settingsPath(setting) === path);
  if (name === undefined) return undefined;
  const { label, schema } = settingsModels[name];
  return { title: label, href: formAddress('settings', name), schema, ...readYaml(text) };
}

const formAddress = (collection: string, slug: string): string => `#/collections/${collection}/entries/${slug}`;

/** «Notas de cambio › 1 › Fecha», «Texto, línea 12»; empty where a fault stands in no field. */
function whereIs({ line, column }: Place, { schema, data, placeAt, bodyLine }: Form): string {
  if (bodyLine !== undefined && line >= bodyLine) return `Texto, línea ${line - bodyLine + 1}`;
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
