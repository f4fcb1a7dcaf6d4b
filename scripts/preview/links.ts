import { addressesIn, mapAddresses } from '../../src/lib/html-addresses.ts';
import { isPath, toAddress, toPath } from '../../src/lib/site-address.ts';

/** The paths of the site to which the tags of one of its pages lead, without queries and places in a page. */
export const pathsIn = (html: string, siteBase: string): string[] =>
  addressesIn(html).flatMap((address) => pathOf(address, siteBase) ?? []);

/**
 * The page with the folder of the preview before those of its paths that are among `kept`; the others go on leading to the
 * site, which stands below `siteBase`.
 */
export const withFolder = (html: string, siteBase: string, folder: string, kept: ReadonlySet<string>): string =>
  mapAddresses(html, (address) => {
    const path = pathOf(address, siteBase);
    if (path === undefined || !kept.has(path)) return address;
    return toAddress(folder + toPath(address, siteBase), siteBase);
  });

function pathOf(address: string, siteBase: string): string | undefined {
  const path = isPath(address) ? toPath(address, siteBase) : undefined;
  return path && decodeURI(path.replace(/[?#].*$/s, ''));
}
