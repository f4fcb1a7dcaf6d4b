import { type FoundInline, inlineAround, inlineBlocks } from '../body/inline.ts';
import type { BlockName } from '../../src/model/blocks.ts';
import { BLOCK } from './block-place.ts';
import type { SlateEditor, SlateNode } from './slate.ts';

/** Asks for an inline block, with what there is of it; gives its tag, or undefined from whoever goes back. */
export type AskForInline = (name: BlockName, attributes: FoundInline['attributes']) => Promise<string | undefined>;

/**
 * The menu of blocks also offers those that stand inside a sentence: their form asks, and their tag is put as text where
 * the cursor is, over what is selected. With the cursor in such a tag, or two clicks on it, the form changes it.
 */
export function placeInlineBlocks(box: Element, editor: SlateEditor, ask: AskForInline): void {
  const { insertNodes } = editor.tf;
  editor.tf.insertNodes = (nodes, options) => {
    const name = inlineNameOf(nodes);
    if (name === undefined) insertNodes(nodes, options);
    else void place(editor, name, ask);
  };
  box.addEventListener('dblclick', ({ target }) => {
    // The text of a block is an editor of its own within this one.
    if (!(target instanceof Element) || target.closest('[data-slate-editor]') !== box) return;
    const range = editor.api.toSlateRange(getSelection(), { exactMatch: false, suppressThrow: true });
    if (range) editor.tf.select(range);
    const found = tagAtCursor(editor);
    if (found) void place(editor, found.name, ask);
  });
}

async function place(editor: SlateEditor, name: BlockName, ask: AskForInline): Promise<void> {
  if (!editor.selection) editor.tf.select(editor.api.end([]) as object);
  const found = tagAtCursor(editor);
  const isChanged = found?.name === name;
  const target = isChanged ? toRange(found) : placeBeside(editor, found);
  const tag = await ask(name, isChanged ? found.attributes : {});
  editor.tf.focus();
  editor.tf.select(target);
  if (tag === undefined) return;
  if (!isInBlock(editor)) return editor.tf.insertText(isChanged ? tag : withSpace(editor, tag));
  // A block of its own is no text: the sentence begins behind it.
  editor.tf.insertNodes({ type: 'p', children: [{ text: tag }] }, { select: true });
}

interface FoundTag extends FoundInline {
  path: number[];
}

function tagAtCursor(editor: SlateEditor): FoundTag | undefined {
  const { anchor } = (editor.selection ?? {}) as { anchor?: Point };
  const text = anchor && editor.api.node(anchor.path)?.[0].text;
  const found = text === undefined ? undefined : inlineAround(text, anchor?.offset ?? 0);
  return found && anchor && { ...found, path: anchor.path };
}

const toRange = ({ path, start, end }: FoundTag): object => ({
  anchor: { path, offset: start },
  focus: { path, offset: end },
});

/** What is selected; behind a tag of another kind in which the cursor is, so that neither breaks the other. */
function placeBeside(editor: SlateEditor, found: FoundTag | undefined): object {
  if (!found) return structuredClone(editor.selection) as object;
  const end = { path: found.path, offset: found.end };
  return { anchor: end, focus: end };
}

/** A word before it stays apart. */
function withSpace(editor: SlateEditor, tag: string): string {
  const { anchor, focus } = editor.selection as { anchor: Point; focus: Point };
  const [first] = [anchor, focus].toSorted((a, b) => a.offset - b.offset);
  const text = (first && editor.api.node(first.path)?.[0].text) ?? '';
  return /[\p{L}\p{N},;:.)]$/u.test(text.slice(0, first?.offset)) ? ` ${tag}` : tag;
}

const isInBlock = (editor: SlateEditor): boolean => editor.api.block()?.[0].type === BLOCK;

interface Point {
  path: number[];
  offset: number;
}

function inlineNameOf(nodes: SlateNode | SlateNode[]): BlockName | undefined {
  if (Array.isArray(nodes) || nodes.type !== BLOCK) return undefined;
  const { shortcode } = (nodes['data'] ?? {}) as { shortcode?: string };
  return inlineBlocks.find((name) => name === shortcode);
}
