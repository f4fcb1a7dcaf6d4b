import { extname, posix } from 'node:path';
import { formatDay } from '../../src/i18n/format.ts';
import type { Day } from '../../src/lib/day.ts';
import { isImage } from '../../src/lib/file-type.ts';
import { toSlug } from '../../src/lib/slug.ts';
import { entryId } from '../../src/model/entry-id.ts';
import { MEDIA_FOLDER } from '../../src/model/field.ts';
import { entryPath } from '../../src/routes.ts';
import { type ScaffoldContext, scaffoldEntry } from '../../src/scaffold/entry.ts';
import { toBody } from './html-body.ts';
import { readMarkdown } from './markdown.ts';
import type { Problem } from './problem.ts';
import { dayOfName, type ReleaseHead, readHead, titleOfName } from './release-head.ts';
import { summaryOf } from './summary.ts';
import { decodeFile, mendCharacters } from './text-encoding.ts';
import { type OldDocument, readWord } from './word.ts';

/** A release as it would be written. */
export interface PlannedRelease {
  /** Where it comes from, below the folder. */
  source: string;
  /** Path in the content folder. */
  path: string;
  text: string;
  problems: readonly Problem[];
  /** What the document does not say and was put all the same, in words for who has to confirm it. */
  assumed: readonly string[];
  /** Pictures that it shows, by their path in the content folder. */
  media: ReadonlyMap<string, Buffer>;
}

/** A folder of documents: `read` gives the bytes of one, undefined where there is none. */
export interface Documents {
  names: readonly string[];
  read: (name: string) => Buffer | undefined;
}

interface Options {
  context: ScaffoldContext;
  /** Town of the releases that name none. */
  place: string;
}

interface Draft extends OldDocument {
  source: string;
  title: string;
  day: Day;
  place: string | undefined;
  topics: string[];
  summary: string;
  id: string;
  problems: Problem[];
  assumed: string[];
}

/** The releases that documents hold, always the same under the same names; and why the others hold none, by their names. */
export async function planReleases(
  { names, read }: Documents,
  { context, place }: Options,
): Promise<{ releases: PlannedRelease[]; unread: Map<string, string> }> {
  const unread = new Map<string, string>();
  const drafts: Draft[] = [];
  const taken = new Set<string>();
  for (const source of names) {
    if (!/\.(docx|md|markdown)$/i.test(source)) {
      if (!isImage(source)) unread.set(source, OTHER_KINDS[extname(source).toLowerCase()] ?? UNKNOWN_KIND);
      continue;
    }
    const draft = await readDraft(source, read(source) ?? Buffer.of(), context);
    if (typeof draft === 'string') unread.set(source, draft);
    else {
      let id = draft.id;
      for (let number = 2; taken.has(id); number += 1) id = `${draft.id}-${number}`;
      taken.add(id);
      drafts.push({ ...draft, id });
    }
  }
  const pages = new Map(drafts.map(({ source, id }) => [source, entryPath('press-releases', id)]));
  return { releases: drafts.map((draft) => toRelease(draft, { context, place, pages, read })), unread };
}

const OTHER_KINDS: Readonly<Record<string, string>> = {
  '.doc': 'Es de un Word anterior a 2007: ábralo y guárdelo como .docx.',
  '.odt': 'Es de LibreOffice: ábralo y guárdelo como .docx.',
  '.rtf': 'Ábralo y guárdelo como .docx.',
  '.pdf': 'Un PDF no dice qué es título y qué es párrafo: busque el documento del que salió.',
};
const UNKNOWN_KIND = 'No es un documento de Word (.docx) ni Markdown (.md).';

/** A release, or why it is none. */
async function readDraft(source: string, bytes: Buffer, { idsOf }: ScaffoldContext): Promise<Draft | string> {
  const problems: Problem[] = [];
  const isWord = /\.docx$/i.test(source);
  let word: OldDocument | undefined;
  try {
    word = isWord ? await readWord(bytes) : undefined;
  } catch (error) {
    return `No se pudo abrir como documento de Word: ${(error as Error).message}`;
  }
  const markdown = word ? undefined : readMarkdown(mendCharacters(decodeFile(bytes)), problems);
  const data = markdown?.data ?? {};
  const head = readHead(word?.html ?? markdown?.html ?? '');
  const name = posix.basename(source);
  const [dayOfHead, dayOfFile] = [dayOfData(data['date'] ?? data['fecha']), dayOfName(name)];
  const day = dayOfHead ?? dayOfFile ?? head.day;
  if (day === undefined)
    return 'No dice de qué día es. Póngalo en el nombre del archivo, por ejemplo «2024-03-05 Lavado de tanques.docx».';
  const written = textOf(data['title'] ?? data['titulo']) ?? head.title;
  const title = written ?? titleOfName(name);
  if (title === '') return 'No tiene título: escríbalo en la primera línea, con el estilo «Título».';
  const known = idsOf('topics');
  return {
    source,
    title,
    day,
    place: textOf(data['place'] ?? data['lugar']) ?? head.place,
    topics: listOf(data['tags'] ?? data['topics'])
      .map(toSlug)
      .filter((topic) => known.includes(topic)),
    summary: textOf(data['summary'] ?? data['description'] ?? data['excerpt']) ?? '',
    id: entryId('press-releases', title, day),
    problems,
    assumed: [
      ...(dayOfHead ? [] : assumedDay(dayOfFile, head)),
      ...(written === undefined ? ['El título es el nombre del archivo.'] : []),
    ],
    html: head.html,
    pictures: word?.pictures ?? new Map(),
  };
}

/** Words on a day that is not certain: read within a text, or told otherwise by the document and its name. */
function assumedDay(ofFile: Day | undefined, { day, isDayGuessed }: ReleaseHead): string[] {
  if (day === undefined || day === ofFile) return [];
  if (ofFile === undefined)
    return isDayGuessed ? [`El día, ${formatDay(day)}, es el primero que nombra el texto.`] : [];
  return isDayGuessed
    ? []
    : [`El nombre del archivo dice ${formatDay(ofFile)} y el texto ${formatDay(day)}: se tomó el del nombre.`];
}

function toRelease(
  { source, html, title, day, id, problems, pictures, topics, ...draft }: Draft,
  { context, place, pages, read }: Options & { pages: ReadonlyMap<string, string>; read: Documents['read'] },
): PlannedRelease {
  const media = new Map<string, Buffer>();
  const beside = (address: string) => posix.normalize(posix.join(posix.dirname(source), decode(address)));
  const pictureOf = (src: string, alt: string) => {
    const inside = pictures.get(src);
    if (inside && 'reason' in inside) return inside;
    const isElsewhere = /^[a-z]+:/i.test(src) || src.startsWith('/');
    if (!inside && isElsewhere) return { reason: 'Es de otro sitio: descárguela y añádala en la mesa.' };
    const bytes = inside?.bytes ?? (isImage(src) ? read(beside(src)) : undefined);
    if (bytes === undefined) return { reason: 'No está en la carpeta.' };
    const name = inside?.name ?? posix.basename(decode(src));
    const path = `${MEDIA_FOLDER}/${id}-${toSlug(name.replace(/\.\w+$/, ''))}${extname(name).toLowerCase()}`;
    if (alt !== '') media.set(`press-releases/${path}`, bytes);
    return { path, alt };
  };
  const linkOf = (href: string) =>
    /^(https?:\/\/|mailto:|tel:)/i.test(href) ? href : pages.get(beside(href.replace(/[?#].*/, '')));
  const body = toBody(html, { title, pictureOf, linkOf }, problems);
  const given = {
    title,
    summary: summaryOf(draft.summary, body),
    publishedAt: `${day}T00:00:00-05:00`,
    place: draft.place ?? place,
    ...(topics.length > 0 && { topics }),
  };
  const path = `press-releases/${id}.mdx`;
  const assumed = [
    ...draft.assumed,
    ...(draft.place === undefined ? [`El lugar, ${place}, no está en el documento.`] : []),
  ];
  return { source, path, text: scaffoldEntry('press-releases', given, context, body), problems, assumed, media };
}

function dayOfData(value: unknown): Day | undefined {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '');
  return dayOfName(text.slice(0, 10));
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
