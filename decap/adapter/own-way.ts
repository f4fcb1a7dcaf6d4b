import type { DecapBackend } from '../cms.ts';
import {
  entryAddress,
  type EntryKey,
  type Go,
  isFormOf,
  keyOfSave,
  listAddress,
  type OpenEditor,
  openEditor,
} from './open-editor.ts';

/** What Decap leads away from once something has ended: the form in which it was asked for, and its entry. */
interface Way {
  form: OpenEditor;
  key: EntryKey;
}

/** By the address that it leads to. */
const ways = new Map<string, Way>();
/** Name that the first save gave to the entry of a form. */
const names = new WeakMap<OpenEditor, string>();
const guarded = new WeakSet<object>();

/**
 * After the first save of a new entry Decap goes to the address that it got, and after a deletion to the list: wherever
 * the writer has gone meanwhile. Here it goes there only from the form in which that was asked for.
 */
export function leadFromOwnForms(backend: DecapBackend): void {
  const persist = backend.persistEntry.bind(backend);
  backend.persistEntry = async (entry, options) => {
    const form = openEditor();
    if (!form?.props.newEntry) return persist(entry, options);
    const key = keyOfSave(entry, options);
    expectWay(entryAddress(key), { form, key });
    const result = await persist(entry, options);
    names.set(form, key.slug);
    return result;
  };
  const remove = backend.deleteUnpublishedEntry.bind(backend);
  backend.deleteUnpublishedEntry = (collection, slug) => {
    const form = openEditor();
    if (form) expectWay(listAddress(collection), { form, key: { collection, slug } });
    return remove(collection, slug);
  };
}

/** The name of the entry that was saved first in this form. */
export const nameOf = (form: OpenEditor): string | undefined => names.get(form);

/**
 * The way to an address with that rule before it; `open` gives the form that is on the page.
 * @internal for its test
 */
export function withOwnWay(go: Go, expected: Map<string, Way>, open: () => OpenEditor | undefined): Go {
  return (path, ...more) => {
    const way = expected.get(path);
    expected.delete(path);
    if (!way || isFormOf(open(), way.key, way.form)) go(path, ...more);
  };
}

function expectWay(address: string, way: Way): void {
  ways.set(address, way);
  const { history } = way.form.props;
  if (guarded.has(history)) return;
  guarded.add(history);
  history.replace = withOwnWay(history.replace, ways, openEditor);
  history.push = withOwnWay(history.push, ways, openEditor);
}
