import { createRandom } from './random.ts';
import type { MadePost } from './wordpress-export.ts';

const SITE = 'https://www.acueducto-viejo.example';
const UPLOADS = `${SITE}/wp-content/uploads`;
const PLACES = ['La Loma', 'El Salado', 'Jordán', 'Ambalá', 'Villa Nueva', 'Belén', 'Picaleña'];
const THINGS = [
  'lavado de tanques',
  'daño en la red',
  'obra del colector',
  'corte programado',
  'jornada de atención',
  'siembra de árboles',
];
const SENTENCES = [
  'El servicio vuelve el lunes a las seis.',
  'Se repusieron 420 m<sup>3</sup> &amp; dos válvulas.',
  'La presión bajó {como se dijo} en <5 barrios.',
  'Se atendieron&nbsp;120 quejas en el mes.',
  'Qué dijo la alcaldía: &#8220;seguimos trabajando&#8221;.',
  'La inversión fue de $ 1.200.000.000 [sic].',
  'Guarde agua * y cierre _la llave_ si sale.',
  new TextDecoder('windows-1252').decode(Buffer.from('La reparación del año pasado sirvió.')),
];

/**
 * The posts and files of a made-up office of many years: the block editor, the classic one and three page builders, with what real
 * sites have in them. `pictures` of its library lie at `2015/foto-<number>.png`.
 */
export function makeWordPressSite(count: number, pictures: number, seed = 1): MadePost[] {
  const next = createRandom(seed);
  const random = (below: number) => Math.floor(next() * below);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const sentences = (least = 1) => Array.from({ length: least + random(3) }, () => pick(SENTENCES)).join(' ');
  const picture = () => {
    const number = random(pictures + 3);
    if (number > pictures) return '<img src="https://otro.example/foto.jpg" alt="Una obra">';
    return `<img src="${UPLOADS}/2015/foto-${number}${random(2) === 0 ? '-300x200' : ''}.png" alt="${random(3) === 0 ? 'Personas junto a un tanque' : ''}">`;
  };
  const link = () =>
    pick([
      () => `<a href="${SITE}/2015/01/entrada-${random(count)}/">otra noticia</a>`,
      () => `<a href="/?p=${100 + random(count)}">otra</a>`,
      () => `<a href="../entrada-${random(count)}/">relativa</a>`,
      () => `<a href="${UPLOADS}/2015/acta-${random(99)}.pdf">el acta</a>`,
      () => '<a href="https://otro.example/a b">otro sitio</a>',
      () => '<a href="mailto:prensa@villanueva.example">escriba</a>',
    ])();
  const cells = () => `<tr><td>${pick(PLACES)}</td><td>${random(24)} | ${random(9)}</td></tr>`;
  const table = () => `<table><tbody><tr><td>Barrio</td><td>Horas</td></tr>${cells()}${cells()}</tbody></table>`;

  const blocks = (title: string) =>
    [
      () => `<!-- wp:paragraph --><p>${sentences()} ${link()}</p><!-- /wp:paragraph -->`,
      () => `<!-- wp:heading {"level":1} --><h1>${title}</h1><!-- /wp:heading -->`,
      () => `<!-- wp:heading {"level":4} --><h4>${pick(PLACES)}</h4><!-- /wp:heading -->`,
      () =>
        `<!-- wp:image --><figure class="wp-block-image">${picture()}<figcaption>${pick(PLACES)}</figcaption></figure><!-- /wp:image -->`,
      () =>
        `<!-- wp:gallery --><figure class="wp-block-gallery"><figure>${picture()}</figure><figure>${picture()}</figure></figure><!-- /wp:gallery -->`,
      () =>
        `<!-- wp:table --><figure class="wp-block-table">${table()}<figcaption>Horas</figcaption></figure><!-- /wp:table -->`,
      () =>
        `<!-- wp:list --><ul><li>${sentences()}<ul><li>${link()}</li></ul></li><li><p>${sentences()}</p></li></ul><!-- /wp:list -->`,
      () => `<!-- wp:quote --><blockquote><p>${sentences()}</p><cite>Gerencia</cite></blockquote><!-- /wp:quote -->`,
      () =>
        `<!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/${random(999)}\n</div></figure><!-- /wp:embed -->`,
      () => '<!-- wp:latest-posts /-->',
      () => '<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->',
    ] as const;
  const classic = () =>
    [
      () => `${sentences()} ${link()}`,
      () => `[caption width="300"]${picture()} ${pick(PLACES)}[/caption]`,
      () => `[gallery ids="${100 + count + random(pictures)},${100 + count + random(pictures)}"]`,
      () => table(),
      () => `${sentences()}[ref]${sentences()}[/ref]`,
      () => `<h1>${pick(THINGS)}</h1>\n${sentences()}`,
      () => `<!--more-->`,
      () => `<strong>${sentences()} </strong>`,
      () => 'https://www.youtube.com/watch?v=abc',
      () => '[contact-form-7 id="1"]',
      () => `<div style="text-align: justify;"><span style="color: #000;">${sentences()}</span></div>`,
    ] as const;
  const builders = [
    (text: string) =>
      `[vc_row][vc_column][vc_column_text]${text}[/vc_column_text][vc_btn title="Ver" link="url:https%3A%2F%2Fotro.example%2F"][/vc_column][/vc_row]`,
    (text: string) =>
      `[et_pb_section][et_pb_row][et_pb_column][et_pb_text]<p>${text}</p>[/et_pb_text][/et_pb_column][/et_pb_row][/et_pb_section]`,
    (text: string) =>
      `<style>.a{}</style><div class="elementor"><div class="elementor-widget"><p>${text}</p></div></div>`,
  ];
  const some = (parts: readonly (() => string)[], between: string) =>
    Array.from({ length: 2 + random(6) }, () => pick(parts)()).join(between);

  const toHtml = (title: string) => {
    const kind = random(10);
    if (kind < 5)
      return `<!-- wp:paragraph --><p>${sentences(2)}</p><!-- /wp:paragraph -->\n${some(blocks(title), '\n')}`;
    if (kind < 8) return `${sentences(2)}\n\n${some(classic(), '\n\n')}`;
    return pick(builders)(sentences(3));
  };
  const files = Array.from({ length: pictures }, (_, number) => ({
    title: `foto-${number}`,
    type: 'attachment' as const,
    html: '',
    url: `${UPLOADS}/2015/foto-${number}.png`,
    alt: number % 2 === 0 ? 'Una obra en la calle' : '',
  }));
  const posts = Array.from({ length: count }, (_, index): MadePost => {
    const title = `${pick(THINGS)} en ${pick(PLACES)}`;
    return {
      title: title.charAt(0).toUpperCase() + title.slice(1),
      slug: `entrada-${index}`,
      date: `20${String(10 + (index % 15)).padStart(2, '0')}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')} 08:00:00`,
      category: random(50) === 0 ? 'Informes' : 'Noticias',
      tags: [pick(PLACES)],
      html: toHtml(title),
    };
  });
  return [...posts, ...files];
}
