/**
 * Where a site stands. All over the project a page is named by its path in the site, `/informes/`, also where the site
 * stands below a path; only what a browser or another machine reads has the address, and it is made here.
 */
export interface SiteAddress {
  /** Public address, with a slash at its end: `https://www.entidad.gov.co/rendicion/`. */
  url: string;
  /** What stands before every path of the site, without a slash at its end: `/rendicion`; empty at the root of a domain. */
  base: string;
}

/** True for a protocol and a domain, also with a path behind; a slash at the end makes no difference. */
export function isSiteAddress(text: string): boolean {
  const [, origin, path] = /^(https?:\/\/[^/?#]+)((?:\/[\w~-][\w.~-]*)*)\/?$/.exec(text) ?? [];
  if (origin === undefined || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.origin === origin && url.pathname.replace(/\/$/, '') === path;
}

/** @throws RangeError in Spanish when the text is no address of a site */
export function readSiteAddress(text: string): SiteAddress {
  if (!isSiteAddress(text)) {
    throw new RangeError(
      `La dirección del sitio dice «${text}»; se esperaba https:// y un dominio, con una ruta o sin ella, por ejemplo https://www.entidad.gov.co/rendicion`,
    );
  }
  const url = text.replace(/\/?$/, '/');
  return { url, base: new URL(url).pathname.slice(0, -1) };
}

/**
 * What a browser of the same domain is given for a path of the site; what is no path of it stays as it is. The pictures,
 * styles and programs that the build itself names have the base already.
 */
export function toAddress(href: string, base: string): string {
  const before = base.replace(/\/$/, '');
  return isPath(href) && !href.startsWith(`${before}/_astro/`) ? before + href : href;
}

/** The path in the site of an address of its domain; undefined where it is not of the site. */
export function toPath(address: string, base: string): string | undefined {
  const before = base.replace(/\/$/, '');
  return address.startsWith(`${before}/`) ? address.slice(before.length) : undefined;
}

/** What anybody is given for a path of the site; a full address stays as it is. */
export function toUrl(href: string, site: string | URL | undefined): string {
  const url = new URL(site ?? '');
  return new URL(toAddress(href, url.pathname), url).href;
}

/** True for a path of the site, `/informes/`, and not for `//`, which names another host. */
export const isPath = (href: string): boolean => /^\/(?!\/)/.test(href);

/** `toAddress` where this program is a part of the pages of the site: Astro puts the base into it. */
export const addressOnSite = (href: string): string => toAddress(href, import.meta.env.BASE_URL);
