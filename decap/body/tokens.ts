import { isBlockName } from '../../src/model/blocks.ts';
import { attributesOf, type BlockData, CONTENT, contentOf, writeBlock } from './blocks.ts';

/**
 * What stands for a block in the text that the rich-text editor sees: one line that its Markdown reader cannot
 * misread, whatever the block holds. «Protegido» stands for MDX that the editor has no form for.
 */
export const PROTECTED = 'Protegido';

/** Data of a form, as Decap keeps it. */
export type BlockForm = Record<string, unknown>;

/** Pattern of the token of one block, for Decap's registry; group 1 is the data. */
export const tokenPattern = (name: string): RegExp => new RegExp(`^⟦${name} ([A-Za-z0-9_-]*)⟧`);

const ANY_TOKEN = /^⟦(\p{L}+) ([A-Za-z0-9_-]*)⟧[ \t]*$/u;

/** The token of a form. */
export const writeToken = (name: string, data: BlockForm): string => `⟦${name} ${toBase64(JSON.stringify(data))}⟧`;

/** The form behind the data of a token; an empty form when it was damaged. */
export function readToken(encoded: string): BlockForm {
  try {
    return JSON.parse(fromBase64(encoded)) as BlockForm;
  } catch {
    return {};
  }
}

/** The form of a block. */
export const toBlockForm = ({ attributes, content }: BlockData): BlockForm =>
  content === '' ? attributes : { ...attributes, [CONTENT]: content };

/** MDX behind a line that is a token; undefined for any other line. */
export function expandToken(line: string): string | undefined {
  const [, name = '', encoded = ''] = ANY_TOKEN.exec(line) ?? [];
  if (name === PROTECTED) return String(readToken(encoded)['source'] ?? '');
  return isBlockName(name) ? writeBlock(fromBlockForm(name, readToken(encoded))) : undefined;
}

/** A form gives its values in the order in which they came, then new ones in the order of the model. */
function fromBlockForm(name: BlockData['name'], data: BlockForm): BlockData {
  const known = attributesOf(name);
  const keys = [...Object.keys(data).filter((key) => known.includes(key)), ...known.filter((key) => !(key in data))];
  const attributes = Object.fromEntries(keys.map((key) => [key, toText(data[key])]));
  return { name, attributes, content: contentOf(name) === 'none' ? '' : toText(data[CONTENT]) };
}

const toText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64(encoded: string): string {
  const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
}
