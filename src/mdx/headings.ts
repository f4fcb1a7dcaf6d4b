import type { Root } from 'mdast';
import { createSlugger } from '../lib/slug.ts';
import { textOf, walk } from './tree.ts';

/** A heading of a body, for the table of contents and for links to it. */
export interface BodyHeading {
  /** 2 to 6. */
  depth: number;
  /** Stable ASCII id, unique in the body. */
  id: string;
  text: string;
}

/** Headings of a body in reading order; the same order in which the HTML tree has them. */
export function bodyHeadings(tree: Root): BodyHeading[] {
  const slug = createSlugger();
  const headings: BodyHeading[] = [];
  walk(tree, (node) => {
    if (node.type !== 'heading') return;
    const text = textOf(node).trim();
    headings.push({ depth: node.depth, id: slug(text), text });
  });
  return headings;
}
