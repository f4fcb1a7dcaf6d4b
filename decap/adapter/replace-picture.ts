import { type ListedFile, titleOf } from '../media/library-list.ts';
import { prepareUpload } from '../media/upload.ts';
import { replacedMessage, replaceQuestion } from '../media/words.ts';
import { showNotice } from './notice.ts';

/** The pictures and files of the repository, on every backend of Decap's. */
export interface MediaStore {
  /** An address of the bytes of a file. */
  read: (path: string) => Promise<{ url: string }>;
  /** Writes a file on the published branch at once. */
  write: (asset: Asset, options: { commitMessage: string }) => Promise<unknown>;
}

/** A file as Decap's backends take it. */
interface Asset {
  path: string;
  fileObj: File;
  toBase64: () => Promise<string>;
}

/**
 * Another picture under the same name: every page that uses it follows, once the person agrees. Gives back why not;
 * empty when the person does not.
 */
export async function replacePicture(
  old: ListedFile,
  chosen: File,
  store: MediaStore | undefined,
): Promise<string | undefined> {
  const pages = old.uses.map(({ title }) => title);
  if (!window.confirm(replaceQuestion(titleOf(old), pages))) return '';
  const field = { keepsSize: old.isOriginal, isEmpty: false, replaces: old.name };
  const { file, refusal } = await prepareUpload(chosen, field);
  if (!file) return refusal;
  const asset = { path: old.path, fileObj: file, toBase64: () => toBase64(file) };
  await store?.write(asset, { commitMessage: `Reemplazar imagen: ${old.path}` });
  showNotice(replacedMessage(titleOf(old)), [{ label: 'Entendido', run: () => undefined }]);
  return undefined;
}

async function toBase64(file: File): Promise<string> {
  const reader = new FileReader();
  await new Promise((resolve) => {
    reader.addEventListener('load', resolve);
    reader.readAsDataURL(file);
  });
  return String(reader.result).split('base64,')[1] ?? '';
}
