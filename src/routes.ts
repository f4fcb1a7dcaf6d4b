import { fixedPages, pathsOfKind } from './fixed-pages.ts';
import { toSlug } from './lib/slug.ts';
import {
  type CollectionName,
  collectionModels,
  collectionNames,
  type EntryCollection,
  hasSection,
} from './model/collections.ts';
import { controlBodies, type Finding } from './model/finding.ts';

/** Addresses that are there whatever the content says, by the name of their page. */
export const routes = Object.fromEntries(Object.entries(fixedPages).map(([name, { path }]) => [name, path])) as {
  [Name in keyof typeof fixedPages]: (typeof fixedPages)[Name]['path'];
};

/** Pages that show every component with made-up entries: for those who maintain the site, not to be found. @internal */
export const galleryPaths: readonly string[] = pathsOfKind('gallery');

/** First segment of the addresses of a collection. */
export const segmentOf = (collection: EntryCollection): string => collectionModels[collection].segment;

/** Landing page of a collection: `/informes/`. */
export const collectionPath = (collection: EntryCollection): string => `/${segmentOf(collection)}/`;

/** Permanent address of an entry. */
export const entryPath = (collection: CollectionName, id: string): string =>
  hasSection(collection) ? `${collectionPath(collection)}${id}/` : `/${id}/`;

/** File with which an event goes into a calendar program. */
export const eventFilePath = (id: string): string => `${collectionPath('events')}${id}.ics`;

/** List of the revisions of an entry. */
export const historyPath = (collection: CollectionName, id: string): string => `${entryPath(collection, id)}historial/`;

/** How an entry read after one of its revisions: `…/historial/2026-03-03-1a2b3c4d/`. */
export const versionPath = (collection: CollectionName, id: string, version: { hash: string; day: string }): string =>
  `${historyPath(collection, id)}${versionSegment(version)}/`;

/** Last segment of that address. */
export const versionSegment = ({ hash, day }: { hash: string; day: string }): string => `${day}-${hash.slice(0, 8)}`;

/** A file that an entry gives away: the data of one of its tables, or the picture of a chart. */
export const entryFilePath = (collection: CollectionName, id: string, file: string): string =>
  `${entryPath(collection, id)}${file}`;

/** What the press takes away of an entry: its text, and a pack of everything, which is kept under its name. */
export const pressFiles = (collection: 'press-releases' | 'reports', id: string) => ({
  text: entryFilePath(collection, id, PRESS_TEXT),
  pack: entryFilePath(collection, id, PRESS_PACK),
  name: id,
});

/** Names of these files beside the page of their entry. */
export const PRESS_TEXT = 'texto.txt';
export const PRESS_PACK = 'paquete-de-prensa.zip';

/** A picture of the press room, by its file name. */
export const pressPicturePath = (file: string): string => `${routes.pressRoom}imagenes/${file}`;

/** Forms of a feed: RSS 2.0, and JSON Feed 1.1 with the same items. */
export type FeedForm = 'rss' | 'json';

/** Address of the feed of a page in a form; with a number, that of one of its archives, counted from the oldest. */
export function feedPath(page: string, form: FeedForm = 'rss', archive?: number): string {
  const name = form === 'rss' ? 'rss' : 'feed';
  return `${page}${name}${archive === undefined ? '' : `-${archive}`}.${form === 'rss' ? 'xml' : 'json'}`;
}

/** The feed of a section, where it has one. */
export const sectionFeed = (collection: EntryCollection): string | undefined => feedOf(collectionPath(collection));

/** The feed that brings what a page shows, where there is one. */
export function feedOf(page: string): string | undefined {
  const path = feedPath(page);
  const isTopic = page.startsWith(routes.topics) && page !== routes.topics;
  return isTopic || (Object.values(routes) as string[]).includes(path) ? path : undefined;
}

/** Entries of a year, or of a month of it, below a landing page: `/informes/archivo/2016/`. */
export const archivePath = (landing: string, year: string, month?: string): string =>
  month ? `${landing}archivo/${year}/${month}/` : `${landing}archivo/${year}/`;

/** Entries of a collection under a topic: `/comunicados/tema/continuidad/`. */
export const collectionTopicPath = (collection: EntryCollection, topic: string): string =>
  `${collectionPath(collection)}tema/${topic}/`;

/** Where an office that answers for something is reached. */
export const officePath = (unit: string): string => `${routes.commitmentsByUnit}#${toSlug(unit)}`;

/** What a kind of control body found: `/hallazgos/ente/contraloria/`. */
export const controlBodyPath = (body: Finding['controlBody']): string =>
  `${collectionPath('findings')}ente/${controlBodySegment(body)}/`;

/** Last segment of that address. */
export const controlBodySegment = (body: Finding['controlBody']): string => toSlug(controlBodies[body]);

/** The pages of all of them, also of those that found nothing yet. */
export const controlBodyPaths = (): string[] =>
  (Object.keys(controlBodies) as Finding['controlBody'][]).map(controlBodyPath);

/** A page of a list of a register, from 1: `/indicadores/lista/alcance/`, `/compromisos/lista/cumplidos/pagina/2/`. */
export const registerListPath = (collection: EntryCollection, list: string, page = 1): string =>
  `${collectionPath(collection)}lista/${list}/${pageSegment(page)}`;

/** What follows the address of the first page of something that has several. */
const pageSegment = (page: number): string => (page === 1 ? '' : `pagina/${page}/`);

/** Id of the section of a district on the page of commitments by place: the same however it is written. */
export const placeAnchor = (district: string): string => `lugar-${toSlug(district)}`;

/** Everything under a topic. */
export const topicPath = (topic: string): string => `${routes.topics}${topic}/`;

/** Under which the pages of the audiences stand. */
const AUDIENCES = '/para/';

/** Page of an audience of the plan: `/para/prensa/`. */
export const audiencePath = ({ id, slug }: { id: string; slug?: string | undefined }): string =>
  `${AUDIENCES}${slug ?? id}/`;

/** A month of the calendar, from `AAAA-MM`. */
export const calendarMonthPath = (month: string): string => `${routes.calendar}${month}/`;

/** Picture that a shared link to a page shows. */
export const cardPath = (page: string): string => `${page}tarjeta.png`;

/** Small page of an indicator, for other sites. */
export const embedPath = (indicator: string): string => `${routes.embeds}indicadores/${indicator}/`;

/** Bulletin of a month, from `AAAA-MM`. */
export const bulletinPath = (month: string): string => `${routes.bulletins}${month}/`;

/** Collections whose landing page shows some of each list, and has the rest of it on pages of its own. */
const listedInRegisters = ['commitments', 'findings', 'questions', 'faqs', 'indicators'] as const;

/** Addresses that a reader makes by cutting the end off another one, and the page that has what was looked for. */
export const shortenedAddresses = (): { from: string; to: string }[] => [
  ...[...entryCollections.map(collectionPath), routes.corrections].map((landing) => ({
    from: `${landing}archivo/`,
    to: `${landing}#archivo`,
  })),
  ...entryCollections.map(collectionPath).map((landing) => ({ from: `${landing}tema/`, to: `${landing}#por-tema` })),
  { from: `${collectionPath('findings')}ente/`, to: `${collectionPath('findings')}#${listAnchors.bodies}` },
  ...listedInRegisters.map(collectionPath).map((landing) => ({ from: `${landing}lista/`, to: landing })),
  { from: '/archivos/', to: routes.siteMap },
  { from: AUDIENCES, to: `${routes.plan}#audiencias` },
];

/** Places within the page of an entry that feeds lead to, from the name of the item in its list (`namesByDay`). */
export const anchors = {
  note: (name: string): string => `nota-${name}`,
  dateChange: (name: string): string => `cambio-${name}`,
  progress: (name: string): string => `avance-${name}`,
  outcome: 'resultado',
  milestones: 'hitos',
  milestone: (name: string): string => `hito-${toSlug(name)}`,
  milestoneChange: (name: string, change: string): string => `hito-${toSlug(name)}-cambio-${change}`,
  verdicts: 'lo-que-dicen-otros',
  verdict: (who: string, day: string): string => `dice-${toSlug(who)}-${day}`,
  answer: 'respuesta-de-la-entidad',
  changes: 'que-cambia',
  actions: 'plan-de-acciones',
  action: (number: string): string => `accion-${toSlug(number)}`,
  actionChange: (number: string, name: string): string => `accion-${toSlug(number)}-cambio-${name}`,
} as const;

/** Names of the tables of an indicator, as files; the table of a question of a survey has the id of the question. */
export const indicatorTables = { observations: 'datos', claims: 'cada-parte' } as const;

/** Lists within the landing pages that scoreboards lead to. */
export const listAnchors = {
  state: (group: string): string => `estado-${group}`,
  open: 'esperan',
  closed: 'respondidas',
  upcoming: 'proximos',
  past: 'anteriores',
  disputed: 'en-disputa',
  assurance: 'por-verificacion',
  bodies: 'por-ente',
  nextDeliveries: 'proximas-entregas',
  pastDeliveries: 'entregas-anteriores',
  notes: 'cambios',
} as const;

/** Permanent address of a file that a published entry offers, from its path in the content folder. */
export const filePath = (collection: CollectionName, media: string): string =>
  `/archivos/${collectionModels[collection].segment}/${media.replace(/^(\.\/)?media\//, '')}`;

/** Address of a logo file, from its path in the settings folder. */
export const logoPath = (media: string): string => `/logo/${media.replace(/^(\.\/)?media\//, '')}`;

/** Address of the files of a dataset without their ending. */
export const datasetFiles = (id: string): string => `${routes.openData}${id}`;

/** Page of a dataset, or one of its files: `/datos/indicadores/`, `/datos/indicadores.csv`. */
export const datasetPath = (id: string, file?: 'csv' | 'xlsx' | 'json' | 'schema.json'): string =>
  file ? `${datasetFiles(id)}.${file}` : `${datasetFiles(id)}/`;

/** An archive of the table of a dataset, counted from its last rows: `/datos/indicadores/pagina/2/`. */
export const datasetPagePath = (id: string, archive: number): string => `${datasetPath(id)}pagina/${archive}/`;

/** A page of the commitments by origin, from 1. */
export const commitmentsByOriginPath = (page: number): string => `${routes.commitmentsByOrigin}${pageSegment(page)}`;

/** Id of the row of a period on the page of an indicator. */
export const periodAnchor = (period: string): string => `periodo-${period.toLowerCase()}`;

/** Collections with lists, in the order in which the site shows them. */
export const entryCollections = collectionNames.filter(hasSection);

/** Folders of the machinery. */
const machineFolders = ['404', '_astro', 'admin', 'archivos', 'incrustar', 'logo', 'pagefind', 'vista-previa'].map(
  (folder) => `/${folder}/`,
);

/** Addresses that no entry may take: the pages of the site itself and the folders of its machinery. */
export const reservedPaths: string[] = [
  ...Object.values(routes),
  // It leads to the audiences of the plan.
  AUDIENCES,
  ...entryCollections.map(collectionPath),
  ...machineFolders,
  ...shortenedAddresses().map(({ from }) => from),
];

/** True for an address of the site's own pages or inside the folders of its machinery. */
export const isReserved = (path: string): boolean =>
  reservedPaths.includes(path) || machineFolders.some((folder) => path.startsWith(folder));
