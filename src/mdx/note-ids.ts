import type { BodyNode } from './to-body.ts';

/** Makes the ids of footnotes unique where several bodies stand on one page: `nota-fn-1` → `nota-<prefix>-fn-1`. */
export function withNoteIds(nodes: readonly BodyNode[], prefix: string): BodyNode[] {
  return nodes.map((node) => {
    if (node.kind === 'html') return { ...node, html: rename(node.html, prefix) };
    return node.kind === 'block' ? { ...node, children: withNoteIds(node.children, prefix) } : node;
  });
}

/** Only inside tags: words of the text stay as they are. */
const rename = (html: string, prefix: string): string =>
  html.replace(/<[a-z][^<>]*>/g, (tag) =>
    tag
      .replace(/(\s(?:id|href)="#?)nota-(fn(?:ref)?-)/g, `$1nota-${prefix}-$2`)
      .replace(/(\s(?:id|aria-describedby)=")footnote-label"/g, `$1notas-${prefix}"`),
  );
