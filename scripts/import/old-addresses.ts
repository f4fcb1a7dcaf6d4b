import type { WordPressExport, WordPressPost } from './wordpress-export.ts';

/** The addresses that a post had: its own, and the one by its number that old mails and posters use. */
export const addressesOf = ({ id, link }: WordPressPost): string[] => [...new Set([pathOf(link), `/?p=${id}`])];

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url, 'https://sitio.example');
  return pathname + search;
};

/**
 * Where links of the old site lead now, given the new pages of its posts and the address of the post that has the link: to them,
 * to the old site for its files, elsewhere.
 */
export function createLinks(
  { siteUrl, posts }: WordPressExport,
  pages: ReadonlyMap<WordPressPost, string>,
): (href: string, from: string) => string | undefined {
  const known = new Map(
    posts.flatMap((post) => {
      const page = pages.get(post);
      return page === undefined ? [] : addressesOf(post).map((address) => [withSlash(address), page] as const);
    }),
  );
  const host = hostOf(siteUrl);
  return (href, from) => {
    if (/^(mailto|tel):/i.test(href)) return href;
    const base = URL.canParse(from) ? from : `${siteUrl}/`;
    if (!URL.canParse(href, base) || href === '') return undefined;
    const url = new URL(href, base);
    if (!/^https?:$/.test(url.protocol)) return undefined;
    if (hostOf(url.href) !== host) return url.href;
    // Files stay where they are until somebody brings them over.
    return known.get(withSlash(url.pathname + url.search)) ?? (/\.\w{2,5}$/.test(url.pathname) ? url.href : undefined);
  };
}

/** Whether an address is that of a file of a site. */
export const isFileOf =
  (siteUrl: string) =>
  (url: string): boolean =>
    URL.canParse(url) && hostOf(url) === hostOf(siteUrl) && /\.\w{2,5}$/.test(new URL(url).pathname);

const withSlash = (address: string): string =>
  /[/?=]|\.\w+$/.test(address.at(-1) ?? '') || address.includes('?') ? address : `${address}/`;

/** The same site with «www.» or without. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '');
