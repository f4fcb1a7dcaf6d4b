import { XMLParser } from 'fast-xml-parser';
import { mendCharacters } from './text-encoding.ts';

/** A post or a page of a WordPress export. */
export interface WordPressPost {
  id: string;
  type: 'post' | 'page';
  title: string;
  /** Address that it had. */
  link: string;
  /** Last part of that address. */
  slug: string;
  /** Day and time in the zone of the old site, `2019-03-01 08:00:00`. */
  date: string;
  html: string;
  excerpt: string;
  categories: string[];
  tags: string[];
  /** What the block of footnotes shows; their text is kept apart from that of the post. */
  footnotes: { id: string; html: string }[];
}

/** A picture or file of its library. */
export interface WordPressFile {
  id: string;
  /** Number of the post with which it was uploaded. */
  parent: string;
  /** Full address. */
  url: string;
  /** What is seen, as somebody wrote it; empty where nobody did. */
  alt: string;
}

export interface WordPressExport {
  /** Address of the old site. */
  siteUrl: string;
  posts: WordPressPost[];
  files: WordPressFile[];
  /** Blocks that several posts share, by their number. */
  shared: Map<string, string>;
}

/** What is published in an export (WXR). @throws Error in Spanish where the text is none. */
export function readWordPress(xml: string): WordPressExport {
  const channel = (parser.parse(xml) as Node)['rss']?.['channel'] as Node | undefined;
  const items = (channel?.['item'] ?? []) as Node[];
  if (!channel || items.every((item) => item['wp:post_type'] === undefined)) {
    throw new Error(
      'Este archivo no es una exportación de WordPress. Se esperaba el XML que da Herramientas → Exportar → Todo el contenido.',
    );
  }
  const published = items.filter((item) => isOf(item, ['post', 'page']) && textOf(item['wp:status']) === 'publish');
  return {
    siteUrl: textOf(channel['link']).replace(/\/$/, ''),
    posts: published.map(toPost),
    files: items.filter((item) => isOf(item, ['attachment'])).map(toFile),
    shared: new Map(
      items
        .filter((item) => isOf(item, ['wp_block']))
        .map((item) => [textOf(item['wp:post_id']), textOf(item['content:encoded'])]),
    ),
  };
}

// oxlint-disable-next-line typescript/no-explicit-any -- a tree of which nothing is known before it is looked at
type Node = Record<string, any>;

const LISTS = new Set(['rss.channel.item', 'rss.channel.item.category', 'rss.channel.item.wp:postmeta']);

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (_name, path) => LISTS.has(String(path)),
});

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : String((value as Node | undefined)?.['#text'] ?? '');

const isOf = (item: Node, types: readonly string[]): boolean => types.includes(textOf(item['wp:post_type']));

function toPost(item: Node): WordPressPost {
  const terms = (domain: string) =>
    ((item['category'] ?? []) as Node[]).filter((term) => term['@_domain'] === domain).map(textOf);
  return {
    id: textOf(item['wp:post_id']),
    type: textOf(item['wp:post_type']) as WordPressPost['type'],
    title: mendCharacters(textOf(item['title'])),
    link: textOf(item['link']),
    slug: textOf(item['wp:post_name']),
    date: textOf(item['wp:post_date']),
    html: textOf(item['content:encoded']),
    excerpt: mendCharacters(textOf(item['excerpt:encoded'])),
    categories: terms('category'),
    tags: terms('post_tag'),
    footnotes: footnotesOf(metaOf(item, 'footnotes')),
  };
}

/** A JSON list that the block editor keeps beside the post. */
function footnotesOf(json: string): WordPressPost['footnotes'] {
  try {
    return (JSON.parse(json) as { id: string; content: string }[]).map(({ id, content }) => ({ id, html: content }));
  } catch {
    return [];
  }
}

const metaOf = (item: Node, key: string): string =>
  textOf(
    ((item['wp:postmeta'] ?? []) as Node[]).find((meta) => textOf(meta['wp:meta_key']) === key)?.['wp:meta_value'],
  );

const toFile = (item: Node): WordPressFile => ({
  id: textOf(item['wp:post_id']),
  parent: textOf(item['wp:post_parent']),
  url: textOf(item['wp:attachment_url']),
  alt: mendCharacters(metaOf(item, '_wp_attachment_image_alt')).trim(),
});
