import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContents } from '../../src/components/gallery/contents.ts';
import { isolate } from '../../src/components/gallery/isolate.ts';
import { galleryParts } from '../../src/components/gallery/parts.ts';
import { readTokens, tokenWords } from '../../src/components/gallery/tokens.ts';
import { componentsWithoutSpecimen } from '../../src/components/gallery/without-specimen.ts';
import { isBlockName } from '../../src/model/blocks.ts';
import { galleryPaths } from '../../src/routes.ts';
import { ROOT } from '../helpers/paths.ts';

const PAGES = join(ROOT, 'src/pages/galeria');
const files = readdirSync(PAGES);
const gallery = files.map((file) => readFileSync(join(PAGES, file), 'utf8')).join('\n');
/** Components by folder and name, `entry/survey/SurveyFacts`; the gallery does not show itself. */
const components = readdirSync(join(ROOT, 'src/components'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.astro') && !file.startsWith('gallery/'))
  .map((file) => file.replace('.astro', ''));
const specimens = [...gallery.matchAll(/<Specimen name="(\w+)" folder="([\w/]+)" use="[^"]+">(.*?)<\/Specimen>/gs)]
  // A specimen shows the component of its name.
  .filter(([, name, , inside]) => new RegExp(`<${name}[ />]`).test(inside ?? ''))
  .map(([, name, folder]) => `${folder}/${name}`);
const imported = [...gallery.matchAll(/^import (\w+) from '\.\.\/\.\.\/components\/(.+)\.astro';$/gm)];
/** Blocks come from the model. */
const isBlock = (file: string) => file.startsWith('blocks/') && isBlockName(file.replace('blocks/', ''));

describe('the gallery', () => {
  it('shows every component once, or says where it is seen', () => {
    expect(new Set(components.map((file) => file.split('/')[0]))).toEqual(
      new Set(['blocks', 'data', 'entry', 'home', 'ledger', 'site', 'ui']),
    );
    const shown = [...specimens, ...Object.keys(componentsWithoutSpecimen), ...components.filter(isBlock)];
    expect(shown.toSorted()).toEqual(components.toSorted());
    const paths = imported.map(([, , path]) => path ?? '');
    expect(specimens.filter((path) => !paths.includes(path))).toEqual([]);
    expect(imported.filter(([, name, path]) => !path?.endsWith(`/${name}`))).toEqual([]);
  });

  it('shows every block of the model without naming it', () => {
    expect(gallery).toContain('Object.keys(blockModels).map');
  });

  it('says what every token is for', () => {
    const tokens = readTokens(readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8')).map(({ name }) => name);
    expect(tokens.length).toBeGreaterThan(30);
    expect(
      Object.values(tokenWords)
        .flatMap((words) => Object.keys(words))
        .toSorted(),
    ).toEqual(tokens.toSorted());
    const groups = [...gallery.matchAll(/<TokenTable css=\{tokens\} group="([^"]+)"/g)].map(([, group]) => group);
    expect(groups).toEqual(Object.keys(tokenWords));
  });

  it('has its pages, their addresses and its menu in step', () => {
    expect(galleryParts.map(({ href }) => href)).toEqual(galleryPaths);
    const paths = files.map((file) => `/galeria/${file === 'index.mdx' ? '' : file.replace('.mdx', '/')}`);
    expect(paths.toSorted()).toEqual(galleryPaths.toSorted());
    for (const { title } of galleryParts) expect(gallery).toMatch(new RegExp(`^title: '?${title}'?$`, 'm'));
  });
});

it('lists the parts of a page with their specimens, and no heading of a component', () => {
  const html =
    '<h2 id="a">A</h2><h3 id="x" class="specimen-name">X</h3><h2 id="x-b">B</h2><h3>C</h3><h2 id="d" class="z">D</h2>';
  expect(readContents(html, new Set(['a', 'd']))).toEqual([
    { href: '#a', text: 'A', specimens: [{ href: '#x', text: 'X' }] },
    { href: '#d', text: 'D', specimens: [] },
  ]);
});

describe('isolate', () => {
  const isolated = (html: string) => isolate(html, { id: 'caso', text: 'Caso' });

  it('gives ids names of their own, with all that refers to them', () => {
    expect(isolated('<label for="a">A</label><input id="a"><a href="#a">A</a><rect fill="url(#a)">')).toBe(
      '<label for="caso-a">A</label><input id="caso-a"><a href="#caso-a">A</a><rect fill="url(#caso-a)">',
    );
    expect(isolated('<svg aria-labelledby="t d"><title id="t">T</title><desc id="d">D</desc></svg>')).toBe(
      '<svg aria-labelledby="caso-t caso-d"><title id="caso-t">T</title><desc id="caso-d">D</desc></svg>',
    );
  });

  it('leaves alone what lies outside of the piece', () => {
    const html = '<a href="#otra">Otra</a> <a href="/informes/#x">X</a>';
    expect(isolated(html)).toBe(html);
  });

  it('tells landmarks apart by their caption', () => {
    expect(isolated('<nav aria-label="Ruta > aquí">')).toBe('<nav aria-label="Ruta > aquí: Caso">');
    expect(isolated('<section aria-labelledby="t"><h2 id="t">T</h2>')).toBe(
      '<section aria-labelledby="caso-t caso"><h2 id="caso-t">T</h2>',
    );
    expect(isolated('<search class="x">')).toBe('<search class="x" aria-labelledby="caso">');
    expect(isolated('<section class="x">')).toBe('<section class="x">');
  });

  it('keeps the one main heading of the page', () => {
    expect(isolated('<h1 class="x">Título</h1>')).toBe('<h2 data-main-heading class="x">Título</h2>');
  });
});
