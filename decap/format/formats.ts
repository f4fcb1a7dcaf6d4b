import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { dropEmpty } from '../../src/check/frontmatter.ts';
import { settingsModels } from '../../src/model/collections.ts';
import { shapeOf } from '../../src/model/introspection.ts';
import { fromForm, toForm } from './form-data.ts';
import { patchYaml, writeYaml } from './patch-yaml.ts';

type Data = Record<string, unknown>;

/** How Decap reads and writes the files of a collection. */
export interface Formatter {
  fromFile: (text: string) => Data;
  toFile: (data: Data) => string;
}

/** Key under which the data of a form carry the bytes they came from; no field has it and no file gets it. */
export const SOURCE = '·archivo';
/** Key of the body among the fields of an entry. */
export const BODY = 'body';

const FILE = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)([\s\S]*)$/m;

/** MDX entries of one collection: what was not edited keeps its bytes. */
export function entryFormat(schema: z.ZodObject): Formatter {
  const order = Object.keys(schema.shape);
  return {
    fromFile: (text) => {
      const { yaml, body } = splitFile(text);
      return { ...(toForm(schema, parse(yaml) ?? {}) as Data), [BODY]: body, [SOURCE]: text };
    },
    toFile: (form) => {
      const { [SOURCE]: source, [BODY]: body = '', ...fields } = form;
      const before = typeof source === 'string' ? splitFile(source) : undefined;
      const data = cleanData(schema, fromForm(schema, fields) as Data, before ? (parse(before.yaml) as Data) : {});
      const text = String(body).trim();
      if (!before) return `---\n${writeYaml(data, order)}---\n${text ? `\n${text}\n` : ''}`;
      const isSameBody = body === before.body;
      const rest = isSameBody
        ? before.rest
        : `${before.gap || '\n'}${String(body).replace(/\s+$/, '')}${before.tail || '\n'}`;
      return `${before.open}${patchYaml(before.yaml, data, order)}${before.close}${rest}`;
    },
  };
}

/** Settings files: plain YAML. Decap has one format for all of them, so the file itself says which one it is. */
export function settingsFormat(): Formatter {
  return {
    fromFile: (text) => {
      const data = (parse(text) ?? {}) as Data;
      return { ...(toForm(settingsSchema(data), data) as Data), [SOURCE]: text };
    },
    toFile: ({ [SOURCE]: source, ...fields }) => {
      const yaml = typeof source === 'string' ? source : '';
      const before = (parse(yaml) ?? {}) as Data;
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

interface SplitFile {
  open: string;
  yaml: string;
  close: string;
  /** Blank lines before the body, the body, and what follows its last sign. */
  gap: string;
  body: string;
  tail: string;
  rest: string;
}

function splitFile(text: string): SplitFile {
  const match = FILE.exec(text);
  if (!match)
    throw new Error(
      'Este archivo no tiene sus datos entre dos líneas «---». Pida a quien mantiene el sitio que lo revise.',
    );
  const [, yaml = '', rest = ''] = match;
  const open = text.slice(0, text.indexOf('\n') + 1);
  const gap = /^\s*?(?=\S|$)/.exec(rest)?.[0] ?? '';
  const inner = rest.slice(gap.length);
  const body = inner.replace(/\s+$/, '');
  return {
    open,
    yaml,
    close: text.slice(open.length + yaml.length, text.length - rest.length),
    gap,
    body,
    tail: inner.slice(body.length),
    rest,
  };
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
  return Object.fromEntries(entries);
}

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
