import { readFile } from 'node:fs/promises';
import { pressContactOf } from '../domain/press-contact.ts';
import { publicationDay } from '../domain/publication.ts';
import { titleAlone } from '../i18n/entry-title.ts';
import { t } from '../i18n/es.ts';
import { formatPeriodName } from '../i18n/figures.ts';
import { formatDay } from '../i18n/format.ts';
import { guardFormula, toCsv } from '../lib/csv.ts';
import { isImage } from '../lib/file-type.ts';
import { normalizeMedia } from '../lib/media-path.ts';
import { toUrl } from '../lib/site-address.ts';
import { escapeXml } from '../lib/xml.ts';
import { toZip } from '../lib/zip.ts';
import type { BodyNode } from '../mdx/to-body.ts';
import { toFeedHtml } from '../open-data/feed-html.ts';
import { LANGUAGE } from '../site.ts';
import { getCitation } from './citation.ts';
import { type Entry, getEntryPages } from './entries.ts';
import { mediaFileOf } from './files.ts';
import { getFigure } from './indicators.ts';
import { getPlainLines } from './plain-body.ts';
import { getEntity, getPressContacts } from './settings.ts';

/** What the press takes away whole. */
export type PressEntry = Entry<'press-releases'> | Entry<'reports'>;

/** Everything that an entry says, as text to be copied: no mark-up, one blank line between its parts. `url` is absolute. */
export async function getPressText(entry: PressEntry, url: string): Promise<string> {
  const { data, body } = entry;
  const place = 'place' in data ? `${data.place}, ` : '';
  const pending = 'notAchieved' in data ? data.notAchieved.map(({ what, why }) => `${what}. ${why}`) : [];
  const sources = data.sources.map(({ title, url: address, date }) =>
    [title, date, address].filter(Boolean).join('. '),
  );
  const parts: [heading: string | undefined, lines: readonly string[]][] = [
    [undefined, [titleAlone(data), `${place}${formatDay(publicationDay(data))}`, data.summary]],
    [undefined, await getPlainLines(body.nodes)],
    [t('report.notAchieved'), pending],
    [t('release.radio'), data.radioText ? [data.radioText] : []],
    [t('release.message'), data.messageText ? [data.messageText] : []],
    [t('entry.sources'), sources],
    [t('release.contact'), 'place' in data ? [await contactLine(data.contact)] : []],
    [t('entry.cite'), [await getCitation(entry, url)]],
  ];
  const written = parts.filter(([, lines]) => lines.length > 0);
  const texts = written.map(([heading, lines]) => [...(heading ? [heading.toUpperCase()] : []), ...lines].join('\n\n'));
  return `${texts.join('\n\n')}\n`;
}

/**
 * The press pack of an entry: text, HTML, pictures in full resolution with their credits, figures as CSV. The same bytes for
 * the same revision. `html` is its rendered body, `url` absolute.
 */
export async function getPressPack(entry: PressEntry, url: string, html: string): Promise<Uint8Array> {
  const [text, pictures, figures] = await Promise.all([getPressText(entry, url), picturesOf(entry), figuresOf(entry)]);
  const files: Record<string, string | Uint8Array> = {
    'texto.txt': text,
    'texto.html': await toPage(entry, url, html),
    ...(figures.length > 0 && { 'cifras.csv': toCsv([FIGURE_COLUMNS, ...figures]) }),
    ...(pictures.length > 0 && { 'creditos.csv': toCsv([CREDIT_COLUMNS, ...pictures.map(creditOf)]) }),
    ...Object.fromEntries(pictures.map(({ name, bytes }) => [name, bytes])),
  };
  const encoder = new TextEncoder();
  return toZip(
    Object.fromEntries(
      Object.entries(files).map(([name, held]) => [name, typeof held === 'string' ? encoder.encode(held) : held]),
    ),
  );
}

const siteUrl = (): string => String(import.meta.env.SITE);

async function contactLine(id: string | undefined): Promise<string> {
  const { name, hours, phone, email } = pressContactOf(await getPressContacts(), id);
  return `${name}. ${t('footer.hours')}: ${hours}. ${t('footer.phone')}: ${phone}. ${t('release.email')}: ${email}.`;
}

async function toPage(entry: PressEntry, url: string, html: string): Promise<string> {
  const { data } = entry;
  const title = escapeXml(titleAlone(data));
  return [
    `<!doctype html>\n<html lang="${LANGUAGE}">\n<meta charset="utf-8">\n<title>${title}</title>`,
    `<h1>${title}</h1>\n<p>${formatDay(publicationDay(data))}</p>\n<p>${escapeXml(data.summary)}</p>`,
    toFeedHtml(html, url, siteUrl()),
    `<p>${escapeXml(await getCitation(entry, url))}</p>\n</html>\n`,
  ].join('\n');
}

const CREDIT_COLUMNS = ['archivo', 'que_muestra', 'credito', 'licencia'];

interface PackedPicture {
  name: string;
  alt: string;
  credit: string;
  licence: string;
  bytes: Uint8Array;
}

const creditOf = ({ name, alt, credit, licence }: PackedPicture): string[] =>
  [name, alt, credit, licence].map(guardFormula);

/** The main picture and the files for the media that are pictures, each once. */
async function picturesOf({ collection, data }: PressEntry): Promise<PackedPicture[]> {
  const { licence } = await getEntity();
  const uses = [
    ...(data.image ? [{ ...data.image, file: data.image.src, licence: licence.name }] : []),
    ...('media' in data ? data.media : []),
  ].filter(({ file }) => isImage(file));
  const byFile = new Map(uses.map((use) => [normalizeMedia(use.file), use]));
  return Promise.all(
    [...byFile].map(async ([file, { alt, credit, licence: terms }]) => ({
      name: `imagenes/${file.replace(/^media\//, '')}`,
      alt,
      credit,
      licence: terms,
      bytes: await readFile(mediaFileOf(collection, file)),
    })),
  );
}

const FIGURE_COLUMNS = ['cifra', 'unidad', 'que_cuenta', 'fuente', 'enlace', 'corte'];

/** Figures that the text states: with their source in the text itself, or taken from an indicator. */
async function figuresOf({ body }: PressEntry): Promise<string[][]> {
  const rows = await Promise.all(blocksOf(body.nodes).map(toFigure));
  return rows.map((row) => row.map(guardFormula));
}

async function toFigure({ name, props }: Block): Promise<string[]> {
  if (name === 'Cifra') {
    return ['valor', 'unidad', 'etiqueta', 'fuente', 'enlace', 'corte'].map((key) => props[key] ?? '');
  }
  const period = props['periodo'] ?? '';
  const id = props['id'] ?? '';
  const { text, href } = await getFigure(id, period);
  const { title, source, cutoff } = (await getEntryPages('indicators')).find((item) => item.id === id)!.data;
  const address = toUrl(href, siteUrl());
  return [text, '', `${title}, ${formatPeriodName(period)}`, source.title, address, cutoff];
}

type Block = Extract<BodyNode, { kind: 'block' }>;

const blocksOf = (nodes: readonly BodyNode[]): Block[] =>
  nodes.flatMap((node) => {
    if (node.kind !== 'block') return [];
    return node.name === 'Cifra' || node.name === 'Indicador' ? [node] : blocksOf(node.children);
  });
