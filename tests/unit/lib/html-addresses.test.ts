import { describe, expect, it } from 'vitest';
import { addressesIn, mapAddresses } from '../../../src/lib/html-addresses.ts';

const below = (html: string) => mapAddresses(html, (address) => `/b${address}`);

describe('the addresses of a page', () => {
  it.each([
    ['a link, whatever its quotes', '<a class=x href="/a">', '<a class=x href="/b/a">'],
    ['', "<a href='/a'>", "<a href='/b/a'>"],
    ['', '<a href=/a>', '<a href=/b/a>'],
    ['a form', '<form action="/a"><button formaction="/c">', '<form action="/b/a"><button formaction="/b/c">'],
    ['every picture of a set', '<img srcset="/a.png 1x,  /c.png 2x">', '<img srcset="/b/a.png 1x,  /b/c.png 2x">'],
    ['a picture in a drawing', '<svg><image href="/a.svg"/></svg>', '<svg><image href="/b/a.svg"/></svg>'],
    [
      'the page that another one leads to',
      '<meta http-equiv="refresh" content="0; url=/a/">',
      '<meta http-equiv="refresh" content="0; url=/b/a/">',
    ],
  ])('%s %s', (_, html, expected) => expect(below(html)).toBe(expected));

  it.each([
    ['a text', '<p>href="/a"</p>'],
    ['the value of another attribute', `<p title='href="/a"' data-x="/a" content="/a">`],
    ['a script', `<script>const a = '<a href="/a">';</script>`],
    ['a comment', '<!-- <a href="/a"> -->'],
    ['a title', '<title><a href="/a"></title>'],
  ])('%s holds none', (_, html) => expect(below(html)).toBe(html));

  it('come in order', () => expect(addressesIn('<a href="/a"><img src="c.png">')).toEqual(['/a', 'c.png']));
});
