import type { ImmutableMap } from '../cms.ts';
import { isFormOf, type OpenEditor, openEditor } from './open-editor.ts';

interface Draft extends ImmutableMap {
  delete: (key: string) => Draft;
}

/** What Decap knows; what is written in the form is `entryDraft`. */
interface State {
  entryDraft: Draft;
}

interface Action {
  type: string;
  payload?: { collection?: string; slug?: string; entry?: { collection?: string; slug?: string } | ImmutableMap };
}

type Reducer = (state: State | undefined, action: Action) => State;
type MakeStore = (reducer: Reducer, ...more: unknown[]) => unknown;
type Enhancer = (make: MakeStore) => MakeStore;

/** An entry has been fetched: it takes the place of what is in the form. */
const LOADED = 'DRAFT_CREATE_FROM_ENTRY';
/** A form was left. */
const LEFT = 'DRAFT_DISCARD';
const SAVED = 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS';
const NOT_SAVED = 'UNPUBLISHED_ENTRY_PERSIST_FAILURE';

/**
 * What is written in a form stays in it. Decap fetches an entry anew after each first save and publication, and what it
 * brings goes into whatever form is on the page by then, as does the word that all is saved; here only into its own. And a
 * form that was left leaves none behind: the next one used to stand there, empty and open for writing, until its entry came.
 *
 * To be called before Decap is loaded: it makes its store with what the developer tools of Redux may put before it.
 */
export function keepDraftsApart(): void {
  const enhance =
    (own: Enhancer): Enhancer =>
    (make) =>
      own((reducer, ...more) => make(withOwnDrafts(reducer, openEditor), ...more));
  Object.assign(window, { __REDUX_DEVTOOLS_EXTENSION_COMPOSE__: enhance });
}

/**
 * The reducer with that rule before it; `open` gives the form that is on the page.
 * @internal for its test
 */
export function withOwnDrafts(reducer: Reducer, open: () => OpenEditor | undefined): Reducer {
  /** Form of a new entry whose first save has ended, and which waits for what was saved. */
  let savedForm: unknown;
  return (before, action) => {
    const after = reducer(before, action);
    switch (action.type) {
      case LEFT:
        savedForm = undefined;
        return { ...after, entryDraft: after.entryDraft.delete('entry') };
      case LOADED:
        return before && !isFormOf(open(), keyOf(action), savedForm)
          ? { ...after, entryDraft: before.entryDraft }
          : after;
      case SAVED:
      case NOT_SAVED: {
        const isPersisting = before?.entryDraft.getIn(['entry', 'isPersisting']) === true;
        const form = open();
        if (before && !(isPersisting && isFormOf(form, keyOf(action), form)))
          return { ...after, entryDraft: before.entryDraft };
        savedForm = action.type === SAVED && form?.props.newEntry ? form : undefined;
        return after;
      }
      default:
        return after;
    }
  };
}

/** Loaded entries are told as plain objects, saved ones as Decap keeps them. */
function keyOf({ payload: { entry, ...own } = {} }: Action): { collection?: unknown; slug?: unknown } {
  if (!entry) return own;
  if (!isMap(entry)) return entry;
  return { collection: own.collection, slug: entry.get('slug') };
}

const isMap = (entry: object): entry is ImmutableMap => 'getIn' in entry;
