/** Why drafts that were to be published together were not: what stands over the reasons of each. */
export const NONE_PUBLISHED = 'No se publicó ninguna. Nada cambió y los borradores siguen aquí.';

export const NONE_BUILT =
  'No se publicó ninguna: el sitio no se podría construir. Nada cambió y los borradores siguen aquí.';

/** At a forge that asks for an approval, or whose check has not ended. */
export const TOGETHER_WAIT =
  'Todavía no salió ninguna: el repositorio pide antes la aprobación de otra persona o una comprobación. La petición quedó abierta con todas. Cuando se pueda, márquelas y pulse otra vez «Publicar juntas».';

/** Reasons of one of them. */
export const WAITS_FOR_OTHERS = 'No tiene faltas: espera a las demás.';
export const NO_DRAFT = 'Ya no hay un borrador: se publicó o se descartó mientras tanto.';
export const SAVED_MEANWHILE = 'Alguien la guardó mientras se publicaba: revísela y publique de nuevo.';
export const NOT_READY = 'No está en «Listo».';

/** Column of the board from which Decap lets a draft be published. */
export const READY = 'pending_publish';

/** What the request says to whoever looks at it in the forge. */
export const togetherText = (titles: readonly string[]): string =>
  `La mesa de redacción pide publicar juntas estas entradas; salen todas o ninguna:\n\n${titles.map((title) => `- ${title}`).join('\n')}`;
