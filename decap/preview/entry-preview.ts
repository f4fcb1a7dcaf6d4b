import siteStyles from '../../src/styles/index.css?inline';
import { formatDay } from '../../src/i18n/format.ts';
import { isDay } from '../../src/lib/day.ts';
import { collectionModels, type CollectionName } from '../../src/model/collections.ts';
import { decap, type Element, type ImmutableMap } from '../cms.ts';
import { BODY } from '../format/formats.ts';
import { fromForm } from '../format/form-data.ts';
import previewStyles from './preview.css?inline';
import { addressOf, adviceOn, HEAVY_BYTES } from './advice.ts';
import { type OwnField, ownFields } from './own-fields.ts';
import { renderBody } from './render-body.ts';

interface Asset {
  toString: () => string;
  fileObj?: File;
}

interface PreviewProps {
  entry: ImmutableMap;
  getAsset: (path: string) => Asset;
  collection: ImmutableMap;
}

/** Shows each collection as the site does, with advice on the writing above it. */
export function registerPreviews(): void {
  const { CMS } = decap();
  CMS.registerPreviewStyle(`${siteStyles}\n${previewStyles}`, { raw: true });
  for (const name of Object.keys(collectionModels) as CollectionName[])
    CMS.registerPreviewTemplate(name, createPreview(name));
}

function createPreview(name: CollectionName): unknown {
  const { createClass, h } = decap();
  return createClass({
    displayName: `Preview-${name}`,
    render(this: { props: PreviewProps }) {
      const { entry, getAsset } = this.props;
      const form = (entry.get('data') as ImmutableMap).toJS();
      const data = fromForm(collectionModels[name].schema, form) as Record<string, unknown>;
      const body = String(form[BODY] ?? '');
      return h(
        'div',
        { lang: 'es' },
        advicePanel(name, data, body, String(entry.get('slug') ?? ''), getAsset),
        page(name, data, body, getAsset),
      );
    },
  });
}

function advicePanel(
  name: CollectionName,
  data: Record<string, unknown>,
  body: string,
  slug: string,
  getAsset: PreviewProps['getAsset'],
): Element {
  const { h } = decap();
  const { readability, issues } = adviceOn(body);
  const heavy = heavyFiles(body, data, getAsset);
  const index = readability ? `${readability.index} de 100, ${readability.level}` : 'escriba un poco más para medirla';
  return h(
    'aside',
    { className: 'desk-advice', 'aria-label': 'Ayuda para escribir' },
    h(
      'p',
      null,
      h('strong', null, 'Dirección: '),
      addressOf(name, String(data['title'] ?? ''), String(data['publishedAt'] ?? ''), slug),
    ),
    h(
      'p',
      null,
      h('strong', null, 'Facilidad de lectura: '),
      index,
      ' ',
      h('small', null, '(Szigriszt-Pazos, escala INFLESZ)'),
    ),
    issues.length + heavy.length === 0
      ? h('p', null, 'Sin avisos de lenguaje claro.')
      : h(
          'details',
          { open: issues.length < 4 },
          h('summary', null, `Avisos: ${issues.length + heavy.length}`),
          h(
            'ul',
            null,
            ...[...heavy, ...issues.map(({ found, fix }) => `${found} ${fix}`)].map((text, at) =>
              h('li', { key: `${at}` }, text),
            ),
          ),
        ),
  );
}

/** Files that were just uploaded and weigh too much. */
function heavyFiles(body: string, data: Record<string, unknown>, getAsset: PreviewProps['getAsset']): string[] {
  const paths = new Set(
    `${JSON.stringify(data)}\n${body}`.match(/media\/[a-z0-9._-]+\.(?:avif|webp|png|jpe?g)/g) ?? [],
  );
  return [...paths].flatMap((path) => {
    const size = getAsset(path)?.fileObj?.size ?? 0;
    if (size <= HEAVY_BYTES) return [];
    return [
      `La imagen «${path}» pesa ${(size / 1e6).toLocaleString('es-CO', { maximumFractionDigits: 1 })} MB. Redúzcala a unos 2000 píxeles de ancho; el original puede ir en «Material para medios».`,
    ];
  });
}

function page(
  name: CollectionName,
  data: Record<string, unknown>,
  body: string,
  getAsset: PreviewProps['getAsset'],
): Element {
  const { h } = decap();
  const { title, summary, publishedAt, image } = data as {
    title?: string;
    summary?: string;
    publishedAt?: string;
    image?: { src?: string; alt?: string; credit?: string };
  };
  const day = publishedAt?.slice(0, 10) ?? '';
  const url = (path: string) => String(getAsset(path) ?? '');
  return h(
    'main',
    { className: 'page entry' },
    h(
      'header',
      { className: 'entry-header' },
      h('p', { className: 'kicker' }, collectionModels[name].labelSingular),
      h('h1', null, title),
      h('p', { className: 'lead' }, summary),
      isDay(day) && h('p', { className: 'entry-facts' }, `Publicado: ${formatDay(day)}`),
    ),
    image?.src &&
      h(
        'figure',
        { className: 'figure entry-picture' },
        h('img', { src: url(image.src), alt: image.alt ?? '' }),
        h('figcaption', null, h('span', { className: 'credit' }, `Crédito: ${image.credit ?? ''}`)),
      ),
    factList(ownFields(name, data)),
    h('div', { className: 'entry-body prose', dangerouslySetInnerHTML: { __html: safeBody(body, url) } }),
  );
}

/** The fields of the type itself, so that a commitment shows its dates and a question its answer. */
function factList(fields: readonly OwnField[]): Element | false {
  const { h } = decap();
  if (fields.length === 0) return false;
  const facts = fields.map(({ label, lines }) =>
    h('div', { key: label }, h('dt', null, label), ...lines.map((line, at) => h('dd', { key: `${at}` }, line))),
  );
  return h('dl', { className: 'facts desk-facts' }, ...facts);
}

/** While someone is typing the text may not be readable for a moment: the message stands beside the field. */
function safeBody(body: string, url: (path: string) => string): string {
  try {
    return renderBody(body, url);
  } catch {
    return '<p><em>La vista previa aparece cuando el texto no tenga errores.</em></p>';
  }
}
