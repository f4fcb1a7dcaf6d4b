import { currentVintage } from '../domain/indicator.ts';
import { publicationDay } from '../domain/publication.ts';
import { titleAlone } from '../i18n/entry-title.ts';
import { t } from '../i18n/es.ts';
import { formatFigure, formatPeriodName } from '../i18n/figures.ts';
import { formatDay, formatNumber } from '../i18n/format.ts';
import type { Period } from '../lib/period.ts';
import { periodAnchor } from '../routes.ts';
import { getToday } from './clock.ts';
import type { Entry } from './entries.ts';
import { getRevisions } from './history.ts';
import { getEntity } from './settings.ts';

/**
 * How to quote an entry so that others find the same words again: who, what, when, where, and the revision that was read.
 * @param url absolute address of the page
 */
export async function getCitation({ data, filePath }: Entry, url: string): Promise<string> {
  const entity = await getEntity();
  return t('entry.citation', {
    author: entity.shortName,
    title: titleAlone(data),
    site: entity.siteName,
    day: formatDay(publicationDay(data)),
    read: (await findRevision(filePath)) ?? t('entry.citeDay', { day: formatDay(getToday()) }),
    url,
  });
}

/**
 * How to quote each figure of an indicator, by its period: the figure with its version, and the revision that was read.
 * @param url absolute address of the page
 */
export async function getFigureCitations(
  { data, filePath }: Entry<'indicators'>,
  url: string,
): Promise<Map<Period, string>> {
  const [entity, revision] = await Promise.all([getEntity(), findRevision(filePath)]);
  const read = revision ?? t('entry.citeDay', { day: formatDay(getToday()) });
  return new Map(
    data.observations.map((observation) => {
      const { period, vintages } = observation;
      const figure = currentVintage(observation);
      const citation = t('indicator.citation', {
        author: entity.shortName,
        title: titleAlone(data),
        period: formatPeriodName(period),
        figure: formatFigure(figure, data.unit),
        version: formatNumber(vintages.length),
        day: formatDay(figure.date),
        site: entity.siteName,
        read,
        url: `${url}#${periodAnchor(period)}`,
      });
      return [period, citation];
    }),
  );
}

/**
 * Where the picture of a chart says that it comes from; it tells the revision, and not the day on which it was drawn.
 * @param filePath file of the entry with its data; a chart of the ledger has many, and says the day in its source
 */
export async function getPictureSource(filePath: string | undefined, url: string, source: string): Promise<string> {
  const [entity, revision] = await Promise.all([getEntity(), filePath && findRevision(filePath)]);
  return t('picture.source', {
    source,
    site: entity.siteName,
    url,
    read: [revision, entity.licence.name].filter(Boolean).join('. '),
  });
}

/** «Revisión 1a2b3c4d del 5 de octubre de 2026»; undefined for a file without history. */
async function findRevision(filePath: string): Promise<string | undefined> {
  const [newest] = await getRevisions(filePath);
  return newest && t('entry.citeRevision', { hash: newest.hash.slice(0, 8), day: formatDay(newest.day) });
}
