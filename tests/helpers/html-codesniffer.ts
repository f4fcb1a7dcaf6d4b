import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('@pa11y/html_codesniffer/build/HTMLCS.js')), 'utf8');

/** What the engine puts into a page; a message of type 1 is a fault, the others ask a person to look. */
interface Sniffer {
  process: (standard: string, document: unknown, done: () => void, failed: (reason: unknown) => void) => void;
  getMessages: () => { type: number; code: string; msg: string; element: { outerHTML?: string } }[];
}

/** Faults that HTML_CodeSniffer finds by WCAG 2.2, level AA, as «code: message (element)». */
export async function snifferFaults(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const found = await page.evaluate(async () => {
    const { HTMLCS, document } = globalThis as unknown as { HTMLCS: Sniffer; document: unknown };
    await new Promise<void>((done, failed) => HTMLCS.process('WCAG2AA', document, done, failed));
    return HTMLCS.getMessages()
      .filter(({ type }) => type === 1)
      .map(({ code, msg, element }) => ({ code, msg, element: element.outerHTML?.slice(0, 120) ?? '' }));
  });
  return found.map(({ code, msg, element }) => `${code.split('.').slice(3).join('.')}: ${msg} (${element})`);
}
