/** Language of every page; also picks Pagefind's stemmer. */
export const LANGUAGE = 'es';
/** Locale for dates, numbers and feeds. */
export const LOCALE = 'es-CO';
/** Zone in which every day of the site is read. Colombia has no daylight saving time. */
export const ZONE = 'America/Bogota';
/** Offset of that zone from UTC, all year round; how the editing form writes instants. */
export const UTC_OFFSET = '-05:00';
/** Stands in the page of the search for the name of the index, which is known when every page is written. */
export const INDEX_VERSION = 'version-del-indice';
/** Stands there for the list of its pieces. */
export const INDEX_PIECES = 'piezas-del-indice';
