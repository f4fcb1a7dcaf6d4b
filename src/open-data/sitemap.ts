import { escapeXml } from '../lib/xml.ts';

/** A sitemap by https://www.sitemaps.org/protocol.html; addresses are absolute, days are `AAAA-MM-DD`. */
export function toSitemap(pages: readonly { url: string; lastChange?: string }[]): string {
  const urls = pages.map(({ url, lastChange }) => {
    const change = lastChange ? `<lastmod>${lastChange}</lastmod>` : '';
    return `<url><loc>${escapeXml(url)}</loc>${change}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
