import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  baseOfRules,
  formatHeaderRules,
  type Header,
  type HeaderRule,
  headersFor,
  parseHeaderRules,
} from '../../src/lib/header-rules.ts';
import { toAddress } from '../../src/lib/site-address.ts';
import { pathsIn, withFolder } from './links.ts';
import { type Notice, NOTICE_STYLE, noticeStyle, withNotice } from './notice.ts';

/** A page that is shown before it is published. */
interface PreviewPage extends Notice {
  /** Folder of the site that was built with the draft. */
  site: string;
  /** Address of the page in it: `/informes/x/`. */
  page: string;
  /** Where the preview goes. */
  folder: string;
  /** Path of that folder in the site, without a slash at its end. */
  base: string;
}

/**
 * Takes one page out of a built site, with the pages below it and the files that they show or offer, to a folder that any
 * host can serve. The other pages stay behind: their addresses lead to the published site, so that nobody takes one for
 * the other, and nothing else that is not published can be seen.
 * @returns false when the site has no such page
 */
export async function writePreview({ site, page, folder, base, ...notice }: PreviewPage): Promise<boolean> {
  const pages = await pagesBelow(site, page);
  if (pages.length === 0) return false;
  const rules = parseHeaderRules(await readFile(join(site, '_headers'), 'utf8'));
  const siteBase = baseOfRules(rules);
  const texts = await Promise.all(pages.map((path) => readFile(join(site, path, 'index.html'), 'utf8')));
  const files = await filesAmong(site, new Set(texts.flatMap((html) => pathsIn(html, siteBase))));
  const kept = new Set([...pages, ...files]);
  for (const [index, path] of pages.entries()) {
    const html = withFolder(texts[index] ?? '', siteBase, base, kept);
    await put(folder, `${path}index.html`, withNotice(html, toAddress(base, siteBase), notice));
  }
  for (const path of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(site, path), join(folder, path));
  }
  await put(folder, NOTICE_STYLE, noticeStyle);
  await put(folder, '_headers', headersOf(rules, siteBase + page));
  return true;
}

/** The page and those below it, as its history; the home page alone, as everything is below it. */
async function pagesBelow(site: string, page: string): Promise<string[]> {
  const found = await readdir(join(site, page), { recursive: page !== '/' }).catch(() => []);
  const pages = found
    .filter((name) => /(^|\/)index\.html$/.test(name))
    .map((name) => page + name.slice(0, -'index.html'.length));
  return pages.includes(page) ? pages : [];
}

/** The paths that are files of the site, and nothing above it. A feed is that of the site: the draft is in none. */
async function filesAmong(site: string, paths: ReadonlySet<string>): Promise<string[]> {
  const isFile = async (path: string) =>
    !/\.(html|xml)$|\/$|\/\.\.?(\/|$)/.test(path) && !!(await stat(join(site, path)).catch(() => undefined))?.isFile();
  const found = await Promise.all([...paths].map(async (path) => ((await isFile(path)) ? [path] : [])));
  return found.flat();
}

/** The headers of the page in its site, with what a preview has otherwise: the address of it is a secret. */
function headersOf(rules: readonly HeaderRule[], page: string): string {
  const own: Header[] = [
    ['X-Robots-Tag', 'noindex, nofollow'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cache-Control', 'private, no-store'],
  ];
  const headers = headersFor(rules, page);
  for (const [name] of own) headers.delete(name.toLowerCase());
  return formatHeaderRules([{ path: '/*', set: [...headers, ...own] }]);
}

async function put(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
