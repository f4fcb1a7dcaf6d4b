// Lighthouse, as a phone on a slow line, on one page of every kind of the built site. Fails under the thresholds.
// It is fetched when it is asked for (176 MB with its dependencies), and so it is no part of `npm test`:
// `npm run check:lighthouse`, or `npm run check:lighthouse -- /informes/` for the pages named.
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { readEnvironment } from '../src/lib/environment.ts';
import { oneOfEachKind, sitemapPaths } from './page-kinds.ts';
import { baseOfFolder, createHandler } from './serve/handler.ts';
import { listen } from './serve/listen.ts';
import { findChromium } from './setup.mjs';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof LEAST;
/**
 * Lighthouse slows the processor down four times to be a phone, which holds for a machine of this index; a slower one, or one with other
 * work, makes a slower phone. https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
 */
const MACHINE_INDEX = 1500;

interface Report {
  environment: { benchmarkIndex: number };
  categories: Record<Category, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string }>;
}

const run = promisify(execFile);
const { outDir } = readEnvironment(process.env);
const asked = process.argv.slice(2);
const paths = asked.length > 0 ? asked : oneOfEachKind(sitemapPaths(outDir));
const server = createServer(createHandler(outDir));
const port = await listen(server, 0, '127.0.0.1');
for (const path of paths) if (!(await passes(path))) process.exitCode = 1;
server.close();

/** Prints the scores of a page and what cost points; false when one is too low. */
async function passes(path: string): Promise<boolean> {
  const { environment, categories, audits } = await audit(`http://localhost:${port}${baseOfFolder(outDir)}${path}`);
  const names = Object.keys(LEAST) as Category[];
  const scores = names.map((name) => ({ name, score: Math.round(categories[name].score * 100) }));
  console.log(`${scores.map(({ score }) => String(score).padStart(3)).join(' ')}  ${path}`);
  const low = scores.filter(({ name, score }) => score < LEAST[name]);
  for (const { name } of low) {
    const faults = categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9);
    console.log(`     ${name}: ${faults.map(({ id }) => audits[id]?.title ?? id).join('; ')}`);
  }
  const index = Math.round(environment.benchmarkIndex);
  if (low.some(({ name }) => name === 'performance') && index < MACHINE_INDEX)
    console.log(`     this machine has an index of ${index}; the scores of performance hold from ${MACHINE_INDEX} on`);
  return low.length === 0;
}

async function audit(url: string): Promise<Report> {
  const options = [
    '--quiet',
    '--output=json',
    `--only-categories=${Object.keys(LEAST).join(',')}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ];
  const env = { ...process.env, CHROME_PATH: findChromium(process.env) };
  const { stdout } = await run('npx', ['--yes', LIGHTHOUSE, url, ...options], { env, maxBuffer: 64_000_000 });
  return JSON.parse(stdout) as Report;
}
