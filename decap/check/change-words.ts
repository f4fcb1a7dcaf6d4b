import {
  addedNotes,
  beyondSpelling,
  type EntryChange,
  spellingIn,
  untoldIn,
  type Versions,
} from '../../src/check/entry-changes.ts';
import { labelTrail } from '../../src/model/introspection.ts';
import { bodyLabel, modelOf } from '../../src/model/collections.ts';
import type { ChangeNote } from '../../src/model/common.ts';

/** What an editor is told of the changes of a published page, in the form and by the desk's server. */

/** «Texto: «10 de octubre» → «15 de octubre»». */
function changeInWords({ collection }: Pick<Versions, 'collection'>, { path, from, to }: EntryChange): string {
  const place = path.length === 0 ? bodyLabel(collection) : labelTrail(modelOf(collection).schema, path).join(' › ');
  return `${place}: ${quoted(from, 'nada')} → ${quoted(to, 'nada')}`;
}

/** What is changed of a published page without telling its readers, in words. */
export const untoldWords = (versions: Versions, now: Date): string[] =>
  untoldIn(versions, now).map((change) => changeInWords(versions, change));

/** Why an edit cannot go out as a minor one; undefined where it can. */
export function beyondMinor(versions: Versions): string | undefined {
  const [first, ...others] = beyondSpelling(versions);
  if (!first) return undefined;
  const rest =
    others.length === 0 ? '' : ` Y ${others.length === 1 ? 'un cambio más' : `${others.length} cambios más`}.`;
  return `No es un ajuste menor: cambia ${KINDS[first.kind]} (${changeInWords(versions, first)}).${rest} Un ajuste menor corrige la ortografía o un dato de contacto. Guarde y envíe el cambio a revisión.`;
}

/** Why a file does not tell of its minor edit as it must; undefined where it does. */
export function minorNoteFault(versions: Versions, today: string): string | undefined {
  const notes = addedNotes(versions);
  const [note] = notes;
  const isTold = notes.length === 1 && note?.kind === 'minor' && note.date === today;
  return isTold
    ? undefined
    : 'Un ajuste menor lleva exactamente una nota de cambio nueva, de hoy y de tipo «Ajuste menor».';
}

/** The note that tells of a minor edit. */
export function minorNote(versions: Versions, today: string): ChangeNote {
  const words = spellingIn(versions)
    .filter(({ from, to }) => from !== to && to !== '')
    .map(({ from, to }) => (from === '' ? `se añadió «${to}»` : `«${from}» por «${to}»`));
  const listed =
    words.length === 0 ? 'Se corrigió la puntuación o un dato de contacto.' : `Se corrigió: ${words.join('; ')}.`;
  return { date: today, kind: 'minor', note: listed.length > MOST ? 'Se corrigió la ortografía.' : listed };
}

/** As many signs as a note holds. */
const MOST = 500;

const KINDS: Record<EntryChange['kind'], string> = {
  title: 'el título',
  figure: 'una cifra',
  date: 'una fecha',
  promise: 'una promesa o un plazo',
  wording: 'palabras, no solo su ortografía',
  structure: 'un campo que no es de texto',
  spelling: 'la ortografía',
};

/** Long values are known by their beginning. */
const quoted = (value: string, none: string): string =>
  value === '' ? none : `«${value.length > 60 ? `${value.slice(0, 60)}…` : value}»`;
