import { formatBytes } from '../../src/i18n/format.ts';

/** Most bytes of one file, and of all the files of one save: they travel in one message. */
export const MAX_UPLOAD_BYTES = 40_000_000;

const LIMIT = formatBytes(MAX_UPLOAD_BYTES);

export const tooHeavyMessage = ({ name, size }: { name: string; size: number }): string =>
  `No se añadió «${name}»: pesa ${formatBytes(size)} y el máximo es ${LIMIT} por archivo. Redúzcalo en su equipo; un video largo se publica en otro sitio y se enlaza.`;

export const emptyMessage = ({ name }: { name: string }): string =>
  `No se añadió «${name}»: está vacío (0 bytes). Ábralo en su equipo, guárdelo de nuevo y súbalo otra vez.`;

/** `files` are those of one save, the heaviest first. */
export function saveTooHeavyMessage(files: readonly { name: string; size: number }[]): string {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const list = files.map(({ name, size }) => `«${name}» (${formatBytes(size)})`).join(', ');
  return `No se guardó: los archivos nuevos de esta entrada pesan ${formatBytes(total)} y el máximo es ${LIMIT} por vez. Son ${list}. Quite alguno, guarde, y añádalo en un segundo guardado.`;
}

export const heicMessage = (name: string): string =>
  `No se añadió «${name}»: es una foto en formato HEIC, que este navegador no abre. En el iPhone, elija «Más compatible» en Ajustes › Cámara › Formatos, o envíesela por correo: llega como JPEG. En el computador, ábrala y guárdela como JPEG.`;

export const noPictureMessage = (name: string): string =>
  `«${name}» no es una imagen. En el lugar de una imagen solo va otra: JPEG, PNG o WebP.`;

/** Asked before a published picture changes on every page that shows it. */
export const replaceQuestion = (title: string, pages: readonly string[]): string =>
  `«${title}» cambiará en el sitio de una vez, sin pasar por revisión, en: ${pages.map((page) => `«${page}»`).join(', ')}. ¿Quiere seguir?`;

export const replacedMessage = (title: string): string =>
  `Se reemplazó la imagen «${title}». Las páginas que la usan muestran la nueva cuando termine la construcción del sitio. Si en la nueva se ve otra cosa, corrija en ellas el texto alternativo.`;

/** Asked before a file that nothing uses goes away. */
export const deleteQuestion = (name: string): string =>
  `«${name}» se borrará del sitio de una vez, sin pasar por revisión. Ninguna página ni borrador lo usa. ¿Quiere seguir?`;

export const deletedMessage = (name: string): string => `Se borró «${name}».`;
