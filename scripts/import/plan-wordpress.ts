import { formatDay } from '../../src/i18n/format.ts';
import { isImage } from '../../src/lib/file-type.ts';
import { entryId } from '../../src/model/entry-id.ts';
import { entryPath } from '../../src/routes.ts';
import { type ScaffoldContext, scaffoldEntry } from '../../src/scaffold/entry.ts';
import { toBody } from './html-body.ts';
import { categoryOf, type Mapping, type Target } from './mapping.ts';
import { createPictures, libraryOf } from './pictures.ts';
import { addressesOf, createLinks, isFileOf } from './old-addresses.ts';
import type { Problem } from './problem.ts';
import { decodeText, summaryOf } from './summary.ts';
import type { WordPressExport, WordPressPost } from './wordpress-export.ts';
import { toPlainHtml } from './wordpress-html.ts';

/** An entry as it would be written. */
interface PlannedEntry {
  /** Path in the content folder. */
  path: string;
  text: string;
  title: string;
  /** Address of its page here, and those that it had. */
  page: string;
  from: readonly string[];
  problems: readonly Problem[];
  /** Files of the old library that it shows: where they were → path in the content folder. */
  media: ReadonlyMap<string, string>;
}

/** What an export becomes, and the titles of what the mapping leaves out. */
export interface Plan {
  entries: PlannedEntry[];
  omitted: string[];
}

interface Options {
  mapping: Mapping;
  context: ScaffoldContext;
  /** Paths of the pictures that are at hand, below `uploads/`. */
  files: ReadonlySet<string>;
  /** Why others are not, where more is known than that. */
  missing?: ReadonlyMap<string, string> | undefined;
  /** Paths of entries to which nothing may lead, because they are set aside. */
  gone?: ReadonlySet<string>;
}

/** The same export and mapping always give the same entries, under the same names. */
export function planWordPress(old: WordPressExport, { mapping, context, files, missing, gone }: Options): Plan {
  const places = placesOf(old.posts, mapping);
  const open = [...places].filter(([, place]) => !gone?.has(pathOf(place)));
  const links = createLinks(old, new Map(open.map(([post, place]) => [post, place.page])));
  const titles = titlesOf(places);
  const library = libraryOf(old.files);
  const known = new Map(old.files.map((file) => [file.id, file]));
  const parts = { fileOf: (id: string) => known.get(id), shared: old.shared };
  const uploads = Map.groupBy(old.files, ({ parent }) => parent);
  const isLeftBehind = isFileOf(old.siteUrl);
  const omitted = old.posts.filter((post) => !places.has(post)).map(({ title }) => decodeText(title));
  const entries = [...places].map(([post, place]) => {
    const { collection, page } = place;
    const problems: Problem[] = [];
    const said = decodeText(post.title);
    const title = titles.get(post) ?? said;
    if (title !== said)
      problems.push({
        place: `Título «${said}»`,
        reason: 'Otro texto lo tenía ya: se le añadió el día. Diga qué lo distingue.',
      });
    const pictures = createPictures(library, { files, missing, collection });
    const own = (uploads.get(post.id) ?? []).filter(({ url }) => isImage(url)).map(({ id: number }) => number);
    const html = toPlainHtml(post.html, { ...parts, own, footnotes: post.footnotes }, problems);
    const linkOf = (href: string) => links(href, post.link);
    const body = toBody(html, { title: said, pictureOf: pictures.find, linkOf, isLeftBehind }, problems);
    const given = { ...dataOf(post, collection, mapping, body), title };
    return {
      path: pathOf(place),
      text: scaffoldEntry(collection, given, context, body),
      title,
      page,
      from: addressesOf(post),
      problems,
      media: pictures.used,
    };
  });
  return { entries, omitted };
}

interface Place {
  collection: Target;
  id: string;
  page: string;
}

const pathOf = ({ collection, id }: Place): string => `${collection}/${id}.mdx`;

/** Titles that say which text is meant: one that an earlier text of its kind has says the day too. */
function titlesOf(places: ReadonlyMap<WordPressPost, Place>): Map<WordPressPost, string> {
  const taken = new Set<string>();
  return new Map(
    [...places].map(([post, { collection }]) => {
      const said = decodeText(post.title);
      const key = (title: string) => `${collection}\n${title.toLowerCase()}`;
      const dated = `${said}, ${formatDay(post.date.slice(0, 10))}`;
      const numbered = (number: number): string =>
        taken.has(key(`${dated} (${number})`)) ? numbered(number + 1) : `${dated} (${number})`;
      const title = [said, dated].find((one) => !taken.has(key(one))) ?? numbered(2);
      taken.add(key(title));
      return [post, title];
    }),
  );
}

/** Where each post goes; two of one title and day are told apart by their old names. */
function placesOf(posts: readonly WordPressPost[], mapping: Mapping): Map<WordPressPost, Place> {
  const places = new Map<WordPressPost, Place>();
  const taken = new Set<string>();
  for (const post of posts) {
    const collection = post.type === 'page' ? mapping.pages : mapping.kindOf(categoryOf(post));
    if (!collection) continue;
    const day = post.date.slice(0, 10);
    const plain = entryId(collection, decodeText(post.title), day);
    const isFree = (id: string) => !taken.has(`${collection}/${id}`) && !id.endsWith('-');
    const id = [plain, entryId(collection, post.slug, day), `${plain}-${post.id}`].find(isFree) ?? `${plain}${post.id}`;
    taken.add(`${collection}/${id}`);
    places.set(post, { collection, id, page: entryPath(collection, id) });
  }
  return places;
}

function dataOf(post: WordPressPost, collection: Target, mapping: Mapping, body: string): Record<string, unknown> {
  const summary = summaryOf(post.excerpt, body);
  const day = post.date.slice(0, 10);
  if (collection === 'pages') return { summary, updatedAt: day };
  const topics = [...new Set(post.tags.flatMap((tag) => mapping.topicOf(tag) ?? []))];
  return {
    summary,
    publishedAt: `${post.date.replace(' ', 'T')}-05:00`,
    ...(topics.length > 0 && { topics }),
    ...(collection === 'press-releases' && { place: mapping.place }),
  };
}
