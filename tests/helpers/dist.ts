import { readFileSync } from 'node:fs';
import { type HtmlElement, Parser, StaticConfigLoader } from 'html-validate';
import { htmlFilesOf } from '../../src/integrations/built-pages.ts';
import { DIST } from './paths.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Path of the file from `dist/`: `informes/index.html`. */
  file: string;
  /** Path of its URL: `/informes/`. */
  path: string;
  html: string;
  /** The parsed document: `querySelectorAll`, `textContent`, `getAttributeValue`; character references stay as written. */
  document: HtmlElement;
}

/** Every HTML page of the built site; a page is parsed when its document is asked for: most tests look at few of them. */
export async function builtPages(folder = DIST): Promise<BuiltPage[]> {
  const parser = new Parser(await new StaticConfigLoader().getConfigFor('page.html'));
  return htmlFilesOf(folder).map(({ page, file }) => {
    const html = readFileSync(file, 'utf8');
    let document: HtmlElement | undefined;
    return {
      file: page,
      path: `/${page.replace(/(^|\/)index\.html$/, '$1')}`,
      html,
      get document() {
        return (document ??= parser.parseHtml(html));
      },
    };
  });
}
