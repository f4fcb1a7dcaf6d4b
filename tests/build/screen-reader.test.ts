import { type HtmlElement, Parser, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { galleryPaths, routes } from '../../src/routes.ts';
import { type BuiltPage, builtPages } from '../helpers/dist.ts';
import { screenReaderRules } from '../helpers/screen-reader-rules.ts';
import { SITES } from '../helpers/sites.ts';

// What a person with a screen reader would stumble over. Each rule is first shown something that breaks it.
let pages: BuiltPage[] = [];
let parse: (html: string) => HtmlElement;
beforeAll(async () => {
  // The gallery shows every component beside every other, which no page does.
  const built = await Promise.all(SITES.map(({ dist }) => builtPages(dist)));
  pages = built
    .flat()
    .filter(({ path, html }) => !galleryPaths.includes(path) && !html.includes('http-equiv="refresh"'));
  const parser = new Parser(await new StaticConfigLoader().getConfigFor('page.html'));
  parse = (html) => parser.parseHtml(html);
});

describe('every page', () => {
  it('is found', () => {
    const fixed = Object.values(routes).filter((path) => path.endsWith('/') && !galleryPaths.includes(path));
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(fixed));
  });

  describe.each(Object.entries(screenReaderRules))('%s', (_, { faultsOf, broken }) => {
    it.each(broken)('and not %s', (html) => expect(faultsOf(parse(html))).not.toEqual([]));

    it('without exception', () => {
      expect(pages.flatMap(({ path, document }) => faultsOf(document).map((fault) => `${path} ${fault}`))).toEqual([]);
    });
  });
});
