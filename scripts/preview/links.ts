/** An opening tag; text that only looks like an address stands outside of tags. */
const TAG = /<[a-z](?:"[^"]*"|[^"<>])*>/gi;
/** An address from the root of the site, as attributes hold it, also one of several in a `srcset`. */
const ADDRESS = /(?<=["\s,])\/(?!\/)[^"\s,<>]*/g;

/** Path of an address, without its query and its place in the page. */
export const pathOf = (address: string): string => decodeURI(address.replace(/[?#].*$/s, ''));

/** Every address from the root of the site in the tags of a page. */
export const addressesIn = (html: string): string[] =>
  (html.match(TAG) ?? []).flatMap((tag) => tag.match(ADDRESS) ?? []);

/** The page with `base` before those of its addresses whose path is among `kept`; the others go on leading to the site. */
export const withBase = (html: string, base: string, kept: ReadonlySet<string>): string =>
  html.replace(TAG, (tag) => tag.replace(ADDRESS, (address) => (kept.has(pathOf(address)) ? base + address : address)));
