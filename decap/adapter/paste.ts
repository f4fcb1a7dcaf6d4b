import type { PhrasingContent, RootContent } from 'mdast';
import { findHiddenCharacter, withoutHidden } from '../../src/lib/hidden-characters.ts';
import { droppedWords } from '../paste/dropped.ts';
import type { Piece } from '../paste/pieces.ts';
import type { SlateEditor, SlateNode } from './slate.ts';

/** Slate's own text carries its nodes along; it needs nothing of us. */
const OWN = 'application/x-slate-fragment';
const STATUS = 'desk-pasted';

/**
 * Takes what other programs put into the clipboard before Decap's reader of 2018 does: it arrives as clean text and
 * blocks, and what was dropped is said below the text. `bodyOf` gives the text as it is now.
 */
export function readPastes(box: Element, editor: SlateEditor, bodyOf: () => string): void {
  box.addEventListener('paste', (event) => {
    const { clipboardData, target } = event as ClipboardEvent;
    if (!clipboardData || clipboardData.types.includes(OWN) || !isOwnText(target, box)) return;
    const clipboard = { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
    if (clipboard.html === '' && !clipboard.text.includes('\n') && !findHiddenCharacter(clipboard.text)) return;
    event.preventDefault();
    event.stopPropagation();
    void insert(box, editor, clipboard, bodyOf());
  });
}

/**
 * A telephone of a list of contacts carries signs that nobody sees, which the check refuses: whoever pastes one into a box
 * could not find what to delete.
 */
export function cleanPastes(): void {
  window.addEventListener(
    'paste',
    (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isBox = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!isBox || /[\t\n]/.test(text) || !findHiddenCharacter(text)) return;
      event.preventDefault();
      event.stopPropagation();
      // Like typing it: the form hears of it, and it can be undone.
      document.execCommand('insertText', false, withoutHidden(text));
    },
    { capture: true },
  );
}

/** A field of a block pastes by itself. */
const isOwnText = (target: EventTarget | null, box: Element): boolean =>
  target instanceof Element && target.closest('[data-slate-editor]') === box && !target.closest('input, textarea');

async function insert(box: Element, editor: SlateEditor, clipboard: { html: string; text: string }, body: string) {
  // The readers of HTML are only loaded by who pastes.
  const [{ readClipboard }, { toPieces }] = await Promise.all([
    import('../paste/clipboard.ts'),
    import('../paste/pieces.ts'),
  ]);
  const pasted = readClipboard(clipboard);
  const pieces = pasted ? toPieces(pasted, body, box.closest('[data-slate-void]') !== null) : [];
  if (pieces.length > 0) insertNodes(editor, pieces.map(toSlate));
  else if (clipboard.text !== '' && !pasted) editor.tf.insertText(withoutHidden(clipboard.text));
  say(box, pasted ? droppedWords(pasted.dropped) : '');
}

/** Words go into the paragraph where the cursor is; anything more stands behind it, at the top level. */
function insertNodes(editor: SlateEditor, nodes: SlateNode[]): void {
  editor.tf.withoutNormalizing(() => {
    if (editor.api.isExpanded()) editor.tf.deleteFragment();
    const [only, second] = nodes;
    if (only?.type === 'p' && !second) return editor.tf.insertNodes(only.children ?? [], { select: true });
    const [top = 0] = editor.api.block()?.[1] ?? [editor.children.length - 1];
    const isEmpty = editor.children[top]?.type !== 'shortcode' && editor.api.isEmpty([top]);
    const isNested = (editor.api.block()?.[1].length ?? 1) > 1;
    const isInside = !isEmpty && !isNested && editor.selection !== null && editor.children[top]?.type !== 'shortcode';
    if (isInside && !editor.api.isAt({ end: true })) editor.tf.splitNodes({ always: true });
    if (isEmpty) editor.tf.removeNodes({ at: [top] });
    editor.tf.insertNodes(nodes, { at: [isEmpty ? top : top + 1], select: true });
  });
}

/** A part of the text as Slate keeps it. */
function toSlate(piece: Piece): SlateNode {
  if ('node' in piece) return toBlock(piece.node);
  return {
    type: 'shortcode',
    data: { shortcode: piece.block, shortcodeNew: true, shortcodeData: piece.form },
    children: [{ text: '' }],
  };
}

function toBlock(node: RootContent): SlateNode {
  switch (node.type) {
    case 'heading':
      return { type: `h${node.depth}`, children: toInline(node.children) };
    case 'list':
      return { type: node.ordered ? 'ol' : 'ul', children: node.children.map(toBlock) };
    case 'listItem':
      return {
        type: 'li',
        children: node.children.map((child) =>
          child.type === 'paragraph' ? { type: 'lic', children: toInline(child.children) } : toBlock(child),
        ),
      };
    case 'blockquote':
      return { type: 'blockquote', children: node.children.map(toBlock) };
    default:
      return { type: 'p', children: toInline('children' in node ? (node.children as PhrasingContent[]) : []) };
  }
}

function toInline(nodes: readonly PhrasingContent[], marks: Record<string, true> = {}): SlateNode[] {
  const inline = nodes.flatMap((node): SlateNode[] => {
    switch (node.type) {
      case 'strong':
        return toInline(node.children, { ...marks, bold: true });
      case 'emphasis':
        return toInline(node.children, { ...marks, italic: true });
      case 'delete':
        return toInline(node.children, { ...marks, strikethrough: true });
      case 'link':
        return [{ type: 'a', url: node.url, data: { url: node.url }, children: toInline(node.children, marks) }];
      case 'break':
        return [{ type: 'break', children: [{ text: '' }] }];
      case 'footnoteReference':
        return [{ text: `[^${node.identifier}]`, ...marks }];
      default:
        return 'value' in node ? [{ text: node.value, ...marks }] : [];
    }
  });
  return inline.length === 0 ? [{ text: '' }] : inline;
}

/** Says below the text what was dropped; nothing when all came along. */
function say(box: Element, words: string): void {
  const control = box.closest('.mdx-control');
  const status = control?.querySelector(`:scope > .${STATUS}`) ?? document.createElement('p');
  status.className = STATUS;
  status.setAttribute('role', 'status');
  control?.append(status);
  status.textContent = words;
}
