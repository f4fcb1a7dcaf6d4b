import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { isPath, toUrl } from '../lib/site-address.ts';

/** Elements that feed readers show; anything else gives way to its content. */
const KEPT = new Set(
  'a abbr b blockquote br caption cite code dd del div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img li ol p pre s span strong sub sup table tbody td th thead time tr ul'.split(
    ' ',
  ),
);
/** Elements that go with all they hold. */
const DROPPED = new Set(['script', 'style', 'template', 'noscript', 'source', 'input', 'button', 'svg', 'track']);
const KEPT_ATTRIBUTES = new Set([
  'href',
  'src',
  'alt',
  'title',
  'width',
  'height',
  'dateTime',
  'cite',
  'scope',
  'start',
]);
const ADDRESSES = ['href', 'src', 'cite'] as const;

/**
 * HTML of a rendered body for a feed: absolute addresses, no script, no style, nothing of the components but their
 * words, pictures and tables. `pageUrl` resolves links to sections, `siteUrl` the paths of the site.
 */
export function toFeedHtml(html: string, pageUrl: string, siteUrl: string): string {
  const absolute = (href: string) => (isPath(href) ? toUrl(href, siteUrl) : new URL(href, pageUrl).href);
  const tree = htmlToHast(html, { fragment: true }) as Root;
  return toHtml({ type: 'root', children: tree.children.flatMap((child) => clean(child, absolute)) }).trim();
}

type ToAbsolute = (href: string) => string;

function clean(node: RootContent, absolute: ToAbsolute): RootContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || DROPPED.has(node.tagName)) return [];
  const children = node.children.flatMap((child) => clean(child, absolute)) as Element['children'];
  if (node.tagName === 'summary') return [element('p', {}, [element('strong', {}, children)])];
  if (!KEPT.has(node.tagName)) return children;
  return [element(node.tagName, attributes(node, absolute), children)];
}

function attributes(node: Element, absolute: ToAbsolute): Element['properties'] {
  const kept = Object.entries(node.properties).filter(([name]) => KEPT_ATTRIBUTES.has(name));
  const properties = Object.fromEntries(kept);
  for (const name of ADDRESSES) {
    if (typeof properties[name] === 'string') properties[name] = absolute(properties[name]);
  }
  return properties;
}

const element = (tagName: string, properties: Element['properties'], children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
