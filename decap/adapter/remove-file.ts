import { LOCAL_API } from '../config/backends.ts';
import { DELETE_ACTION, UNUSED_ACTION, type UnusedFile } from '../check/unused-media.ts';
import type { ListedFile } from '../media/library-list.ts';
import { deletedMessage, deleteQuestion } from '../media/words.ts';
import { showNotice } from './notice.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

/** What lies in the repository of this computer and nothing uses; nothing where the desk does not say it. */
export async function unusedFiles(): Promise<ListedFile[]> {
  const response = await ask(UNUSED_ACTION, {}).catch(() => undefined);
  const files = response?.ok ? ((await response.json()) as UnusedFile[]) : [];
  const bare = { isOriginal: false, words: [], uses: [], isDraft: false, isUnused: true };
  return files.map((file) => ({ ...file, ...bare }));
}

/** Deletes such a file, once the person agrees. Gives back why not; empty when the person does not. */
export async function removeFile({ path, name }: ListedFile): Promise<string | undefined> {
  if (!window.confirm(deleteQuestion(name))) return '';
  const response = await ask(DELETE_ACTION, { path });
  if (!response.ok) return ((await response.json()) as { error: string }).error;
  showNotice(deletedMessage(name), [{ label: 'Entendido', run: () => undefined }]);
  return undefined;
}

const ask = (action: string, params: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(addressOnSite(LOCAL_API), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action, params }),
  });
