import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Puts axe into the page; through the browser's own protocol, so the page's policy stays as it is. */
export const loadAxe = async (page: Page | Frame): Promise<void> => {
  await page.evaluate(SOURCE);
};

/** Faults that axe finds, as «rule: element (why)»; with `rules`, those alone. */
export async function axeFaults(page: Page | Frame, rules?: readonly string[]): Promise<string[]> {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
  const { violations } = (await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run: (options: unknown) => unknown } }).axe.run(options),
    { runOnly, resultTypes: ['violations'], preload: false },
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`),
  );
}
