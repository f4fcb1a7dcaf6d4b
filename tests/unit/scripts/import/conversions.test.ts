import { describe, expect, it } from 'vitest';
import { toBody } from '../../../../scripts/import/html-body.ts';
import type { Problem } from '../../../../scripts/import/problem.ts';
import { decodeFile, mendCharacters } from '../../../../scripts/import/text-encoding.ts';
import { type PostParts, toPlainHtml } from '../../../../scripts/import/wordpress-html.ts';
import { checkBody } from '../../../../src/mdx/guard.ts';
import { parseSource } from '../../../../src/mdx/parse.ts';

const SITE = 'https://www.acueducto-viejo.example';
const UPLOADS = `${SITE}/wp-content/uploads`;
const LIBRARY: Record<string, { url: string; alt: string }> = {
  '7': { url: `${UPLOADS}/tanque.png`, alt: 'Un tanque azul' },
  '8': { url: `${UPLOADS}/rio.png`, alt: 'El río crecido' },
};
const PARTS: PostParts = { fileOf: (id) => LIBRARY[id], own: ['7'], shared: new Map(), footnotes: [] };

/** What the text of a post becomes, without a fault that the guard of bodies finds. */
function convert(text: string, parts: Partial<PostParts> = {}) {
  const problems: Problem[] = [];
  const html = toPlainHtml(text, { ...PARTS, ...parts }, problems);
  const around = {
    title: 'El título',
    pictureOf: (src: string, alt: string) => {
      const known = Object.values(LIBRARY).find(({ url }) => url === src.replace(/-\d+x\d+/, ''));
      return known ? { path: `media/${src.split('/').at(-1)}`, alt: alt || known.alt } : { reason: 'No está.' };
    },
    linkOf: (href: string) => (/^https?:/.test(href) ? href : undefined),
    isLeftBehind: (url: string) => url.endsWith('.pdf'),
  };
  const body = toBody(html, around, problems);
  const { tree, issues } = parseSource(body);
  expect([...issues, ...checkBody(tree, { source: body })]).toEqual([]);
  return { body, problems: problems.map(({ place, reason }) => `${place}: ${reason}`) };
}

describe('the block editor', () => {
  it('keeps footnotes, whose text an export has apart', () => {
    const { body, problems } = convert(
      `<!-- wp:paragraph --><p>Faltó agua<sup data-fn="ab-1" class="fn"><a href="#ab-1" id="ab-1-link">1</a></sup> dos veces.</p><!-- /wp:paragraph -->
<!-- wp:paragraph --><p>Y otra<sup data-fn="cd-2" class="fn"><a href="#cd-2" id="cd-2-link">2</a></sup>.</p><!-- /wp:paragraph -->
<!-- wp:footnotes /-->`,
      {
        footnotes: [
          { id: 'ab-1', html: 'Según el <em>acta</em>.' },
          { id: 'cd-2', html: 'Informe de <a href="https://otro.example/">otro</a>.' },
        ],
      },
    );
    expect(body).toBe(
      'Faltó agua[^1] dos veces.\n\nY otra[^2].\n\n[^1]: Según el *acta*.\n\n[^2]: Informe de [otro](https://otro.example/).',
    );
    expect(problems).toEqual([]);
  });

  it('keeps the pictures of a gallery with their captions, of this version and the one before', () => {
    const { body } = convert(
      `<!-- wp:gallery --><figure class="wp-block-gallery"><!-- wp:image {"id":7} --><figure class="wp-block-image"><img src="${UPLOADS}/tanque-300x200.png" alt=""/><figcaption>El <strong>tanque</strong></figcaption></figure><!-- /wp:image --></figure><!-- /wp:gallery -->
<!-- wp:gallery --><figure class="wp-block-gallery columns-2"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><img src="${UPLOADS}/rio.png" alt=""/></figure></li></ul></figure><!-- /wp:gallery -->`,
    );
    expect(body).toBe(
      '![Un tanque azul](media/tanque-300x200.png)\n\n*El **tanque***\n\n![El río crecido](media/rio.png)',
    );
  });

  it('gives a table the words under it as its title, and leaves a link where something was embedded', () => {
    const { body, problems } = convert(
      `<!-- wp:table --><figure class="wp-block-table"><table><tr><td>Barrio</td><td>Horas</td></tr><tr><td>La Loma</td><td>6</td></tr></table><figcaption>Horas por barrio</figcaption></figure><!-- /wp:table -->
<!-- wp:embed {"url":"https://youtu.be/x"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://youtu.be/x
</div></figure><!-- /wp:embed -->`,
    );
    expect(body).toContain('<Tabla titulo="Horas por barrio">\n\n| Barrio | Horas |');
    expect(body).toContain('https://youtu.be/x');
    expect(problems).toEqual(['https://youtu.be/x: Estaba incrustado y quedó como enlace.']);
  });

  it('takes a file without its button, shared blocks by their number, and tells of what WordPress computed', () => {
    const { body, problems } = convert(
      `<!-- wp:file --><div class="wp-block-file"><a href="${UPLOADS}/acta.pdf">Acta</a><a href="${UPLOADS}/acta.pdf" class="wp-block-file__button" download>Descargar</a></div><!-- /wp:file -->
<!-- wp:block {"ref":12} /-->
<!-- wp:latest-posts {"postsToShow":3} /-->`,
      { shared: new Map([['12', '<!-- wp:paragraph --><p>De todas las páginas.</p><!-- /wp:paragraph -->']]) },
    );
    expect(body).toBe(`[Acta](${UPLOADS}/acta.pdf)\n\nDe todas las páginas.`);
    expect(problems).toEqual([
      expect.stringContaining('wp:latest-posts {"postsToShow":3}: Era un bloque que WordPress llenaba'),
      expect.stringContaining(`Archivo ${UPLOADS}/acta.pdf: Sigue en el sitio anterior`),
    ]);
  });
});

describe('the classic editor', () => {
  it('keeps galleries by number, those of the post itself, and tells of those that the export lacks', () => {
    expect(convert('[gallery ids="8,7" columns="2"]').body).toBe(
      '![El río crecido](media/rio.png)\n\n![Un tanque azul](media/tanque.png)',
    );
    expect(convert('Antes\n[gallery]\nDespués').body).toBe('Antes\n\n![Un tanque azul](media/tanque.png)\n\nDespués');
    expect(convert('Uno.\n\n[gallery ids="99"]').problems).toEqual([expect.stringContaining('Era una galería')]);
  });

  it('keeps captions, also the older ones', () => {
    const picture = `<img src="${UPLOADS}/rio.png" alt="El río" />`;
    const said = '![El río](media/rio.png)\n\n*El río en abril*';
    expect(convert(`[caption id="a" width="3"]${picture} El río en abril[/caption]`).body).toBe(said);
    expect(convert(`[caption id="a" caption="El río en abril"]<a href="/x">${picture}</a>[/caption]`).body).toBe(said);
  });

  it('keeps footnotes of shortcodes and of a list at the end', () => {
    expect(convert('Faltó agua[ref]Según el acta.[/ref] ayer.').body).toBe(
      'Faltó agua[^1] ayer.\n\n[^1]: Según el acta.',
    );
    expect(
      convert(
        '<p>Faltó agua<a href="#fn:1" id="fnref:1">1</a>.</p>\n\n<ol><li id="fn:1"><p>Según el acta. <a href="#fnref:1">↩</a></p></li></ol>',
      ).body,
    ).toBe('Faltó agua[^1].\n\n[^1]: Según el acta.');
  });

  it('makes paragraphs between those that have their marks already', () => {
    expect(convert('<p>Uno.</p>\n\nDos\ntres.\n\n<h3>Parte</h3>\nCuatro.').body).toBe(
      'Uno.\n\nDos\\\ntres.\n\n## Parte\n\nCuatro.',
    );
  });

  it('links an address alone on its line, and the files of players', () => {
    const { body, problems } = convert(
      'Mire:\n\nhttps://youtu.be/abc\n\n[audio mp3="https://a.example/b.mp3"][/audio]',
    );
    expect(body).toBe('Mire:\n\nhttps://youtu.be/abc\n\nhttps://a.example/b.mp3');
    expect(problems).toEqual([expect.stringContaining('Estaba incrustado')]);
  });

  it('raises what was raised, and leaves words in brackets alone', () => {
    expect(convert('Son 5 m<sup>3</sup> de H<sub>2</sub>O [sic] y [Nombre].').body).toBe(
      'Son 5 m³ de H₂O \\[sic] y \\[Nombre].',
    );
  });
});

describe('page builders', () => {
  it.each([
    [
      'WPBakery',
      `[vc_row][vc_column width="1/2"][vc_custom_heading text="Qué pasó"][vc_column_text]Uno.\n\nDos.[/vc_column_text][vc_single_image image="8"][vc_btn title="Ver más" link="url:https%3A%2F%2Fotro.example%2Fmas|title:x"][/vc_column][/vc_row]`,
      '## Qué pasó\n\nUno.\n\nDos.\n\n![El río crecido](media/rio.png)\n\n[Ver más](https://otro.example/mas)',
    ],
    [
      'WPBakery, its packed HTML',
      `[vc_raw_html]${Buffer.from(encodeURIComponent('<p>Dentro.</p>')).toString('base64')}[/vc_raw_html]`,
      'Dentro.',
    ],
    [
      'Divi',
      `[et_pb_section][et_pb_row][et_pb_column type="4_4"][et_pb_text]<p>Uno.</p>[/et_pb_text][et_pb_toggle title="¿Cuándo?"]<p>Ayer.</p>[/et_pb_toggle][et_pb_image src="${UPLOADS}/rio.png" alt="El río"][et_pb_button button_url="https://otro.example/" button_text="Ir"][/et_pb_column][/et_pb_row][/et_pb_section]`,
      'Uno.\n\n## ¿Cuándo?\n\nAyer.\n\n![El río](media/rio.png)\n\n[Ir](https://otro.example/)',
    ],
    [
      'Elementor',
      `<style>/*! elementor */ .a{}</style><div class="elementor-element"><div class="elementor-widget-container"><h2 class="elementor-heading-title">Qué pasó</h2></div></div><div class="elementor-widget-container"><p>Uno.</p></div>`,
      '## Qué pasó\n\nUno.',
    ],
  ])('%s leaves its words, pictures and links', (_name, text, expected) => {
    const { body, problems } = convert(text);
    expect([body, problems]).toEqual([expected, []]);
  });
});

describe('signs of older programs', () => {
  const SAID = 'El año «CAFÉ»: “agua” y más… Á';
  it.each([
    ['UTF-8 read as Windows-1252', new TextDecoder('windows-1252').decode(Buffer.from(SAID))],
    ['UTF-8 read as Latin-1', Buffer.from(SAID).toString('latin1')],
    ['Windows-1252 kept as Latin-1', SAID.replace('“', '\u0093').replace('”', '\u0094').replace('…', '\u0085')],
    ['text without a fault', SAID],
  ])('%s', (_name, text) => {
    expect(mendCharacters(text)).toBe(SAID);
  });

  it('references written twice, but not those that show code', () => {
    expect(mendCharacters('el&amp;nbsp;ni&amp;ntilde;o &amp;#8220;hoy&amp;#8221; y &amp;lt;b&amp;gt;')).toBe(
      'el&nbsp;ni&ntilde;o &#8220;hoy&#8221; y &amp;lt;b&amp;gt;',
    );
  });

  it('a file of which some lines are of each', () => {
    const bytes = Buffer.concat([
      Buffer.from('\ufeffaño\n'),
      Buffer.from('ni\u00f1o\n', 'latin1'),
      Buffer.from('agüe'),
    ]);
    expect(decodeFile(bytes)).toBe('año\nniño\nagüe');
  });
});
