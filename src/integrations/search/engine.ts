import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../../lib/search-document.ts';
import { LANGUAGE } from '../../site.ts';

/**
 * How many places of words a piece of the index holds. A search fetches one for each of its words: a quarter of Pagefind's own size is
 * 7 KB less waste on a slow line. The engine's program reads it from its environment alone, under a name that says that it may go.
 */
export const PIECE_SIZE = 5000;

/** Has the engine index some documents, and write the index and what reads it into a folder. Throws when it refuses one, or ends before it is done. */
export const writeWhole = (documents: readonly SearchDocument[], folder: string, size: number): Promise<void> =>
  withEngine(size, async () => {
    const index = await toIndex(documents);
    refuse(await index.writeFiles({ outputPath: folder }));
  });

/** The files of the indexes of some groups of documents, each by its path; a group of none has none. */
export const filesOfEach = (
  groups: readonly (readonly SearchDocument[])[],
  size: number,
): Promise<Map<string, Uint8Array>[]> =>
  withEngine(size, () =>
    Promise.all(
      groups.map(async (documents) => {
        if (documents.length === 0) return new Map<string, Uint8Array>();
        const answer = await (await toIndex(documents)).getFiles();
        refuse(answer);
        return new Map(answer.files.map(({ path, content }) => [path, content]));
      }),
    ),
  );

async function toIndex(documents: readonly SearchDocument[]) {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`El buscador no se pudo preparar: ${errors.join(' ')}`);
  const answers = await Promise.all(
    documents.map(({ sort, ...document }) =>
      index.addCustomRecord({ ...document, language: LANGUAGE, sort: { ...sort } }),
    ),
  );
  answers.forEach(refuse);
  return index;
}

function refuse({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`El buscador no aceptó un documento: ${errors.join(' ')}`);
}

/**
 * Pagefind starts a program and waits for ever if it dies; node would then end with the site half made and no error. Its
 * process is seen only where node tells of every new one.
 */
async function withEngine<T>(size: number, work: () => Promise<T>): Promise<T> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(size);
  let onEnd: (error: Error) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    onEnd = reject;
  });
  const watch = (message: unknown) => {
    const { process } = message as { process: ChildProcess };
    process.once('exit', () => {
      // Whoever else works in this thread may start programs too.
      if (!process.spawnargs.includes('--service')) return;
      onEnd(new Error('El programa del buscador terminó antes de tiempo; lo que dijo está arriba.'));
    });
  };
  subscribe('child_process', watch);
  try {
    return await Promise.race([work(), ended]);
  } finally {
    unsubscribe('child_process', watch);
    await close();
  }
}
