import { describe, expect, it } from 'vitest';
import { withoutSearchMarks } from '../../../src/integrations/search-index.ts';

describe('withoutSearchMarks', () => {
  it.each([
    [
      '<article class="a" data-pagefind-body><h1 data-pagefind-meta="title">x</h1></article>',
      '<article class="a"><h1>x</h1></article>',
    ],
    [
      '<p>a</p><div hidden data-pagefind-filter="tipo:Informes" data-pagefind-sort="fecha:2016-12-02"></div><p>b</p>',
      '<p>a</p><p>b</p>',
    ],
    ['<p>El atributo data-pagefind-body se ve.</p>', '<p>El atributo data-pagefind-body se ve.</p>'],
    ['<a title="1 > 0" data-pagefind-ignore href="/">x</a>', '<a title="1 > 0" href="/">x</a>'],
  ])('%s', (html, plain) => expect(withoutSearchMarks(html)).toBe(plain));
});
