import type { Root } from 'mdast';
import type { Place } from '../lib/issue.ts';
import { type TypedFigure, typedFigures } from '../model/computed.ts';
import { bodyHeadings, type BodyHeading } from './headings.ts';
import { isTag, placeOf, type Tag, textOf, walk } from './tree.ts';

/** What a body names that lies outside of it, and what can be named in it. Plain data. */
export interface BodyNames {
  headings: BodyHeading[];
  links: BodyLink[];
  figures: BodyFigure[];
  /** Figures of the ledger that its words say. */
  typed: (TypedFigure & { place: Place })[];
}

/** A link, or the address that links of a body share. */
interface BodyLink {
  url: string;
  /** The words that lead there. */
  words: string;
  place: Place;
}

/** The figure of an indicator that a block shows, by the attributes of the block. */
export interface BodyFigure {
  id?: string | undefined;
  periodo?: string | undefined;
  place: Place;
}

/** Everything that a body names, in reading order. */
export function bodyNames(tree: Root): BodyNames {
  const names: BodyNames = { headings: bodyHeadings(tree), links: [], figures: [], typed: [] };
  walk(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      names.typed.push(...typedFigures(textOf(node)).map((typed) => ({ ...typed, place: placeOf(node) })));
    }
    if (node.type === 'link' || node.type === 'definition') {
      names.links.push({ url: node.url, words: textOf(node), place: placeOf(node) });
    } else if (isTag(node) && node.name === 'Indicador') {
      const { id, periodo } = attributesOf(node);
      names.figures.push({ id, periodo, place: placeOf(node) });
    }
  });
  return names;
}

/** Attributes of a guarded tag: all of them are text. */
function attributesOf(node: Tag): Record<string, string | undefined> {
  const pairs = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  return Object.fromEntries(pairs);
}
