import type { Obligation, PublicationSchemeItem } from '../../model/settings/obligations.ts';
import { readings } from '../../model/settings/obligations.ts';
import { defineDataset, oneOf, type OpenContent, optional } from '../dataset.ts';
import { toUrl } from '../../lib/site-address.ts';

interface EvidenceRow {
  obligation: Obligation;
  /** Path on the site; absent where there is only a gap. */
  path: string | undefined;
  order: number;
  content: OpenContent;
}

/** A row per obligation and address that shows it. */
export const evidence = defineDataset<EvidenceRow>({
  id: 'evidencias',
  renewal: 'irregular',
  primaryKey: ['id', 'order'],
  rows: (content) =>
    content.setting('obligations').items.flatMap((obligation) => {
      const paths = obligation.evidence.length > 0 ? obligation.evidence : [undefined];
      return paths.map((path, index) => ({ obligation, path, order: index + 1, content }));
    }),
  changed: ({ path, content }) => (path === undefined ? undefined : content.lastChangeOf(path)),
  columns: [
    ['id', 'string', ({ obligation }) => obligation.id],
    ['order', 'integer', ({ order }) => order],
    ['norm', 'string', ({ obligation }) => obligation.norm],
    ['article', 'string', ({ obligation }) => obligation.article],
    ['obligation', 'string', ({ obligation }) => obligation.text],
    ['reading', 'string', ({ obligation }) => readings[obligation.reading], oneOf(readings)],
    ['source', 'string', ({ obligation }) => obligation.source.title],
    ['sourceUrl', 'uri', ({ obligation }) => obligation.source.url, optional],
    ['evidence', 'uri', ({ path, content }) => path && toUrl(path, content.siteUrl), optional],
    ['updated', 'date', ({ path, content }) => (path === undefined ? undefined : content.lastChangeOf(path)), optional],
    ['gap', 'string', ({ obligation }) => obligation.gap, optional],
  ],
});

interface SchemeRow {
  item: PublicationSchemeItem;
  content: OpenContent;
}

/** What is published, where, how often, by whom (Ley 1712 de 2014, art. 12). */
export const scheme = defineDataset<SchemeRow>({
  id: 'esquema-de-publicacion',
  renewal: 'irregular',
  primaryKey: ['section', 'url'],
  rows: (content) => content.setting('publication-scheme').items.map((item) => ({ item, content })),
  changed: ({ item, content }) => content.lastChangeOf(item.path),
  columns: [
    ['section', 'string', ({ item }) => item.section],
    ['content', 'string', ({ item }) => item.content],
    ['format', 'string', ({ item }) => item.format],
    ['frequency', 'string', ({ item }) => item.frequency],
    ['responsible', 'string', ({ item }) => item.responsible],
    ['updated', 'date', ({ item, content }) => content.lastChangeOf(item.path), optional],
    ['url', 'uri', ({ item, content }) => toUrl(item.path, content.siteUrl)],
  ],
});
