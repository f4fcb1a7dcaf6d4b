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
