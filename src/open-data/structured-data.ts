import type {
  Article,
  BreadcrumbList,
  Event,
  FAQPage,
  GovernmentOrganization,
  NewsArticle,
  QAPage,
  Report as ReportData,
  SearchAction,
  Thing,
  WebPage,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import { appearedOn, lastChangeDay, publicationDay } from '../domain/publication.ts';
import type { CommonFields } from '../model/common.ts';
import type { Event as EventData } from '../model/event.ts';
import { isUnconfirmed } from '../model/field.ts';
import type { Question as QuestionData } from '../model/question.ts';
import type { Entity } from '../model/settings/entity.ts';
import { LOCALE, UTC_OFFSET } from '../site.ts';
import { toUrl } from '../lib/site-address.ts';

/** What a description of an entry needs; addresses are absolute. */
export interface DescribedEntry {
  data: Pick<CommonFields, 'summary' | 'publishedAt' | 'compiledAt' | 'changeNotes'>;
  /** Title with the mark of an example, for readers who see nothing else. */
  title: string;
  url: string;
  publisher: Publisher;
  image?: string;
}

/** The entity, by https://schema.org/GovernmentOrganization; values still awaited are left out. */
export function describeEntity(entity: Entity, siteUrl: string): WithContext<GovernmentOrganization> {
  const { street, postalCode, municipality, department } = entity.address;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    '@id': `${siteUrl}#entidad`,
    name: entity.legalName,
    alternateName: entity.shortName,
    url: entity.portalUrl,
    ...known({ email: entity.email, telephone: entity.phone, taxID: entity.taxId }),
    address: {
      '@type': 'PostalAddress',
      ...known({ streetAddress: street, postalCode, addressLocality: municipality, addressRegion: department }),
      addressCountry: 'CO',
    },
    ...(entity.socialNetworks.length > 0 ? { sameAs: entity.socialNetworks.map((network) => network.url) } : {}),
  };
}

/** The site with its search, by https://schema.org/WebSite. `search`: path of the page that reads the query from `q`. */
export const describeSite = (
  { siteName, siteDescription }: Pick<Entity, 'siteName' | 'siteDescription'>,
  publisher: Publisher,
  { siteUrl, search }: { siteUrl: string; search: string },
): WithContext<WebSite> & { potentialAction: WithActionConstraints<SearchAction> } => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  '@id': `${siteUrl}#web`,
  url: siteUrl,
  name: siteName,
  description: siteDescription,
  inLanguage: LOCALE,
  publisher,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${toUrl(search, siteUrl)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** Who answers for a text. */
interface Publisher {
  '@type': 'Organization' | 'GovernmentOrganization';
  '@id': string;
  name: string;
}

/** The entity; while the site is a demonstration, the site itself: nothing is attributed to a body that did not write it. */
export const publisherOf = (entity: Entity, siteUrl: string): Publisher =>
  entity.demo
    ? { '@type': 'Organization', '@id': `${siteUrl}#sitio`, name: entity.siteName }
    : { '@type': 'GovernmentOrganization', '@id': `${siteUrl}#entidad`, name: entity.legalName };

/** A press release as https://schema.org/NewsArticle. */
export const describeRelease = (entry: DescribedEntry): WithContext<NewsArticle> => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  ...describeText(entry),
});

/** An accountability report as https://schema.org/Report. */
export const describeReport = (entry: DescribedEntry): WithContext<ReportData> => ({
  '@context': 'https://schema.org',
  '@type': 'Report',
  ...describeText(entry),
});

/** A story or a commitment as https://schema.org/Article: the vocabulary has no word for a promise. */
export const describeArticle = (entry: DescribedEntry): WithContext<Article> => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  ...describeText(entry),
});

/** A meeting as https://schema.org/Event. */
export const describeEvent = (
  entry: DescribedEntry,
  { startsAt, endsAt, venue, state }: Pick<EventData, 'startsAt' | 'endsAt' | 'venue' | 'state'>,
): WithContext<Event> => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: entry.title,
  description: entry.data.summary,
  url: entry.url,
  inLanguage: LOCALE,
  startDate: startsAt,
  ...(endsAt ? { endDate: endsAt } : {}),
  location: {
    '@type': 'Place',
    name: venue,
    address: { '@type': 'PostalAddress', streetAddress: venue, addressCountry: 'CO' },
  },
  eventStatus: EVENT_STATUS[state],
  organizer: entry.publisher,
});

/** What schema.org calls the announced states. */
const EVENT_STATUS = {
  provisional: 'https://schema.org/EventScheduled',
  confirmed: 'https://schema.org/EventScheduled',
  held: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
} as const satisfies Record<EventData['state'], string>;

/** A question of a citizen as https://schema.org/QAPage; `answer` is plain text, empty while there is none. */
export const describeQuestion = (
  { title, url }: DescribedEntry,
  { question, answered }: Pick<QuestionData, 'question' | 'answered'>,
  answer: string,
): WithContext<QAPage> => ({
  '@context': 'https://schema.org',
  '@type': 'QAPage',
  url,
  inLanguage: LOCALE,
  mainEntity: {
    '@type': 'Question',
    name: title,
    text: question,
    answerCount: answer === '' ? 0 : 1,
    ...(answer === '' ? {} : { acceptedAnswer: { '@type': 'Answer' as const, text: answer, datePublished: answered } }),
  },
});

/** Questions with their answers as https://schema.org/FAQPage; `answer` is plain text. */
export const describeFaqs = (
  faqs: readonly { question: string; answer: string; url: string }[],
): WithContext<FAQPage> => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  mainEntity: faqs.map(({ question, answer, url }) => ({
    '@type': 'Question' as const,
    name: question,
    url,
    acceptedAnswer: { '@type': 'Answer' as const, text: answer },
  })),
});

/** The path to a page as https://schema.org/BreadcrumbList. */
export const describeBreadcrumb = (crumbs: readonly { text: string; url: string }[]): WithContext<BreadcrumbList> => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ text, url }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name: text,
    item: url,
  })),
});

/** The words of a page by their sum, so that a copy can be told from what was published: https://schema.org/sha256 */
export const describeWords = (url: string, sha256: string): WithContext<WebPage> => ({
  '@context': 'https://schema.org',
  '@type': 'WebPage',
  url,
  encoding: { '@type': 'MediaObject', encodingFormat: 'text/plain', sha256 },
});

/** JSON for a script element: `<` is escaped, so that no text can close it. */
export const toScript = (data: WithContext<Thing>): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** When an entry appeared and when something of substance changed in it. */
export function describeDays(data: DescribedEntry['data']) {
  const published = data.compiledAt ?? data.publishedAt;
  const changed = lastChangeDay(data);
  return {
    datePublished: published,
    // Both have their hour and offset: a bare day is its midnight in another zone, and so before the evening it follows.
    dateModified: changed > appearedOn(data) ? `${changed}T00:00:00${UTC_OFFSET}` : published,
  };
}

function describeText({ data, title, url, image, publisher }: DescribedEntry) {
  return {
    headline: title,
    description: data.summary,
    url,
    mainEntityOfPage: url,
    inLanguage: LOCALE,
    ...describeDays(data),
    // What is written later about facts of another day says which day that was.
    ...(data.compiledAt ? { temporalCoverage: publicationDay(data) } : {}),
    publisher,
    author: publisher,
    ...(image ? { image } : {}),
  };
}

/** Only what the entity has confirmed. */
function known<T extends Record<string, string>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isUnconfirmed(value))) as Partial<T>;
}
