import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { beforeAll, describe, expect, it } from 'vitest';
import { readEntry } from '../../src/content-file/read.ts';
import { checkBody } from '../../src/mdx/guard.ts';
import { parseSource } from '../../src/mdx/parse.ts';
import { blockModels } from '../../src/model/blocks.ts';
import { collectionModels } from '../../src/model/collections.ts';
import { PIXEL, writeFiles } from '../helpers/content-folder.ts';
import { htmlFaults } from '../helpers/html-rules.ts';
import { FIXTURE_CONTENT } from '../helpers/fixture-entity.ts';
import { CONTENT, ROOT } from '../helpers/paths.ts';
import { randomBody } from '../helpers/random-bodies.ts';

// `@astrojs/mdx` is the reference: every entry of the content and of the fixture entity, every example of a block and 120 generated bodies are rendered
// by it and by the site, and must give the same HTML.
const BODIES = join(ROOT, '.cache/differential/bodies');
const OUT = join(ROOT, '.cache/differential/dist');
const GENERATED = 120;
const EMPTY = '---\ntitle: x\n---\n\n';

beforeAll(() => {
  rmSync(join(ROOT, '.cache/differential'), { recursive: true, force: true });
  for (const collection of Object.keys(collectionModels)) {
    mkdirSync(join(BODIES, collection), { recursive: true });
    for (const content of [CONTENT, FIXTURE_CONTENT]) {
      const from = join(content, collection);
      if (existsSync(from)) cpSync(from, join(BODIES, collection), { recursive: true });
    }
  }
  const media = {
    'media/punto.png': PIXEL,
    'media/ejemplo.png': PIXEL,
    'media/ejemplo.txt': 'ejemplo',
    'media/ejemplo.mp4': 'x',
    'media/ejemplo.vtt': 'WEBVTT',
  };
  writeFiles(join(BODIES, 'stories'), media);
  writeFiles(join(BODIES, 'stories'), Object.fromEntries(generated().map(([id, body]) => [`${id}.mdx`, EMPTY + body])));
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const env = { ...process.env, CONTENT_DIR: BODIES, ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, [astro, 'build', '--root', 'tests/fixtures/differential'], {
    cwd: ROOT,
    env,
    stdio: 'pipe',
  });
}, 180_000);

/** Bodies that are made for the test: random ones, and the examples of the blocks. */
function generated(): [id: string, body: string][] {
  const random = Array.from(
    { length: GENERATED },
    (_, seed) => [`generado-${seed}`, randomBody(seed)] as [string, string],
  );
  const examples = Object.entries(blockModels).flatMap(([name, model]) =>
    model.examples.map(
      (example, index) => [`ejemplo-${name.toLowerCase()}-${index}`, `${example}\n`] as [string, string],
    ),
  );
  return [...random, ...examples];
}

const rendered = (how: 'stock' | 'data', id: string) => readFileSync(join(OUT, how, id, 'index.html'), 'utf8');

/** Nothing, or the place where two texts part. */
function firstDifference(id: string, ours: string, reference: string): string[] {
  if (ours === reference) return [];
  const at = ours.split('').findIndex((char, index) => char !== reference[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 60);
  return [`${id}: «${around(ours)}» en lugar de «${around(reference)}»`];
}

/** What both must agree on: elements, text, links; not ids of headings, picture formats and blank text between blocks. */
function normalise(html: string): string {
  const tree = htmlToHast(html.replace(/^<!DOCTYPE html>/i, ''), { fragment: true }) as Root;
  return toHtml(simplify(tree)).replace(/>\s+</g, '><').replace(/\s+/g, ' ').trim();
}

function simplify(node: Nodes): Nodes {
  if (node.type !== 'element' && node.type !== 'root') return node;
  if (node.type === 'element' && node.tagName === 'picture')
    return simplify(node.children.find((child) => (child as Element).tagName === 'img') as Element);
  const children = node.children.map((child) => simplify(child as Nodes)) as Element['children'];
  if (node.type === 'root') return { ...node, children };
  return { ...node, properties: propertiesOf(node), children };
}

function propertiesOf({ tagName, properties }: Element): Element['properties'] {
  if (tagName === 'img') return { alt: properties['alt'] ?? '' };
  const { id, style, className, ...others } = properties;
  // A bare attribute and one that says `true` are the same to a reader of HTML.
  const rest = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, value === 'true' ? '' : value]));
  const align =
    /text-align:\s*(\w+)/.exec(String(style ?? ''))?.[1] ?? /align-(\w+)/.exec(String(className ?? ''))?.[1];
  const kept = /^h[1-6]$/.test(tagName) ? {} : { id };
  return { ...rest, ...kept, ...(align ? { align } : { className }) };
}

describe('MDX as data', () => {
  const all = () =>
    readdirSync(BODIES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => file.replace('.mdx', ''));

  it('has entries, examples and generated bodies to compare', () => {
    const entries = [CONTENT, FIXTURE_CONTENT].flatMap((content) => globSync('*/*.mdx', { cwd: content }));
    const made = generated().map(([id]) => `stories/${id}`);
    expect(made.length).toBeGreaterThan(GENERATED);
    expect(all().toSorted()).toEqual(
      [...new Set([...entries.map((file) => file.replace('.mdx', '')), ...made])].toSorted(),
    );
  });

  it('generates only bodies that the guard accepts', () => {
    const faults = generated().flatMap(([id, body]) => {
      const { tree, issues } = parseSource(readEntry(EMPTY + body).body);
      return [...issues, ...checkBody(tree)].map((issue) => `${id}:${issue.line} ${issue.code}`);
    });
    expect(faults).toEqual([]);
  });

  it('renders every body as @astrojs/mdx does', () => {
    const different = all().flatMap((id) =>
      firstDifference(id, normalise(rendered('data', id)), normalise(rendered('stock', id))),
    );
    expect(different).toEqual([]);
  });

  it('gives the same headings in the same order', () => {
    const headings = (html: string) =>
      [...html.matchAll(/<(h[2-6])[^>]*>(.*?)<\/\1>/gs)].map(
        ([, tag, text]) => `${tag} ${normalise(text?.replace(/<[^>]+>/g, '') ?? '')}`,
      );
    for (const id of all()) expect(headings(rendered('data', id)), id).toEqual(headings(rendered('stock', id)));
  });

  it('makes valid HTML of every example of every block', async () => {
    for (const [id] of generated().filter(([name]) => name.startsWith('ejemplo-'))) {
      const page = `<!DOCTYPE html><html lang="es"><head><title>x</title></head><body><h1>x</h1>${rendered('data', `stories/${id}`).replace(/<!DOCTYPE html>/i, '')}</body></html>`;
      expect(await htmlFaults(page), id).toEqual([]);
    }
  });
});
