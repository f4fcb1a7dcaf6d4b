import { copyQuestion } from '../check/copy-words.ts';
import { ASIDE, COPY, type KeptCopy, swap } from './copies.ts';
import { answerQuestions } from './dialogs.ts';
import { type OpenEditor, openEditor } from './open-editor.ts';
import { spanish } from './phrases.ts';

/**
 * Decap keeps a copy of what is written in the browser and offers it after a page that was closed. Here the offer waits
 * until the entry is open, because what Decap loads afterwards takes the place of the copy; a copy of what is saved is
 * not offered; one that somebody says no to is set aside, not deleted; and that of a new entry stays when another entry
 * of its kind is closed. `sourceKey` is where the data of a form carry the file that they came from.
 */
export function holdCopies(sourceKey: string, now: () => Date): void {
  const { prototype } = IDBObjectStore;
  // oxlint-disable-next-line typescript/unbound-method -- they are called below with the store they are asked of
  const { get, put, delete: remove } = prototype;
  prototype.get = function (this: IDBObjectStore, key) {
    const request = get.call(this, key);
    return isCopy(key) ? answerWhenOpen(request, key, sourceKey) : request;
  };
  prototype.put = function (this: IDBObjectStore, value: unknown, key) {
    return put.call(this, isCopy(key) ? { at: now().getTime(), ...(value as object) } : value, key);
  };
  let lastRemoved = '';
  prototype.delete = function (this: IDBObjectStore, key) {
    const isHabit = isCopy(key) && lastRemoved.startsWith(`${key}.`);
    lastRemoved = String(key);
    if (isHabit) return nothing(this);
    const target = isCopy(key) && moves.get(key);
    if (!target) return remove.call(this, key);
    moves.delete(key);
    swap(this, key, target);
    return nothing(this);
  };
  answerQuestions([spanish.editor.editor.confirmLoadBackup], (ask) => {
    const key = openKey();
    if (wanted.delete(key)) return true;
    const isTaken = ask(copyQuestion(offeredAt));
    if (!isTaken) moveNext(key, ASIDE + key.slice(COPY.length));
    return isTaken;
  });
}

/** A request that changes nothing, for whoever waits for one. */
const nothing = (store: IDBObjectStore) => store.count() as IDBRequest<unknown> as IDBRequest<undefined>;

/** The copy under a key was asked for: it is taken without a question. */
export const takeCopy = (key: string): void => void wanted.add(key);

/** When Decap next throws the copy under `key` away, it goes to another key instead. */
export const moveNext = (key: string, target: string): void => void moves.set(key, target);

/** Whether `moveNext` was said of a copy and Decap has not thrown it away since. */
export const isMoving = (key: string): boolean => moves.has(key);

/** What `moveNext` said of a copy holds no longer. */
export const keepWhereItIs = (key: string): void => void moves.delete(key);

/** The form of `key` opens next with this text, as if it were a copy that somebody took. */
export function prepareCopy(key: string, copy: KeptCopy): void {
  prepared.set(key, copy);
  wanted.add(key);
}

const prepared = new Map<string, KeptCopy>();
const wanted = new Set<string>();
const moves = new Map<string, string>();
/** Moment of the copy that was found last. */
let offeredAt: number | undefined;

const isCopy = (key: unknown): key is string => typeof key === 'string' && key.startsWith(COPY);

/** Key of the copy of the form that is open. */
export function openKey(): string {
  const { collection, newEntry, slug } = openEditor()?.props ?? {};
  return `${COPY}${String(collection?.get('name'))}${newEntry ? '' : `.${slug}`}`;
}

const [STEP, LONGEST] = [100, 20_000];

/** The same request, whose answer comes when the form is on the page: without a copy that only says what is saved. */
function answerWhenOpen(request: IDBRequest, key: string, sourceKey: string): IDBRequest {
  let isSaved = false;
  const given = prepared.get(key);
  prepared.delete(key);
  const answer = async (handle: (event: Event) => void, event: Event) => {
    const editor = await loadedEditor();
    const copy = given ?? (request.result as KeptCopy | undefined);
    offeredAt = copy?.at;
    isSaved =
      copy !== undefined &&
      key === openKey() &&
      copy.raw === editor?.props.entryDraft?.getIn(['entry', 'data', sourceKey]);
    if (isSaved) wanted.delete(key);
    handle(event);
  };
  return new Proxy(request, {
    get: (target, name) => {
      if (name !== 'result') return Reflect.get(target, name) as unknown;
      return isSaved ? undefined : (given ?? target.result);
    },
    set: (target, name, value: unknown) => {
      const isAnswer = name === 'onsuccess' && typeof value === 'function';
      const late = (event: Event) => void answer(value as (event: Event) => void, event);
      return Reflect.set(target, name, isAnswer ? late : value);
    },
  });
}

/** The form, once the entry of its address is in it. */
async function loadedEditor(): Promise<OpenEditor | undefined> {
  for (let waited = 0; waited < LONGEST; waited += STEP) {
    const editor = document.querySelector('[class*="-EditorContainer"]') ? openEditor() : undefined;
    const { newEntry, slug, entryDraft } = editor?.props ?? {};
    if (newEntry || (slug !== undefined && entryDraft?.getIn(['entry', 'slug']) === slug)) return editor;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return undefined;
}
