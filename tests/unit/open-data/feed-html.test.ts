import { describe, expect, it } from 'vitest';
import { toFeedHtml } from '../../../src/open-data/feed-html.ts';

const SITE = 'https://sitio.example/';
const PAGE = `${SITE}comunicados/uno/`;

describe('toFeedHtml', () => {
  it.each([
    [
      'makes addresses absolute',
      '<a href="/informes/">x</a><a href="#uno">y</a>',
      `<a href="https://sitio.example/informes/">x</a><a href="${PAGE}#uno">y</a>`,
    ],
    [
      'keeps one picture of a set',
      '<picture><source srcset="/a.avif"><img src="/a.png" alt="A" srcset="/b.png 2x" loading="lazy" width="1" height="2"></picture>',
      '<img src="https://sitio.example/a.png" alt="A" width="1" height="2">',
    ],
    ['drops scripts and styles with what they hold', '<style>a{}</style><script>x</script><p>uno</p>', '<p>uno</p>'],
    [
      'takes away the marks of components',
      '<aside class="notice" aria-label="x" data-x="1"><p class="y" id="z" style="a">uno</p></aside>',
      '<p>uno</p>',
    ],
    [
      'opens details',
      '<details><summary>Más</summary><div><p>uno</p></div></details>',
      '<p><strong>Más</strong></p><div><p>uno</p></div>',
    ],
    [
      'keeps tables with their caption',
      '<section tabindex="0"><table><caption>T</caption><tbody><tr><th scope="row">a</th><td class="align-right">1</td></tr></tbody></table></section>',
      '<table><caption>T</caption><tbody><tr><th scope="row">a</th><td>1</td></tr></tbody></table>',
    ],
    [
      'keeps the day of a time',
      '<time datetime="2016-12-02">2 de diciembre</time>',
      '<time datetime="2016-12-02">2 de diciembre</time>',
    ],
    ['leaves out comments', '<p>a<!-- b --></p>', '<p>a</p>'],
  ])('%s', (_, html, expected) => expect(toFeedHtml(html, PAGE, SITE)).toBe(expected));

  it('finds the pages of a site that stands below a path, and the pictures that its build named', () => {
    const site = 'https://entidad.example/rendicion/';
    const html = '<a href="/informes/">x</a><a href="#uno">y</a><img src="/rendicion/_astro/a.png" alt="A">';
    expect(toFeedHtml(html, `${site}comunicados/uno/`, site)).toBe(
      `<a href="${site}informes/">x</a><a href="${site}comunicados/uno/#uno">y</a><img src="${site}_astro/a.png" alt="A">`,
    );
  });
});
