import { formatMoment } from '../../src/i18n/format.ts';

/** The rules that every save and every publication obeys, on this computer and on the forges, and what the editor is told. */

/** A text that somebody wants to save, and the versions that it may have been made from. */
export interface Saving {
  raw: string;
  baseVersions?: readonly string[];
}

/** What is there already is only written over by someone who started from it, or who writes the very same. */
export const isStale = (current: string | undefined, { raw, baseVersions = [] }: Saving): boolean =>
  current !== undefined && current !== raw && !baseVersions.includes(current);

export const staleMessage = (path: string): string =>
  `Otra persona guardó «${path}» mientras usted escribía, y su texto se habría perdido. Copie lo suyo, vuelva a abrir la entrada y aplíquelo allí.`;

/** Whether a refusal is that of a save over somebody else's. */
export const isStaleMessage = (message: string): boolean => message.includes('Otra persona guardó «');

/** Who saved a draft last, and when (ISO 8601). */
export interface LastSave {
  who: string;
  when: string;
}

/** A draft is only deleted by someone who has read what it says now. */
export const laterDraftMessage = ({ who, when }: LastSave): string =>
  `No se eliminó nada. ${who} guardó este borrador el ${formatMoment(when)}, después de que usted lo abrió. Ábralo de nuevo para ver lo que dice; si sobra, elimínelo entonces.`;

/** Asked of someone whose save was refused: what is thrown away is their own text, never what the other one saved. */
export const DISCARD_QUESTION =
  'Se descartará solo lo que usted escribió aquí y no guardó. Lo que guardó la otra persona queda como está y se abrirá en su lugar. ¿Quiere seguir?';
export const DISCARDED_MESSAGE =
  'Se descartó lo que usted había escrito. En pantalla está lo que guardó la otra persona.';

const DELETION_MESSAGE =
  'Lo publicado no se borra desde aquí: use el campo «Retiro», que conserva la dirección y dice el motivo.';

/** The same of files, which have no withdrawal. */
const FILE_DELETION_MESSAGE =
  'Un archivo guardado no se borra desde aquí, porque alguna página puede mostrarlo. Quítelo de la entrada que lo usa; si sobra del todo, avise a quien mantiene el sitio.';

/** What to say to who wants to delete these paths of the content. */
export const deletionMessage = (paths: readonly string[]): string =>
  paths.length > 0 && paths.every((path) => /(?:^|\/)media\/[^/]+$/.test(path))
    ? FILE_DELETION_MESSAGE
    : DELETION_MESSAGE;

/**
 * Draft and published page change the same lines. Saving again cannot help, because both Decap's server and the forges
 * join the two before they save: only a new draft, made from what is published now, gets through.
 */
export const CONFLICT_MESSAGE =
  'Lo publicado cambió mientras esta entrada estaba en revisión, y los dos cambios tocan lo mismo. Copie su texto, elimine los cambios no publicados, abra la entrada otra vez y aplíquelo allí.';

/** The page of a draft was deleted, or got another name, while the draft was waiting. */
export const LOST_PAGE_MESSAGE =
  'La página que este borrador cambia ya no está publicada con este nombre: alguien la borró o le cambió el nombre. El texto del borrador sigue aquí. Cópielo; si la página tiene otro nombre, ábrala y aplíquelo allí, o cree una entrada nueva. Después elimine este borrador.';

/** The same on the board, where there is room for a few words. */
export const LOST_PAGE_NOTE = 'Su página ya no está publicada';
