import type { UploadField } from '../media/upload.ts';
import type { ImmutableMap } from '../cms.ts';
import { openEditor } from './open-editor.ts';
import { type Fiber, findFiber } from './react-tree.ts';

/** Decap's control of a picture or a file. */
export interface FileControl {
  controlID: string;
  props: {
    field: ImmutableMap;
    value?: unknown;
    /** Puts a file into the draft on the page, under its name. */
    onPersistMedia: (file: File, options: { field: ImmutableMap }) => Promise<unknown>;
  };
}

/** What is known of the field whose control has this id; of the entry alone where there is none. */
export function uploadField(controlId: string | undefined): UploadField {
  const entry = openEditor()?.props.entryDraft;
  const title = textOf(entry?.getIn(['entry', 'data', 'title']));
  const fiber = findControl(controlId);
  const control = fiber?.stateNode as FileControl | undefined;
  const keepsSize = control?.props.field.getIn(['media_library', 'config', 'isOriginal']) === true;
  return { keepsSize, isEmpty: !control?.props.value, alt: fiber && wordsBeside(fiber), title };
}

/** The control with this id, where React keeps it; undefined for none. */
export const findControl = (id: string | undefined): Fiber | undefined =>
  id ? findFiber(({ stateNode }) => (stateNode as FileControl | null)?.controlID === id) : undefined;

/** Fields beside a file that say what it is, the best first. */
const WORDS = ['alt', 'title', 'titulo'];

/** What the group of a field says of its file. */
function wordsBeside(fiber: Fiber): string | undefined {
  for (let outer = fiber.return; outer; outer = outer.return) {
    const group = (outer.memoizedProps as { value?: Partial<ImmutableMap> } | null)?.value;
    if (typeof group?.getIn !== 'function' || typeof group.get !== 'function') continue;
    const get = group.get.bind(group);
    return WORDS.map((name) => textOf(get(name))).find((words) => words !== undefined);
  }
  return undefined;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;
