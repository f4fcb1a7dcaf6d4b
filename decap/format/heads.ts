import type { Data } from '../../src/content-file/read.ts';

/** Key under which the data of an entry carry what lists show of it beside its title; no field has it and no file gets it. */
export const ROW = '·fila';

/**
 * What lists need of an entry, in place of its file: lists of thousands are sent and read without a single text. A head
 * can be shown, sorted, filtered and searched; it cannot be saved.
 */
const HEAD = '·cabeza';

/** The fields that lists sort, filter and search by, and that relations show. */
const LISTED = ['title', 'publishedAt', 'updatedAt', 'topics'];

/** A head as the text that stands for a file. */
export const writeHead = (values: Data, row: unknown): string =>
  JSON.stringify({
    [HEAD]: true,
    ...Object.fromEntries(LISTED.flatMap((key) => (key in values ? [[key, values[key]]] : []))),
    [ROW]: row,
  });

/** The data of a head; undefined for the text of a file. */
export const readHead = (text: string): Data | undefined =>
  text.startsWith(`{"${HEAD}"`) ? (JSON.parse(text) as Data) : undefined;

/** @throws when the data of a form come from a head, which would save an entry without its text. */
export function refuseHead(form: Data): void {
  if (HEAD in form) throw new Error('La mesa no ha leído esta entrada completa y no la guarda. Ábrala de nuevo.');
}
