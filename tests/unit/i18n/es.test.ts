import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const TEXTS = join('src', 'i18n', 'es.ts');

/** What the project says of its texts: a key as a whole, with its number left out, or the beginning of several. */
function namedTexts(): (key: string) => boolean {
  const code = globSync('{src,decap,scripts}/**/*.{ts,tsx,mjs,astro,mdx}', { cwd: ROOT })
    .filter((file) => file !== TEXTS)
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
  const whole = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key]) => key));
  const beginnings = new Set([...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, start = '']) => start));
  return (key) =>
    whole.has(key) ||
    whole.has(key.replace(/\.(?:one|other)$/, '')) ||
    [...beginnings].some((start) => key.startsWith(start));
}

it('has no text that is said nowhere: a page may have lost it', () => {
  const keys = [...readFileSync(join(ROOT, TEXTS), 'utf8').matchAll(/^ {2}'([\w.-]+)':/gm)].map(([, key = '']) => key);
  expect(keys.length).toBeGreaterThan(500);
  const isNamed = namedTexts();
  expect(keys.filter((key) => !isNamed(key))).toEqual([]);
});
