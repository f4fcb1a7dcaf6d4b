/** The part of the editor behind Slate's box (Plate 49) that is used. Paths count from the outside in. */
export interface SlateEditor {
  children: SlateNode[];
  selection: object | null;
  api: {
    /** The innermost block at a place, without one where the selection ends. */
    block: (options?: { at?: unknown }) => [SlateNode, number[]] | undefined;
    isAt: (options: { end: boolean }) => boolean;
    isEmpty: (path: number[]) => boolean;
    isExpanded: () => boolean;
    end: (path: number[]) => object | undefined;
    node: (path: number[]) => [SlateNode, number[]] | undefined;
    toSlateRange: (range: Selection | null, options: object) => object | null | undefined;
  };
  tf: {
    deleteFragment: () => void;
    focus: () => void;
    insertNodes: (nodes: SlateNode | SlateNode[], options?: InsertOptions) => void;
    insertText: (text: string) => void;
    moveNodes: (options: { at: number[]; to: number[] }) => void;
    normalizeNode: Normalize;
    removeNodes: (options: { at: number[] }) => void;
    select: (target: object) => void;
    splitNodes: (options: { always: boolean }) => void;
    withoutNormalizing: (change: () => void) => void;
  };
  normalizeNode: Normalize;
}

export interface SlateNode {
  type?: string;
  text?: string;
  children?: SlateNode[];
  [property: string]: unknown;
}

interface InsertOptions {
  at?: unknown;
  select?: boolean;
  [option: string]: unknown;
}

type Normalize = (entry: [SlateNode, number[]], options?: unknown) => void;

/** What React keeps of a component, beside the element that it drew. */
interface Fiber {
  return?: Fiber;
  memoizedProps?: { editor?: SlateEditor };
}

/** The editor whose box this is: React keeps it beside the box, and nothing else leads to it. */
export function slateEditorOf(box: Element): SlateEditor {
  const key = Object.keys(box).find((name) => name.startsWith('__reactFiber$')) ?? '';
  let fiber: Fiber | undefined = (box as unknown as Record<string, Fiber>)[key];
  while (fiber && !fiber.memoizedProps?.editor?.tf) fiber = fiber.return;
  const editor = fiber?.memoizedProps?.editor;
  if (!editor) throw new Error('React does not keep the editor beside its box any more.');
  return editor;
}
