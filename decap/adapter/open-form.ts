import type { FormEntry } from '../check/entry-issues.ts';
import type { ImmutableMap } from '../cms.ts';

/** The form that is open, as far as Decap tells nobody about it. */
export interface OpenForm {
  entry: FormEntry;
  /** What Decap's own controls refuse: the id of the control, and why. */
  errors: { id: string; message: string }[];
  /** Box at whose top something can stand. */
  pane: HTMLElement;
  /** Lets every control say what it refuses. */
  validate: () => void;
  /** Opens what hides a field, brings it into view and puts the cursor into it. */
  focus: (path: readonly string[]) => void;
}

/** A field of the form: Decap's wrapper around a control, or one item of a list. */
interface Part {
  props: { uniqueFieldId?: string };
  innerWrappedControl?: Part;
  childRefs?: Record<string, Part>;
  state?: { keys?: string[] };
  focus?: (path: string) => void;
  validate?: () => void;
}

interface EditorInterface {
  controlPaneRef?: Part | null;
  props: { entry: ImmutableMap; fieldsErrors: ImmutableMap };
}

interface Store {
  subscribe: (listener: () => void) => () => void;
}

interface Fiber {
  return?: Fiber;
  stateNode?: Partial<EditorInterface> | null;
  memoizedProps?: { store?: Store } | null;
}

const FORM = '[class*="-EditorContainer"]';
/** Box that holds the fields. */
export const PANE = '[class*="-ControlPaneContainer"]';
/** Box of one field. */
export const CONTROL = '[class*="-ControlContainer"]';
/** What of a form can be used. */
export const FOCUSABLE =
  'input:not([type=hidden]), textarea, select, button, [role=button], [role=switch], [contenteditable=true]';

/** The form that is open; undefined where there is none. */
export function openForm(): OpenForm | undefined {
  const found = fibersAbove(FORM).find(({ stateNode }) => stateNode && 'controlPaneRef' in stateNode);
  const editor = found?.stateNode as EditorInterface | undefined;
  const pane = document.querySelector<HTMLElement>(PANE);
  if (!editor?.controlPaneRef || !pane) return undefined;
  const { entry, fieldsErrors } = editor.props;
  const root = editor.controlPaneRef;
  return {
    entry: {
      collection: String(entry.get('collection')),
      file: String(entry.get('slug')),
      data: (entry.get('data') as ImmutableMap).toJS(),
    },
    errors: Object.entries(fieldsErrors.toJS() as Record<string, { message?: string }[]>).flatMap(([id, errors]) =>
      errors.flatMap(({ message }) => (message ? [{ id, message }] : [])),
    ),
    pane,
    validate: () => root.validate?.(),
    focus: (path) => {
      root.focus?.(path.join('.'));
      // An item that was closed is on the page a moment later.
      requestAnimationFrame(() => requestAnimationFrame(() => focusPart(root, path)));
    },
  };
}

/** Calls `listener` whenever anything changes in Decap; gives the way to stop it. */
export function onChange(listener: () => void): () => void {
  const store = fibersAbove(FORM).find(({ memoizedProps }) => memoizedProps?.store?.subscribe)?.memoizedProps?.store;
  if (!store) throw new Error('Decap keeps its store elsewhere.');
  return store.subscribe(listener);
}

/** The label of a control of Decap's, as the form shows it. */
export const labelOf = (id: string): string =>
  document.querySelector(`label[for="${CSS.escape(id)}"]`)?.firstChild?.textContent ?? '';

/** Puts the cursor into a control of Decap's, or into the first thing that can be used beside its label. */
export function focusControl(id: string): void {
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
  const container = label?.closest(CONTROL);
  // What is folded away is shown first.
  if (container?.closest('[data-folded]')) document.querySelector<HTMLElement>('.desk-more')?.click();
  container?.scrollIntoView({ block: 'start' });
  if (container?.contains(document.activeElement)) return;
  const own = document.getElementById(id);
  const target = own?.matches(FOCUSABLE) ? own : container?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
}

/** What React keeps of the components above an element, from the inside out. */
function fibersAbove(selector: string): Fiber[] {
  const element = document.querySelector(selector);
  const key = element && Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
  const fibers: Fiber[] = [];
  if (!key) return fibers;
  for (let fiber = (element as unknown as Record<string, Fiber | undefined>)[key]; fiber; fiber = fiber.return)
    fibers.push(fiber);
  return fibers;
}

function focusPart(root: Part, path: readonly string[]): void {
  const id = deepestId(root, path);
  if (id) focusControl(id);
}

/** The id of the control at `path`, or of the nearest one above it that is on the page. */
function deepestId(root: Part, path: readonly string[]): string | undefined {
  let [part, id]: [Part | undefined, string | undefined] = [root, undefined];
  for (const name of path) {
    const inner: Part | undefined = part?.innerWrappedControl ?? part;
    part = inner?.childRefs?.[inner.state?.keys?.[Number(name)] ?? name];
    id = part?.props.uniqueFieldId ?? id;
  }
  return id;
}
