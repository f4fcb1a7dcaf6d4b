import { formatMomentInSentence } from '../../src/i18n/format.ts';
import type { Scheduled } from './publication.ts';

/** What the form of a published entry says while its moment has not come. */
export const scheduledWords = ({ publishedAt }: Scheduled): string =>
  `Está aprobada y saldrá el ${formatMomentInSentence(publishedAt)}. Para moverla, cambie la fecha de publicación y pulse «Publicar».`;

/** Asked of who wants to stop it. */
export const stopQuestion = ({ title, publishedAt }: Scheduled): string =>
  `¿Detener la salida de «${title}»? Ya no saldrá el ${formatMomentInSentence(publishedAt)}. Su texto queda como borrador y no se pierde nada.`;

/** Its form opens anew, as that of a draft. */
export const SAVE_BEFORE_STOPPING =
  'Guarde primero lo que cambió, o descártelo: al detener la salida el formulario se abre de nuevo.';

export const NOT_SCHEDULED =
  'No se detuvo nada: esta entrada ya salió o no está programada. Lo que ya es público se retira con el campo «Retiro», que conserva la dirección y dice el motivo.';

/** At a forge the draft of a page that goes away would lose it. */
export const DRAFT_FIRST =
  'No se detuvo nada: esta entrada tiene cambios en un borrador. Publíquelos, o elimínelos con «Eliminar cambios no publicados», y detenga la salida después.';

export const STOP_WAITS =
  'La salida todavía no está detenida: el repositorio pide antes la aprobación de otra persona o una comprobación. La petición quedó abierta. Cuando se pueda, pulse otra vez «Detener la salida»; si la hora llega antes, la entrada sale.';

export const STOPPED_WITHOUT_DRAFT =
  'La entrada ya no saldrá, pero su borrador no se guardó. No cierre esta página: pulse otra vez «Detener la salida».';

/** What the request says to whoever looks at it in the forge. */
export const requestText =
  'La mesa de redacción pide quitar esta entrada antes de que salga. Apruébela si está de acuerdo, pero no la una aquí: al pulsar otra vez «Detener la salida», la mesa la une y deja el texto como borrador.';
