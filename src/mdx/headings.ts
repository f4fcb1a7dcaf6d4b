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

/** Ids that pages give to parts of their own; a heading of the same words gets a number. */
const PAGE_IDS = [
  'antes-y-despues',
  'compartir',
  'contenido',
  'contenido-titulo',
  'documentos',
  'footnote-label',
  'hallazgos',
  'hitos',
  'lo-que-dicen-otros',
  'lo-que-no-logramos',
  'notas-de-cambio',
  'plan-de-acciones',
  'respuesta-de-la-entidad',
];

/**
 * Headings of a body in reading order, which is also their order in the HTML tree: the guard lets none into footnotes,
 * the only part that moves.
 */
export function bodyHeadings(tree: Root): BodyHeading[] {
  const slug = createSlugger();
  for (const id of PAGE_IDS) slug(id);
  const headings: BodyHeading[] = [];
  walk(tree, (node) => {
    if (node.type !== 'heading') return;
    const text = textOf(node).trim();
    headings.push({ depth: node.depth, id: slug(text), text });
  });
  return headings;
}
