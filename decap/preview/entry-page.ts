import { t } from '../../src/i18n/es.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { isDay } from '../../src/lib/day.ts';
import { collectionModels, type CollectionName } from '../../src/model/collections.ts';
import { decap, type Element, type ImmutableMap } from '../cms.ts';
import { type NameOf, type OwnField, ownFields } from './own-fields.ts';
import { embargoNotice, type PreviewData, pageHeader, withdrawnNotice } from './page-header.ts';
import type { FigureOf } from '../figures/figures.ts';
import type { Around, AssetUrl } from './render-block.ts';
import { renderBody } from './render-body.ts';

/** A file of the form, also one that was just uploaded. */
interface Asset {
  toString: () => string;
  fileObj?: File;
}

type GetAsset = (path: string) => Asset;

/** Where the preview finds what is not in the entry itself. */
export interface Surroundings {
  getAsset: GetAsset;
  /** Data of the entries and settings that the relations of the form point to. */
  fieldsMetaData: ImmutableMap;
  /** The moment of the browser. */
  now: Date;
  /** Figures of what is published, once they were read. */
  figureOf?: FigureOf | undefined;
}

/** An entry as its page on the site shows it, from the data of its form. */
export function entryPage(name: CollectionName, data: PreviewData, body: string, around: Surroundings): Element {
  const { h } = decap();
  const url = (path: string) => String(around.getAsset(path) ?? '');
  const nameOf = namesFrom(around);
  const content = data.withdrawn
    ? withdrawnNotice(data)
    : pageContent(name, data, body, { url, nameOf, figureOf: around.figureOf });
  const kicker =
    (name === 'faqs' && nameOf('category', 'faq-categories', String(data['category']))) ||
    collectionModels[name].labelSingular;
  return h(
    'main',
    null,
    embargoNotice(data, around.now),
    h('article', { className: 'entry' }, pageHeader(kicker, data), content),
  );
}

function pageContent(
  name: CollectionName,
  data: PreviewData,
  body: string,
  { url, nameOf, figureOf }: { url: AssetUrl; nameOf: NameOf; figureOf: FigureOf | undefined },
): Element {
  const { h } = decap();
  const { image } = data;
  const picture =
    image?.src &&
    h(
      'figure',
      { className: 'figure entry-picture' },
      h('img', { src: url(image.src), alt: image.alt ?? '' }),
      h('figcaption', null, h('span', { className: 'credit' }, `${t('picture.credit')}: ${image.credit ?? ''}`)),
    );
  const text = h('div', {
    className: 'prose',
    dangerouslySetInnerHTML: { __html: safeBody(body, { assetUrl: url, ...(figureOf && { figureOf }) }) },
  });
  // A question's page ends with its revision; its category stands above the title and its order is not shown.
  if (name === 'faqs') return h('div', null, picture, text, reviewed(String(data['reviewedAt'] ?? '')));
  return h('div', null, picture, factList(ownFields(name, data, nameOf)), text);
}

function reviewed(day: string): Element | false {
  const { h } = decap();
  if (!isDay(day)) return false;
  return h(
    'section',
    { className: 'entry-section reviewed' },
    h('h2', null, t('faq.reviewed')),
    h('p', null, h('time', { dateTime: day }, formatDay(day))),
  );
}

/** Decap hands what a relation points to to the preview once the form has it: a whole settings file, or an entry. */
const namesFrom =
  ({ fieldsMetaData }: Surroundings): NameOf =>
  (field, target, value) => {
    const collection = target in collectionModels ? target : 'settings';
    const found = fieldsMetaData.getIn([field, collection, value]) as ImmutableMap | undefined;
    const { title, items = [] } = (found?.toJS() ?? {}) as {
      title?: string;
      items?: { id: string; name?: string; text?: string }[];
    };
    const item = items.find(({ id }) => id === value);
    return title ?? item?.name ?? item?.text;
  };

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
function safeBody(body: string, around: Around): string {
  try {
    return renderBody(body, around);
  } catch {
    return '<p><em>La vista previa aparece cuando el texto no tenga errores.</em></p>';
  }
}
