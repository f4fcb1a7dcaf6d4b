import { describe, expect, it } from 'vitest';
import { plainLines, plainRows, plainText } from '../../../src/mdx/plain-text.ts';
import type { BodyNode } from '../../../src/mdx/to-body.ts';

const html = (text: string): BodyNode => ({ kind: 'html', html: text });
const block = (name: string, props: Record<string, string>, children: BodyNode[] = []): BodyNode => ({
  kind: 'block',
  name,
  props,
  children,
});

describe('plainLines', () => {
  it.each([
    ['<h2 id="a">Qué se hizo</h2>\n<p>Se lavó un <strong>tanque</strong>.</p>', ['Qué se hizo', 'Se lavó un tanque.']],
    ['<ul>\n<li>uno<ul>\n<li>dos</li>\n</ul>\n</li>\n</ul>', ['uno', 'dos']],
    ['<table><tbody><tr><td>2014</td><td>178 horas</td></tr></tbody></table>', ['2014 178 horas']],
    ['<p>uno\ndos<br>tres</p>', ['uno dos', 'tres']],
    ['<p>menos &#x3C; y más &amp; otra</p>', ['menos < y más & otra']],
    [
      '<p>Dicho<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>',
      ['Dicho.'],
    ],
  ])('%s', (source, lines) => expect(plainLines([html(source)])).toEqual(lines));

  it('has the words of a block, and none of its files, choices and addresses', () => {
    const notice = block('Aviso', { tipo: 'informacion', titulo: 'Atención' }, [html('<p>Hay corte.</p>')]);
    const figure = block('Figura', { archivo: 'media/a.png', alt: 'Un río', credito: 'Entidad' });
    expect(plainLines([notice, figure])).toEqual(['Atención', 'Hay corte.', 'Un río Entidad']);
  });

  it('leaves in its sentence what a block shows', () => {
    const nodes = [
      html('<p>Fueron '),
      block('Indicador', { id: 'x', periodo: '2014' }),
      html(', según la fuente.</p>'),
    ];
    expect(plainText(nodes, () => '178 horas')).toBe('Fueron 178 horas, según la fuente.');
  });
});

describe('plainRows', () => {
  it('has the headings and every row, cell by cell, with what a block shows in its cell and an empty cell as nothing', () => {
    const nodes = [
      html('<table>\n<thead><tr><th>Año</th><th>Horas</th></tr></thead><tbody>\n<tr><td>2014</td><td>'),
      block('Indicador', { id: 'x', periodo: '2014' }),
      html('</td></tr>\n<tr><td><strong>2015</strong> &#x3C; antes</td><td></td></tr></tbody></table>'),
    ];
    expect(plainRows(nodes, () => '178 horas')).toEqual([
      ['Año', 'Horas'],
      ['2014', '178 horas'],
      ['2015 < antes', ''],
    ]);
  });
});
