import { createHash } from 'node:crypto';

/** SHA-256 of some bytes, as `sha256sum` writes it. */
export const sumOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * SHA-256 of the words of a page: of its main part without tags, styles, programs and white space, which a copy may
 * have otherwise and still say the same.
 */
export const sumOfText = (html: string): string =>
  sumOf(
    html
      .replace(/<!--.*?-->/gs, '')
      .replace(/<(script|style)\b.*?<\/\1>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ''),
  );

/** The main part of a built page, as `Base.astro` writes it; undefined for a page that is none of its. */
export const mainPart = (html: string): string | undefined =>
  /<main\b[^>]*>(.*)<p class="print-only print-source">/s.exec(html)?.[1];
