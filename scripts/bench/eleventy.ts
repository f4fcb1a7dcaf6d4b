import { cpSync, existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { readEntry } from '../../src/content-file/read.ts';
import type { CorpusFile } from './corpus.ts';
import { type Measure, measure } from './measure.ts';

const OWN = resolve('scripts/bench/eleventy');
/** Where the tools of the benchmark are installed: in the cache, by its first run, so that nobody else has them. */
const TOOLS = resolve('.cache/bench-tools');

/** Installs what the benchmark needs besides the project. */
export async function installTools(): Promise<void> {
  await mkdir(TOOLS, { recursive: true });
  await cp(join(OWN, 'package.json'), join(TOOLS, 'package.json'));
  if (existsSync(join(TOOLS, 'node_modules/@11ty/eleventy'))) return;
  await measure(['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: TOOLS });
}

/** Spanish words in an order that has nothing to do with the alphabet, always the same. */
export async function readWords(): Promise<string[]> {
  const file = join(TOOLS, 'node_modules/an-array-of-spanish-words/index.json');
  const all = JSON.parse(await readFile(file, 'utf8')) as string[];
  const some = all.filter((_, index) => index % EVERY === 0);
  return some
    .map((word, index) => ({ word, place: (index * STRIDE) % some.length }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ word }) => word);
}

/** One word of seven leaves ninety thousand, as many as an ordinary dictionary has. */
const EVERY = 7;
const STRIDE = 48_271;

/** Writes the corpus as the source of an Eleventy site. */
export async function writeEleventy(folder: string, content: string, files: readonly CorpusFile[]): Promise<void> {
  await mkdir(join(folder, 'entries'), { recursive: true });
  cpSync(OWN, folder, { recursive: true });
  await cp(join(content, 'press-releases/media'), join(folder, 'media'), { recursive: true });
  for (const file of files)
    await writeFile(join(folder, 'entries', `${file.collection}-${file.id}.md`), toMarkdown(file));
}

/** Builds that site and its search index. */
export async function buildEleventy(folder: string): Promise<{ eleventy: Measure; pagefind: Measure }> {
  const out = join(folder, '_site');
  await rm(out, { recursive: true, force: true });
  const node = process.execPath;
  const eleventy = await measure([node, join(TOOLS, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'], {
    cwd: folder,
  });
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  if (pages.length < readdirSync(join(folder, 'entries')).length)
    throw new Error('Eleventy no hizo todas las páginas.');
  const pagefind = await measure([node, resolve('node_modules/pagefind/lib/runner/bin.cjs'), '--site', out]);
  return { eleventy, pagefind };
}

/** The same words: tables and lists stay, a key figure becomes a sentence. */
function toMarkdown({ text, id }: CorpusFile): string {
  const { data, body } = readEntry(text);
  const topic = (data['topics'] as string[] | undefined)?.[0] ?? 'otros';
  const [source] = data['sources'] as { url: string }[];
  const front = {
    layout: 'entry.njk',
    title: data['title'],
    summary: data['summary'],
    date: id.slice(0, 10),
    day: id.slice(0, 10),
    topic,
    source: source?.url,
  };
  const plain = body
    .replace(/<Cifra valor="([^"]*)" unidad="([^"]*)" etiqueta="([^"]*)"[^>]*>/g, '**$1 $2**: $3.')
    .replace(/<\/?Tabla[^>]*>/g, '');
  return `---\n${stringify(front)}---\n\n${plain.trim()}\n`;
}
