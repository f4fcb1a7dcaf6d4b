/** More than any address that somebody copies from a browser. */
const MAX_LENGTH = 2000;

/**
 * True for a full web address that is what it seems: no space, quote or backslash, which browsers drop or turn, and no
 * `name@` before the domain, which hides the real one.
 */
export function isPlainAddress(url: string): boolean {
  if (url.length > MAX_LENGTH || /[\s\\"<>\p{Cc}]/u.test(url) || !URL.canParse(url)) return false;
  return /^https?:$/.test(new URL(url).protocol) && !hidesItsDomain(url);
}

/** True for an address with a name before its domain: `https://banco.gov.co@otro.sitio/` leads to the other. */
export function hidesItsDomain(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}
