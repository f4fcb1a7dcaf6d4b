/**
 * Decap keeps a copy of what is written in the browser and offers it after a page that was closed. It asks for the copy
 * at once, and what it loads afterwards takes the copy's place. Here the copy waits until the entry is open.
 */
export function holdCopies(): void {
  // oxlint-disable-next-line typescript/unbound-method -- it is called below with the store it is asked of
  const get = IDBObjectStore.prototype.get;
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
    const request = get.call(this, key);
    return typeof key === 'string' && key.startsWith(COPY) ? answerWhenOpen(request) : request;
  };
}

/** How Decap's keys of copies begin; its store is in IndexedDB. */
const COPY = 'backup.';
const FORM = '[class*="-EditorContainer"]';
const [STEP, LONGEST] = [100, 20_000];

/** The same request, whose answer comes when the form is on the page. */
function answerWhenOpen(request: IDBRequest): IDBRequest {
  return new Proxy(request, {
    get: (target, name) => Reflect.get(target, name) as unknown,
    set: (target, name, value: unknown) => {
      const isAnswer = name === 'onsuccess' && typeof value === 'function';
      const late = (event: Event) => void formIsOpen().then(() => (value as (event: Event) => void)(event));
      return Reflect.set(target, name, isAnswer ? late : value);
    },
  });
}

async function formIsOpen(): Promise<void> {
  for (let waited = 0; waited < LONGEST && !document.querySelector(FORM); waited += STEP)
    await new Promise((resolve) => setTimeout(resolve, STEP));
}
