import { mediaTypeIssues } from '../../src/check/media.ts';
import { createIssue } from '../../src/i18n/issues.ts';
import { extensionOf, isImage } from '../../src/lib/file-type.ts';
import { mediaName } from './name.ts';
import { preparePicture } from './prepare-picture.ts';
import { emptyMessage, heicMessage, MAX_UPLOAD_BYTES, noPictureMessage, tooHeavyMessage } from './words.ts';

/** What is known of the field that a file is for. */
export interface UploadField {
  /** True for press material: pictures keep their size. */
  keepsSize: boolean;
  /** Name of the picture whose place it takes; the file gets that name. */
  replaces?: string;
  /** False where it holds another file already: what is written beside it may speak of that one. */
  isEmpty: boolean;
  /** What the file shows or is called, as far as it is written. */
  alt?: string | undefined;
  /** Title of the entry. */
  title?: string | undefined;
}

/** A file as it goes into git, or why it does not, in words for the editor. */
export type Upload = { file: File; refusal?: undefined } | { file?: undefined; refusal: string };

/** Makes a file fit for publication: see `preparePicture` and `mediaName`. What is too heavy is refused unread. */
export async function prepareUpload(file: File, field: UploadField): Promise<Upload> {
  if (file.size === 0) return { refusal: emptyMessage(file) };
  if (file.size > MAX_UPLOAD_BYTES) return { refusal: tooHeavyMessage(file) };
  // Loaded with the first file: most visits upload none.
  const { detectBlob } = await import('../../src/lib/detect-type.ts');
  const type = await detectBlob(file);
  const [issue] = mediaTypeIssues(file.name, type, NO_PLACE);
  if (issue) return { refusal: `${issue.found}\n${issue.fix}` };
  try {
    const isPicture = type !== undefined && (isImage(file.name) || HEIC.has(type));
    if (field.replaces !== undefined && !isPicture) return { refusal: noPictureMessage(file.name) };
    const as = field.replaces === undefined ? undefined : extensionOf(field.replaces);
    const { blob, extension } = isPicture
      ? await preparePicture(file, type, { keepsSize: field.keepsSize, as })
      : { blob: file, extension: extensionOf(file.name) };
    const name = field.replaces ?? (await nameFor(file, blob, extension, field));
    return { file: new File([blob], name, { type: blob.type || file.type }) };
  } catch {
    if (type && HEIC.has(type)) return { refusal: heicMessage(file.name) };
    const { found, fix } = createIssue('media/broken', NO_PLACE, { path: file.name });
    return { refusal: `${found}\n${fix}` };
  }
}

/** There is no file yet. */
const NO_PLACE = { line: 1, column: 1 };

/** What phones call their own format. */
const HEIC = new Set(['heic', 'heif']);

/** Names given on this page, by content: the same file chosen twice is one file. */
const names = new Map<string, string>();

async function nameFor(
  file: File,
  blob: Blob,
  extension: string,
  { isEmpty, alt, title }: UploadField,
): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  const key = `${hash.join()} ${extension}`;
  const fileName = file.name.slice(0, -extensionOf(file.name).length - 1);
  const words = isEmpty ? [alt, fileName, title] : [fileName, alt, title];
  const name = names.get(key) ?? mediaName(words, extension, hash);
  names.set(key, name);
  return name;
}
