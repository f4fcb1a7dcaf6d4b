import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** An address of another site, and where the content has it: `content/reports/x.mdx:12`. */
export type FoundLinks = ReadonlyMap<string, readonly string[]>;

/** Every address of another site in the text files of a content folder, in their order. */
export async function collectLinks(contentDir: string): Promise<FoundLinks> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(mdx|ya?ml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(contentDir, file)
          .split(/[\\/]/)
          .some((part) => part.startsWith('.')),
    )
    .toSorted();
  const found = new Map<string, string[]>();
  for (const file of files) {
    const place = `content/${relative(contentDir, file)}`;
    for (const [index, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
      for (const url of linksIn(line)) found.set(url, [...(found.get(url) ?? []), `${place}:${index + 1}`]);
    }
  }
  return found;
}

/** The addresses in a line of Markdown or YAML, without the place in the page. @internal */
export function linksIn(line: string): string[] {
  const found = [...line.matchAll(/https?:\/\/[^\s"'<>\]`|]+/gi)].map(([url]) => trimEnd(url).replace(/#.*$/, ''));
  return [...new Set(found.filter((url) => URL.canParse(url)))];
}

/** What a sentence puts behind an address is none of it; a bracket is where it closes one of its own. */
function trimEnd(url: string): string {
  const short = url.replace(/[.,;:!?*_»”’]+$/, '').replace(/\\$/, '');
  const isOpen = (short.match(/\(/g) ?? []).length >= (short.match(/\)/g) ?? []).length;
  if (isOpen) return short;
  const cut = short.slice(0, cutOf(short));
  return cut === short ? short : trimEnd(cut);
}

/** Where the first bracket closes that nothing opened. */
function cutOf(url: string): number {
  let depth = 0;
  for (const [index, sign] of [...url].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')' && --depth < 0) return index;
  }
  return url.length;
}
