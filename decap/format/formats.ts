import type { z } from 'zod';
import { patchYaml } from '../../src/content-file/patch.ts';
import { type Data, dropEmpty, readValues, requireParts } from '../../src/content-file/read.ts';
import { joinFile, splitBody } from '../../src/content-file/split.ts';
import { writeEntry } from '../../src/content-file/write.ts';
import { settingsModels } from '../../src/model/settings-files.ts';
import { shapeOf } from '../../src/model/introspection.ts';
import { fromForm, toForm } from './form-data.ts';
import { readHead, refuseHead, ROW } from './heads.ts';

/** How Decap reads and writes the files of a collection. */
export interface Formatter {
  fromFile: (text: string) => Data;
  toFile: (data: Data) => string;
}

/** Key under which the data of a form carry the bytes they came from; no field has it and no file gets it. */
export const SOURCE = '·archivo';
/** Key of the body among the fields of an entry. */
export const BODY = 'body';

/**
 * MDX entries of one collection: what was not edited keeps its bytes. `toRow` makes of the values of a file what lists
 * show of it.
 */
export function entryFormat(schema: z.ZodObject, toRow?: (values: Data) => unknown): Formatter {
  const order = Object.keys(schema.shape);
  return {
    fromFile: (text) => {
      const head = readHead(text);
      if (head) return head;
      const { yaml, rest } = requireParts(text);
      const values = readValues(yaml, 1);
      const row = toRow ? { [ROW]: toRow(values) } : {};
      return { ...(toForm(schema, values) as Data), [BODY]: splitBody(rest).body, [SOURCE]: text, ...row };
    },
    toFile: (form) => {
      refuseHead(form);
      const { [SOURCE]: source, [ROW]: _, [BODY]: body = '', ...fields } = form;
      const data = fromForm(schema, fields) as Data;
      if (typeof source !== 'string') return writeEntry(cleanData(schema, data, {}), String(body).trim(), { order });
      const parts = requireParts(source);
      const yaml = patchYaml(parts.yaml, cleanData(schema, data, readValues(parts.yaml, 1)), order);
      return joinFile({ ...parts, yaml, rest: withBody(parts.rest, String(body)) });
    },
  };
}

/** What follows the data, with another body; the blank space around it stays. */
function withBody(rest: string, body: string): string {
  const before = splitBody(rest);
  return body === before.body ? rest : `${before.gap || '\n'}${body.trimEnd()}${before.tail || '\n'}`;
}

/** Settings files: plain YAML. Decap has one format for all of them, so the file itself says which one it is. */
export function settingsFormat(): Formatter {
  return {
    fromFile: (text) => {
      const data = readValues(text);
      return { ...(toForm(settingsSchema(data), data) as Data), [SOURCE]: text };
    },
    toFile: ({ [SOURCE]: source, ...fields }) => {
      const yaml = typeof source === 'string' ? source : '';
      const before = readValues(yaml);
      const schema = settingsSchema(before);
      return patchYaml(yaml, cleanData(schema, fromForm(schema, fields) as Data, before), Object.keys(schema.shape));
    },
  };
}

/** The model that the data follow; when they have faults, the one that has all their keys. */
function settingsSchema(data: Data): z.ZodObject {
  const schemas: z.ZodObject[] = Object.values(settingsModels).map(({ schema }) => schema);
  const keys = Object.keys(data);
  const found =
    schemas.find((schema) => schema.safeParse(dropEmpty(data)).success) ??
    schemas.find(({ shape }) => keys.every((key) => key in shape));
  if (!found)
    throw new Error('Este archivo de ajustes tiene campos desconocidos. Pida a quien mantiene el sitio que lo revise.');
  return found;
}

/** What a form leaves behind for a field that was cleared is no data: '', null, {} and, if it was not there, []. */
function cleanData(schema: z.ZodObject | undefined, data: Data, before: Data): Data {
  const known = schema ? Object.keys(shapeOf(schema) ?? {}) : undefined;
  const entries = Object.entries(dropEmpty(data) as Data).flatMap(([key, value]) => {
    if (known && !known.includes(key) && !(key in before)) return [];
    const cleaned = prune(value);
    if (Array.isArray(cleaned) && cleaned.length === 0 && !(key in before)) return [];
    return cleaned === undefined ? [] : [[key, cleaned]];
  });
  return keepEmpty(Object.fromEntries(entries), before) as Data;
}

/** What was empty in the file and is so in the form stays as it is written. */
function keepEmpty(data: unknown, before: unknown): unknown {
  if (Array.isArray(data) && Array.isArray(before) && data.length === before.length)
    return data.map((item, index) => keepEmpty(item, before[index]));
  if (!isGroup(data) || !isGroup(before)) return data;
  const empty = Object.entries(before).filter(([key, value]) => !(key in data) && (value === null || value === ''));
  const kept = Object.entries(data).map(([key, value]) => [key, keepEmpty(value, before[key])] as const);
  return Object.fromEntries([...kept, ...empty]);
}

const isGroup = (value: unknown): value is Data => value !== null && typeof value === 'object' && !Array.isArray(value);

function prune(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(prune).filter((item) => item !== undefined && item !== '' && item !== null);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const kept = prune(item);
    return kept === undefined ? [] : [[key, kept]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
