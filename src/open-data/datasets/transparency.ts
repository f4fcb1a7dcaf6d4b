import type { Obligation, PublicationSchemeItem } from '../../model/settings/obligations.ts';
import { readings } from '../../model/settings/obligations.ts';
import { defineDataset, type OpenContent } from '../dataset.ts';

interface EvidenceRow {
  obligation: Obligation;
  /** Path on the site; absent where there is only a gap. */
  path: string | undefined;
  content: OpenContent;
}

/** A row per obligation and address that shows it. */
export const evidence = defineDataset<EvidenceRow>({
  id: 'evidencias',
  rows: (content) =>
    content.setting('obligations').items.flatMap((obligation) => {
      const paths = obligation.evidence.length > 0 ? obligation.evidence : [undefined];
      return paths.map((path) => ({ obligation, path, content }));
    }),
  changed: ({ path, content }) => (path === undefined ? undefined : content.lastChangeOf(path)),
  columns: [
    ['id', 'string', ({ obligation }) => obligation.id],
    ['norm', 'string', ({ obligation }) => obligation.norm],
    ['article', 'string', ({ obligation }) => obligation.article],
    ['obligation', 'string', ({ obligation }) => obligation.text],
    ['reading', 'string', ({ obligation }) => readings[obligation.reading]],
    ['source', 'string', ({ obligation }) => obligation.source.title],
    ['sourceUrl', 'uri', ({ obligation }) => obligation.source.url],
    ['evidence', 'uri', ({ path, content }) => path && new URL(path, content.siteUrl).href],
    ['updated', 'date', ({ path, content }) => (path === undefined ? undefined : content.lastChangeOf(path))],
    ['gap', 'string', ({ obligation }) => obligation.gap],
  ],
});

interface SchemeRow {
  item: PublicationSchemeItem;
  content: OpenContent;
}

/** What is published, where, how often, by whom (Ley 1712 de 2014, art. 12). */
export const scheme = defineDataset<SchemeRow>({
  id: 'esquema-de-publicacion',
  rows: (content) => content.setting('publication-scheme').items.map((item) => ({ item, content })),
  changed: ({ item, content }) => content.lastChangeOf(item.path),
  columns: [
    ['section', 'string', ({ item }) => item.section],
    ['content', 'string', ({ item }) => item.content],
    ['format', 'string', ({ item }) => item.format],
    ['frequency', 'string', ({ item }) => item.frequency],
    ['responsible', 'string', ({ item }) => item.responsible],
    ['updated', 'date', ({ item, content }) => content.lastChangeOf(item.path)],
    ['url', 'uri', ({ item, content }) => new URL(item.path, content.siteUrl).href],
  ],
});
