import { linkFault } from '../../src/mdx/guard-links.ts';
import { walk } from '../../src/mdx/tree.ts';
import { parseBody } from './parse.ts';

/** Addresses of this site to which a body links. */
export function siteLinks(body: string): string[] {
  const found = new Set<string>();
  walk(parseBody(body).tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    if (node.url.startsWith('/') && !linkFault(node.url)) found.add(node.url);
  });
  return [...found];
}
