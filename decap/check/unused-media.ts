/** What the desk of `npm start` says of pictures and files that nothing uses. */

/** A file in a media folder that nothing names. */
export interface UnusedFile {
  /** Path in the repository. */
  path: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** The action that lists them, and the one that deletes one of them; ours, Decap knows neither. */
export const UNUSED_ACTION = 'unusedMedia';
export const DELETE_ACTION = 'deleteMedia';

export const usedMessage = (name: string, titles: readonly string[]): string =>
  `No se borró «${name}»: se usa en ${titles.map((title) => `«${title}»`).join(', ')}. Quítelo primero de allí, también de los borradores.`;
