import { IMAGE_EXTENSIONS } from '../../src/lib/file-type.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import { decap, type Element } from '../cms.ts';
import { addressOf, adviceOn, HEAVY_BYTES } from './advice.ts';
import type { GetAsset } from './entry-page.ts';

/** What helps to write, over the page: its address, how easy it reads, what weighs too much. */
export function advicePanel(
  name: CollectionName,
  data: Record<string, unknown>,
  body: string,
  slug: string,
  getAsset: GetAsset,
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

const MEDIA_PATH = new RegExp(`media/[a-z0-9._-]+\\.(?:${IMAGE_EXTENSIONS.join('|')})`, 'g');

/** Files that were just uploaded and weigh too much. */
function heavyFiles(body: string, data: Record<string, unknown>, getAsset: GetAsset): string[] {
  const paths = new Set(`${JSON.stringify(data)}\n${body}`.match(MEDIA_PATH) ?? []);
  return [...paths].flatMap((path) => {
    const size = getAsset(path)?.fileObj?.size ?? 0;
    if (size <= HEAVY_BYTES) return [];
    return [
      `La imagen «${path}» pesa ${(size / 1e6).toLocaleString('es-CO', { maximumFractionDigits: 1 })} MB. Redúzcala a unos 2000 píxeles de ancho; el original puede ir en «Material para medios».`,
    ];
  });
}
