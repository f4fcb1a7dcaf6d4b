/** What a post of a made-up export says; the rest is what WordPress writes around it. */
export interface MadePost {
  title: string;
  html: string;
  type?: 'post' | 'page' | 'attachment';
  status?: 'publish' | 'draft';
  slug?: string;
  date?: string;
  category?: string;
  tags?: string[];
  excerpt?: string;
  /** Of an attachment. */
  url?: string;
  alt?: string;
}

const SITE = 'https://www.acueducto-viejo.example';

/** An export as WordPress 6 writes it (WXR 1.2). */
export const writeExport = (posts: readonly MadePost[]): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Acueducto</title><link>${SITE}</link><wp:wxr_version>1.2</wp:wxr_version>
${posts.map(toItem).join('\n')}
</channel></rss>`;

function toItem(post: MadePost, index: number): string {
  const { title, html, type = 'post', status = 'publish', date = '2019-03-01 08:00:00', tags = [] } = post;
  const slug = post.slug ?? `entrada-${index}`;
  const folder = type === 'page' ? '' : `${date.slice(0, 7).replace('-', '/')}/`;
  const term = (domain: string, name: string) =>
    `<category domain="${domain}" nicename="x"><![CDATA[${name}]]></category>`;
  return `<item><title><![CDATA[${title}]]></title><link>${SITE}/${folder}${slug}/</link>
<content:encoded><![CDATA[${html}]]></content:encoded><excerpt:encoded><![CDATA[${post.excerpt ?? ''}]]></excerpt:encoded>
<wp:post_id>${index + 100}</wp:post_id><wp:post_date><![CDATA[${date}]]></wp:post_date><wp:post_name><![CDATA[${slug}]]></wp:post_name>
<wp:status><![CDATA[${status}]]></wp:status><wp:post_type><![CDATA[${type}]]></wp:post_type>
${post.url === undefined ? '' : `<wp:attachment_url><![CDATA[${post.url}]]></wp:attachment_url>`}
${post.alt === undefined ? '' : `<wp:postmeta><wp:meta_key><![CDATA[_wp_attachment_image_alt]]></wp:meta_key><wp:meta_value><![CDATA[${post.alt}]]></wp:meta_value></wp:postmeta>`}
${post.category === undefined ? '' : term('category', post.category)}${tags.map((tag) => term('post_tag', tag)).join('')}</item>`;
}

const UPLOADS = `${SITE}/wp-content/uploads`;

/** One post of each kind of markup that real sites have. */
export const MADE_POSTS: readonly MadePost[] = [
  {
    title: 'El agua volvió al barrio &#8220;La Loma&#8221;',
    slug: 'agua-la-loma',
    category: 'Noticias',
    tags: ['Pérdidas', 'Alcaldía'],
    html: `<!-- wp:heading {"level":1} --><h1>El agua volvió al barrio «La Loma»</h1><!-- /wp:heading -->
<!-- wp:paragraph --><p>El servicio volvió el lunes. Faltó <strong>seis </strong>horas en {dos} barrios; menos de <5 quejas.</p><!-- /wp:paragraph -->
<!-- wp:image {"id":7} --><figure class="wp-block-image"><img src="${UPLOADS}/2019/03/Tanque-Azul-300x200.png" alt=""/><figcaption>El tanque nuevo</figcaption></figure><!-- /wp:image -->
<!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>Barrio</td><td>Horas</td></tr><tr><td><ul><li>La Loma</li></ul></td><td>6</td></tr></tbody></table></figure><!-- /wp:table -->
<!-- wp:paragraph --><p>Vea <a href="/2019/04/segunda">la segunda</a>, <a href="/?p=102">por su número</a>, <a href="../nada/">nada</a> y el <a href="${UPLOADS}/2019/03/acta.pdf">acta</a>.</p><!-- /wp:paragraph -->`,
  },
  { title: 'Tanque', type: 'attachment', html: '', url: `${UPLOADS}/2019/03/Tanque-Azul.png`, alt: 'Un tanque azul' },
  {
    title: 'Segunda entrada',
    slug: 'segunda',
    date: '2019-04-02 10:30:00',
    category: 'Noticias',
    html: `Texto del editor cl\u00e1sico con \u0093comillas\u0094 viejas.\n\nOtro p\u00e1rrafo\ncon dos l\u00edneas.\n\n[gallery ids="1,2"]\n\n[caption id="a" width="300"]<img src="https://otro.example/foto.jpg" alt="Una foto" /> Pie de foto[/caption]`,
  },
  {
    title: 'Hecha con un constructor',
    slug: 'constructor',
    category: 'Noticias',
    html: `[vc_row][vc_column width="1/2"]<p>Texto dentro de columnas.</p>[/vc_column][/vc_row][contact-form-7 id="9"]<iframe src="https://www.youtube.com/embed/x"></iframe><form><input name="a"></form><p onclick="x()">Fin<script>x()</script>.</p>`,
  },
  { title: 'Informe de marzo', slug: 'informe-marzo', category: 'Informes', html: '<p>Lo que se hizo en marzo.</p>' },
  { title: 'Quiénes somos', slug: 'quienes-somos', type: 'page', html: '<p>Somos el acueducto de la villa.</p>' },
  { title: 'Borrador', status: 'draft', category: 'Noticias', html: '<p>No sale.</p>' },
  { title: 'Clasificados', slug: 'clasificados', category: 'Otros', html: '<p>Se vende.</p>' },
];
