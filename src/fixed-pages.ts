/**
 * What stands at an address that is there whatever the content says. Every kind says whatever a list of pages, the
 * link check, the site map and the open data have to know of it; what does not stand here does not exist for them.
 */
export type FixedPage =
  | {
      /** `page` is meant to be found and stands in sitemap.xml; `file` is data or a feed that pages lead to. */
      kind: 'page' | 'file';
      path: string;
      /** Key of its title among the words of the interface. */
      title: string;
      /** Key of the sentence that says what it holds; the search of the site finds the pages that have one. */
      summary?: string;
      /** Group of the site map that leads to it; `none` where it is said at the address why. */
      siteMap: SiteMapGroup | 'none';
      /** `newest` where whatever changes on the site changes it too; `none` where no day of change is known. */
      lastChange: 'newest' | 'none';
    }
  /**
   * `gallery` shows the components to those who maintain the site; `frame` is a small page that other sites show inside
   * theirs; `hidden` is for browsers and robots: no link leads there.
   */
  | { kind: 'gallery' | 'frame' | 'hidden'; path: string };

/** Groups of the site map; their headings are the words `siteMap.<group>`. */
export type SiteMapGroup = 'start' | 'ledger' | 'transparency' | 'machines';

/** A feed, in the folder of the page that shows the same. */
const feedFile = <const Folder extends string, const Title extends string>(folder: Folder, title: Title) =>
  ({ kind: 'file', path: `${folder}rss.xml`, title, siteMap: 'machines', lastChange: 'newest' }) as const;

/** A list of the ledger in another order, whose name says what it holds. */
const ledgerPage = <const Path extends string, const Title extends string>(path: Path, title: Title) =>
  ({ kind: 'page', path, title, siteMap: 'ledger', lastChange: 'none' }) as const;

/** A page of the ledger that the search of the site finds by what it says of itself. */
const summedUpPage = <const Path extends string, const Title extends string, const Summary extends string>(
  path: Path,
  title: Title,
  summary: Summary,
) => ({ ...ledgerPage(path, title), summary }) as const;

/** Every fixed address, in the order of sitemap.xml and of the groups of the site map. */
export const fixedPages = {
  home: { kind: 'page', path: '/', title: 'site.home', siteMap: 'start', lastChange: 'newest' },
  search: { kind: 'page', path: '/buscar/', title: 'search.title', siteMap: 'start', lastChange: 'none' },
  // The site map itself, and the topics, which are a part of their own in it.
  siteMap: {
    kind: 'page',
    path: '/mapa-del-sitio/',
    title: 'siteMap.title',
    summary: 'siteMap.summary',
    siteMap: 'none',
    lastChange: 'newest',
  },
  topics: {
    kind: 'page',
    path: '/temas/',
    title: 'topics.title',
    summary: 'topics.summary',
    siteMap: 'none',
    lastChange: 'none',
  },
  transparency: {
    kind: 'page',
    path: '/transparencia/',
    title: 'transparency.title',
    summary: 'transparency.summary',
    siteMap: 'transparency',
    lastChange: 'none',
  },
  evidence: {
    kind: 'page',
    path: '/transparencia/evidencias/',
    title: 'evidence.title',
    summary: 'evidence.summary',
    siteMap: 'transparency',
    lastChange: 'none',
  },
  openData: {
    kind: 'page',
    path: '/datos/',
    title: 'data.title',
    summary: 'data.summary',
    siteMap: 'transparency',
    lastChange: 'newest',
  },
  pressRoom: {
    kind: 'page',
    path: '/sala-de-prensa/',
    title: 'press.title',
    summary: 'press.summary',
    siteMap: 'start',
    lastChange: 'newest',
  },
  plan: summedUpPage('/plan/', 'plan.title', 'plan.summary'),
  participation: summedUpPage('/participa/', 'participation.title', 'participation.summary'),
  calendar: summedUpPage('/calendario/', 'calendar.title', 'calendar.summary'),
  bulletins: {
    kind: 'page',
    path: '/boletines/',
    title: 'bulletin.title',
    summary: 'bulletin.summary',
    siteMap: 'ledger',
    lastChange: 'newest',
  },
  commitmentsByUnit: ledgerPage('/compromisos/por-dependencia/', 'commitment.byUnitTitle'),
  commitmentsByPlace: ledgerPage('/compromisos/por-lugar/', 'commitment.byPlaceTitle'),
  commitmentsByOrigin: ledgerPage('/compromisos/por-origen/', 'commitment.byOriginTitle'),
  commitmentsByQuarter: summedUpPage(
    '/compromisos/por-trimestre/',
    'commitment.byQuarterTitle',
    'commitment.byQuarterSummary',
  ),
  questionStatistics: summedUpPage(
    '/preguntas-ciudadanas/estadisticas/',
    'question.statistics',
    'question.statisticsSummary',
  ),
  corrections: summedUpPage('/correcciones/', 'corrections.title', 'corrections.summary'),
  subscribe: { kind: 'page', path: '/suscribirse/', title: 'subscribe.title', siteMap: 'machines', lastChange: 'none' },
  verify: {
    kind: 'page',
    path: '/verificar/',
    title: 'verify.title',
    summary: 'verify.summary',
    siteMap: 'transparency',
    lastChange: 'none',
  },
  embeds: {
    kind: 'page',
    path: '/incrustar/',
    title: 'embed.title',
    summary: 'embed.summary',
    siteMap: 'machines',
    lastChange: 'none',
  },
  // Shown inside other sites; the page above says how.
  embedCommitments: { kind: 'frame', path: '/incrustar/compromisos/' },
  embedCalendar: { kind: 'frame', path: '/incrustar/calendario/' },
  embedReleases: { kind: 'frame', path: '/incrustar/comunicados/' },
  allFeed: feedFile('/', 'feed.all'),
  newsFeed: feedFile('/comunicados/', 'feed.news'),
  reportsFeed: feedFile('/informes/', 'feed.reports'),
  storiesFeed: feedFile('/historias/', 'feed.stories'),
  questionsFeed: feedFile('/preguntas-ciudadanas/', 'feed.questions'),
  eventsFeed: feedFile('/eventos/', 'feed.events'),
  commitmentsFeed: feedFile('/compromisos/', 'feed.commitments'),
  findingsFeed: feedFile('/hallazgos/', 'feed.findings'),
  adjustmentsFeed: feedFile('/ajustes/', 'feed.adjustments'),
  correctionsFeed: feedFile('/correcciones/', 'feed.corrections'),
  bulletinsFeed: feedFile('/boletines/', 'feed.bulletins'),
  feedList: { kind: 'file', path: '/suscripciones.opml', title: 'subscribe.opml', siteMap: 'none', lastChange: 'none' },
  calendarFeed: {
    kind: 'file',
    path: '/calendario/calendario.ics',
    title: 'calendar.feed',
    siteMap: 'machines',
    lastChange: 'none',
  },
  sitemapXml: {
    kind: 'file',
    path: '/sitemap.xml',
    title: 'siteMap.file',
    siteMap: 'machines',
    lastChange: 'newest',
  },
  // The page of the open data leads to these.
  dataPackage: {
    kind: 'file',
    path: '/datos/datapackage.json',
    title: 'data.package',
    siteMap: 'none',
    lastChange: 'newest',
  },
  dataCatalog: {
    kind: 'file',
    path: '/datos/catalogo.jsonld',
    title: 'data.catalog',
    siteMap: 'none',
    lastChange: 'newest',
  },
  dataJson: { kind: 'file', path: '/data.json', title: 'data.harvest', siteMap: 'none', lastChange: 'none' },
  // Whoever looks for it knows its address (RFC 9116).
  securityTxt: {
    kind: 'file',
    path: '/.well-known/security.txt',
    title: 'site.securityTxt',
    siteMap: 'none',
    lastChange: 'none',
  },
  gallery: { kind: 'gallery', path: '/galeria/' },
  galleryEntries: { kind: 'gallery', path: '/galeria/entradas/' },
  galleryLedger: { kind: 'gallery', path: '/galeria/rendicion/' },
  galleryFigures: { kind: 'gallery', path: '/galeria/cifras/' },
  gallerySite: { kind: 'gallery', path: '/galeria/sitio/' },
  notFound: { kind: 'hidden', path: '/404.html' },
  feedStyle: { kind: 'hidden', path: '/rss.css' },
  robots: { kind: 'hidden', path: '/robots.txt' },
} as const satisfies Record<string, FixedPage>;

type FixedPages = (typeof fixedPages)[keyof typeof fixedPages];
/** A page or a file with its title. */
export type TitledPage = Extract<FixedPages, { title: string }>;

const all: readonly FixedPages[] = Object.values(fixedPages);

/** Pages and files that visitors are led to. */
export const titledPages: readonly TitledPage[] = all.filter((page) => 'title' in page);

/** Addresses of one kind, in the order of the table. */
export const pathsOfKind = (kind: FixedPage['kind']): string[] =>
  all.filter((page) => page.kind === kind).map(({ path }) => path);
