import { formatInstant } from '../../src/i18n/format.ts';
import { readEntry, readYaml } from '../../src/content-file/read.ts';

/** Words about the copies that a browser keeps of what was written and not saved; `at` is in milliseconds since 1970. */

export const copyQuestion = (at: number | undefined): string =>
  `Hay una copia de lo que escribió y no guardó${at === undefined ? '' : ` (${momentOf(at)})`}. ¿Quiere recuperarla? Si dice que no, se queda en este navegador, y la primera pantalla de la mesa la ofrece.`;

export const COPIES_HEADING = 'En este navegador hay texto que no se ha guardado';
export const COPY_DISCARD_QUESTION = 'Se borrará para siempre lo que escribió y no guardó. ¿Quiere seguir?';

/** Name of a copy in a list: what it is, its title as far as there is one, and when it was written. */
export function copyName(label: string, { raw, at }: { raw: string; at?: number }): string {
  const title = titleOf(raw);
  return `${label}: ${title ? `«${title}»` : 'sin título'}${at === undefined ? '' : `, ${momentOf(at)}`}`;
}

const momentOf = (at: number): string => formatInstant(new Date(at));

function titleOf(raw: string): string {
  try {
    const { data } = raw.startsWith('---') ? readEntry(raw) : readYaml(raw);
    return String(data['title'] ?? '');
  } catch {
    // Half written, which a copy may be.
    return '';
  }
}
