import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';
import { LANGUAGE } from '../site.ts';
import { htmlFilesOf } from './built-pages.ts';

const run = promisify(execFile);

/**
 * Builds the search index with Pagefind's own program, which is faster than its Node API, and then takes the marks
 * that guided it out of the pages: a reading page carries nothing of the search.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // The log of the build knows the phase and the count by these words.
        logger.info('Indexing');
        const site = fileURLToPath(dir);
        const pagefind = join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), 'runner/bin.cjs');
        const { stdout } = await run(process.execPath, [pagefind, '--site', site, '--force-language', LANGUAGE]);
        logger.info(/Indexed \d+ pages?/.exec(stdout)?.[0] ?? 'Pagefind');
        for (const { file } of await htmlFilesOf(site)) {
          const html = await readFile(file, 'utf8');
          const plain = withoutSearchMarks(html);
          if (plain !== html) await writeFile(file, plain);
        }
      },
    },
  };
}

/** An opening tag; text that only looks like a mark stands outside of tags. */
const TAG = /<[a-z](?:"[^"]*"|[^"<>])*>/gi;

/** Removes `data-pagefind-*` attributes, and the hidden elements that held nothing else. @internal */
export function withoutSearchMarks(html: string): string {
  return html
    .replace(/<div hidden(?: data-pagefind-[a-z-]+(?:="[^"]*")?)+><\/div>\s*/g, '')
    .replace(TAG, (tag) => tag.replace(/ data-pagefind-[a-z-]+(?:="[^"]*")?/g, ''));
}
