/** Astro takes every value that starts with this for the path of a picture: no text of the content may hold it. */
export const RESERVED_WORD = '__ASTRO_IMAGE_';
