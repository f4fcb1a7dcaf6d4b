/** Millions of pixels of a picture; the largest cameras of the press have 61. */
export const MAX_MEGAPIXELS = 64;
