import type { SlateEditor, SlateNode } from './slate.ts';

/** Decap's type of a block of ours. */
export const BLOCK = 'shortcode';

/**
 * A block stands at the top level of the text: within a list or a quote its token would be one of their lines, and nobody
 * would read it back. Where the cursor is in one of them the block goes behind it, and what brings a block there in
 * another way (a paste, the button of a list) loses it to the top level again.
 */
export function keepBlocksAtTop(editor: SlateEditor): void {
  const { insertNodes, normalizeNode } = editor.tf;
  editor.tf.insertNodes = (nodes, options) => {
    const path = isBlock(nodes) && !options?.at ? nestedPath(editor) : undefined;
    if (!path) return insertNodes(nodes, options);
    editor.tf.withoutNormalizing(() => insertNodes(nodes, { at: [makePlace(editor, path)], select: true }));
  };
  editor.tf.normalizeNode = (entry, options) => {
    const [node, path] = entry;
    if (!isBlock(node) || path.length < 2) return normalizeNode(entry, options);
    editor.tf.moveNodes({ at: path, to: [(path[0] ?? 0) + 1] });
  };
  editor.normalizeNode = editor.tf.normalizeNode;
}

const isBlock = (nodes: SlateNode | SlateNode[]): boolean => !Array.isArray(nodes) && nodes.type === BLOCK;

/** Where the cursor is, if that is within a list, a quote or a table. */
function nestedPath(editor: SlateEditor): number[] | undefined {
  const [, path = []] = (editor.selection && editor.api.block()) || [];
  return path.length > 1 ? path : undefined;
}

/** The place behind the list or quote of `path`, in which no empty point or paragraph is left behind. */
function makePlace(editor: SlateEditor, path: number[]): number {
  const [top = 0] = path;
  if (!editor.api.isEmpty(path)) return top + 1;
  let empty = path;
  while (empty.length > 1 && childCount(editor, empty.slice(0, -1)) === 1) empty = empty.slice(0, -1);
  editor.tf.removeNodes({ at: empty });
  return empty.length === 1 ? top : top + 1;
}

const childCount = (editor: SlateEditor, path: number[]): number => editor.api.node(path)?.[0].children?.length ?? 0;
