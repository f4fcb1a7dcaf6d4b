import type { ElementContent, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root, RootContent } from 'mdast';
import { formatPiece } from '../../decap/body/nodes.ts';
import { CONTENT, writeBlock } from '../../decap/body/blocks.ts';
import { PROTECTED } from '../../decap/body/tokens.ts';
import { toPieces } from '../../decap/paste/pieces.ts';
import { tidyTree } from '../../decap/paste/tidy-tree.ts';
import { toSlug } from '../../src/lib/slug.ts';
import { textOf } from '../../src/mdx/tree.ts';
import { takeFootnotes } from './footnotes.ts';
import { MARK, NAMES, type Surroundings, sweep } from './html-sweep.ts';
import { type Problem, shorten } from './problem.ts';

/** The body of an entry from plain HTML. What could not be brought over is added to `problems`. */
export function toBody(html: string, around: Surroundings, problems: Problem[]): string {
  const page = fromHtml(html, { fragment: true });
  const notes = takeFootnotes(page);
  sweep(page, around, problems);
  for (const [number, children] of notes) {
    const words: HtmlRoot = { type: 'root', children };
    sweep(words, around, problems);
    notes.set(number, words.children as ElementContent[]);
  }
  const tree = toMdast(page, { checked: '', unchecked: '', document: true }) as Root;
  tidyTree(tree, notes);
  const children = withoutTitle(tree.children, around.title);
  let tables = 0;
  let title: string | undefined;
  const pieces = toPieces({ tree: { type: 'root', children }, dropped: {} }, '')
    .flatMap((piece) => {
      if ('block' in piece && piece.block === PROTECTED) return String(piece.form['source']);
      // A table has a title here; one that had none gets its number.
      if ('block' in piece) {
        const titulo = title ?? `Tabla ${tables + 1}`;
        tables += 1;
        title = undefined;
        return writeBlock({ name: 'Tabla', attributes: { titulo }, content: String(piece.form[CONTENT]) });
      }
      const named = TITLE.exec(textOf(piece.node));
      if (named) {
        title = named[1];
        return [];
      }
      const text = formatPiece({ node: piece.node, source: '' });
      if (text === '') problems.push({ place: shorten(textOf(piece.node)), reason: 'Su forma no cabe en un texto.' });
      return text === '' ? [] : [text];
    })
    .join('\n\n');
  return withPictures(pieces);
}

const MARKED = new RegExp(`${MARK}(.*?)${MARK}`, 'g');

const TITLE = new RegExp(`^${NAMES}(.+)$`);

const withPictures = (text: string): string =>
  text.replaceAll(MARKED, (_, written: string) => decodeURIComponent(written.replaceAll('\\', '')));

/** The title of the page stands above it already. */
function withoutTitle([first, ...rest]: RootContent[], title: string): RootContent[] {
  if (!first) return [];
  return first.type === 'heading' && toSlug(textOf(first)) === toSlug(title) ? rest : [first, ...rest];
}
