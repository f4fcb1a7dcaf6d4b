import { LOCAL_API } from './backends.ts';

/**
 * Two people may open the same entry. With each save we tell the desk which version the writer started from, so that
 * it can refuse to write over someone else's work. Only the desk of `npm start` understands it.
 */
const startedFrom = new Map<string, string>();
const savedHere = new Map<string, string>();

/** Remembers from which bytes a file that is about to be saved was made. */
export function rememberBase(written: string, source: string | undefined): void {
  startedFrom.set(written, source ?? '');
}

interface DataFile {
  path: string;
  raw: string;
  bases?: string[];
}

interface Action {
  action?: string;
  params?: { dataFiles?: DataFile[]; entry?: DataFile };
}

/** Adds to every save its possible starting points: what was opened, and what this page saved last. */
export function sendBases(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const body = init?.body;
    const isLocal = String(input instanceof Request ? input.url : input).endsWith(LOCAL_API);
    if (!isLocal || typeof body !== 'string') return send(input, init);
    const action = JSON.parse(body) as Action;
    if (action.action !== 'persistEntry') return send(input, init);
    const files = action.params?.dataFiles ?? (action.params?.entry ? [action.params.entry] : []);
    for (const file of files)
      file.bases = [startedFrom.get(file.raw), savedHere.get(file.path)].filter((base) => base !== undefined);
    const response = await send(input, { ...init, body: JSON.stringify(action) });
    if (response.ok) for (const file of files) savedHere.set(file.path, file.raw);
    return response;
  };
}
