/** The rules that every save and every publication obeys, on this computer and on the forges, and what the editor is told. */

/** What is there already is only written over by someone who started from it. */
export const isStale = (current: string | undefined, baseVersions: readonly string[]): boolean =>
  current !== undefined && !baseVersions.includes(current);

export const staleMessage = (path: string): string =>
  `Otra persona guardó «${path}» mientras usted escribía, y su texto se habría perdido. Copie lo suyo, vuelva a abrir la entrada y aplíquelo allí.`;

export const DELETION_MESSAGE =
  'Lo publicado no se borra desde aquí: use el campo «Retiro», que conserva la dirección y dice el motivo.';

/**
 * Draft and published page change the same lines. Saving again cannot help, because both Decap's server and the forges
 * join the two before they save: only a new draft, made from what is published now, gets through.
 */
export const CONFLICT_MESSAGE =
  'Lo publicado cambió mientras esta entrada estaba en revisión, y los dos cambios tocan lo mismo. Copie su texto, elimine los cambios no publicados, abra la entrada otra vez y aplíquelo allí.';
