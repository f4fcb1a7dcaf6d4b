import type { Element, ElementContent } from 'hast';
import { t } from '../../src/i18n/es.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { extensionOf } from '../../src/lib/file-type.ts';
import { type BlockName, NOTICE_LABELS } from '../../src/model/blocks.ts';
import type { FigureOf } from '../figures/figures.ts';

/** What a body shows that is not in it. */
export interface Around {
  assetUrl: AssetUrl;
  /** The figure in the place of a block inside a sentence; without it, what is asked for is named. */
  figureOf?: FigureOf;
}

/** Address of a file of `media/`, also of one that was just uploaded. */
export type AssetUrl = (path: string) => string;

type Props = Readonly<Record<string, string>>;
type Child = ElementContent | string | undefined | false;

/**
 * A block as its component on the site renders it. The components are Astro's and cannot run in the browser, so a
 * test compares both over all content: whoever changes one is told to change the other.
 */
export function renderBlock(name: BlockName, props: Props, children: ElementContent[], around: Around): Element {
  const { assetUrl } = around;
  switch (name) {
    case 'Aviso':
      return renderNotice(props, children);
    case 'Cifra':
      return renderKeyFigure(props);
    case 'Cita':
      return renderQuote(props, children);
    case 'Figura':
      return el('figure', { className: ['figure'] }, [
        el('img', { src: assetUrl(props['archivo'] ?? ''), alt: props['alt'] ?? '' }),
        el('figcaption', {}, [
          props['leyenda'] && el('span', {}, [`${props['leyenda']} `]),
          el('span', { className: ['credit'] }, [`${t('picture.credit')}: ${props['credito'] ?? ''}`]),
        ]),
      ]);
    case 'Documento':
      return renderDocument(props, assetUrl);
    case 'Pasos':
      return el('div', { className: ['steps'] }, children);
    case 'Detalles':
      return renderDetails(props['titulo'] ?? '', children);
    case 'Tabla':
      return renderTable(props, children);
    case 'Indicador':
    case 'Calculado':
      return el('a', { className: ['figure-link'] }, [around.figureOf?.(name, props) ?? nameFigure(props)]);
    case 'Video':
      return renderVideo(props, children);
    default:
      throw new Error(
        `El bloque «${String(name satisfies never)}» no tiene vista previa: añádala en decap/preview/render-block.ts.`,
      );
  }
}

/** Of a figure that is not known: what was published with it, or what it is. */
const nameFigure = ({ id, tipo, periodo = '', publicado }: Props): string =>
  publicado ?? `[${id ?? tipo ?? ''}, ${periodo}]`;

function renderNotice({ tipo = '', titulo }: Props, children: ElementContent[]): Element {
  const label = (NOTICE_LABELS as Record<string, string>)[tipo] ?? '';
  const heading = titulo ? `${label}: ${titulo}` : label;
  const title = el('p', { className: ['notice-title'] }, [el('strong', {}, [heading])]);
  const properties = { className: ['notice', `notice-${tipo}`], role: 'note', ariaLabel: heading };
  return el('aside', properties, [title, ...children]);
}

function renderKeyFigure({ valor, unidad, etiqueta, fuente, enlace, corte = '' }: Props): Element {
  const source = enlace ? el('a', { href: enlace }, [fuente]) : fuente;
  const day = el('time', { dateTime: corte }, [formatDay(corte)]);
  return el('figure', { className: ['key-figure'] }, [
    el('p', { className: ['key-figure-value'] }, [el('strong', {}, [valor]), unidad && el('span', {}, [` ${unidad}`])]),
    el('p', { className: ['key-figure-label'] }, [etiqueta]),
    el('figcaption', {}, [`${t('figure.source')}: `, source, `. ${t('figure.cutoff')}: `, day, '.']),
  ]);
}

function renderQuote({ autor, cargo, fuente, enlace }: Props, children: ElementContent[]): Element {
  const source = enlace ? el('a', { href: enlace }, [fuente]) : fuente;
  return el('figure', { className: ['quote'] }, [
    el('blockquote', enlace ? { cite: enlace } : {}, children),
    el('figcaption', {}, [autor, cargo && `, ${cargo}`, fuente && '. ', fuente && source]),
  ]);
}

function renderDocument({ archivo = '', titulo, accesible }: Props, assetUrl: AssetUrl): Element {
  const note = accesible === 'si' ? t('document.accessible') : t('document.notAccessible');
  const facts = el('span', { className: ['document-facts'] }, [`(${extensionOf(archivo).toUpperCase()}, ${note})`]);
  return el('div', { className: ['document-block'] }, [
    el('a', { className: ['document'], href: assetUrl(archivo) }, [`${t('document.download')} «${titulo}» `, facts]),
  ]);
}

const renderDetails = (title: string, children: ElementContent[]): Element =>
  el('details', { className: ['details'] }, [
    el('summary', {}, [title]),
    el('div', { className: ['details-content'] }, children),
  ]);

function renderTable({ titulo = '', fuente }: Props, children: ElementContent[]): Element {
  const table = children.find((child): child is Element => child.type === 'element' && child.tagName === 'table');
  const content = el('table', {}, [el('caption', {}, [titulo]), ...(table?.children ?? []).map(withHeaders)]);
  const region = el(
    'section',
    { className: ['scroll-region'], ariaLabel: t('table.region', { title: titulo }), tabIndex: 0 },
    [content],
  );
  return el('div', { className: ['table-block'] }, [
    region,
    fuente && el('p', { className: ['table-source'] }, [`${t('figure.source')}: ${fuente}`]),
  ]);
}

/** The cells of the first row and the first of each other row head what follows them. */
function withHeaders(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  if (node.tagName === 'th') return { ...node, properties: { scope: 'col', ...node.properties } };
  const first = node.tagName === 'tr' ? node.children.find((child) => child.type === 'element') : undefined;
  const children = node.children.map((child) =>
    child === first && first.tagName === 'td' ? toRowHeader(first) : withHeaders(child),
  );
  return { ...node, children };
}

const toRowHeader = (cell: Element): Element => ({
  ...cell,
  tagName: 'th',
  properties: { scope: 'row', ...cell.properties },
});

function renderVideo({ titulo, enlace }: Props, children: ElementContent[]): Element {
  const link = enlace && el('span', {}, [el('a', { href: enlace }, [t('video.watch')]), ` (${t('video.captioned')})`]);
  return el('figure', { className: ['video'] }, [
    renderDetails(t('video.transcript'), children),
    el('figcaption', {}, [el('strong', {}, [enlace ? `${titulo}.` : titulo]), link]),
  ]);
}

function el(tagName: string, properties: Element['properties'], children: readonly (Child | '')[] = []): Element {
  const content = children.flatMap((child): ElementContent[] => {
    if (child === undefined || child === false || child === '') return [];
    return [typeof child === 'string' ? { type: 'text', value: child } : child];
  });
  return { type: 'element', tagName, properties, children: content };
}
