import { Document, stringify } from 'yaml';
import type { Data } from './read.ts';
import { quoteDays, STYLE } from './style.ts';

/** How a file that is new is written. */
export interface WriteOptions {
  /** Names of the fields in the order of the model. */
  order: readonly string[];
  /** `double` puts every text in double quotes, for a file that a person goes on writing by hand. */
  quotes?: 'double' | 'where-needed';
  /** A comment under the data. */
  comment?: string;
}

/** An entry that has no file yet. */
export function writeEntry(data: Data, body: string, options: WriteOptions): string {
  const comment = options.comment === undefined ? '' : `# ${options.comment}\n`;
  return `---\n${writeYaml(data, options)}${comment}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** YAML for data that have no file yet. */
export function writeYaml(data: Data, { order, quotes }: WriteOptions): string {
  const sorted = Object.fromEntries(sortKeys(Object.keys(data), order).map((key) => [key, data[key]]));
  if (quotes === 'double')
    return stringify(sorted, { ...STYLE, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return Object.entries(sorted)
    .map(([key, value]) => writeKey(key, value))
    .join('');
}

/** One field with its value. */
export function writeKey(key: string, value: unknown): string {
  const document = new Document({ [key]: value });
  quoteDays(document);
  return document.toString(STYLE);
}

/** Keys in the order of the model; those that it does not know come last. */
export function sortKeys(keys: readonly string[], order: readonly string[]): string[] {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return keys.toSorted((a, b) => rank(a) - rank(b));
}
