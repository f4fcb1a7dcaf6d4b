import { fileTypeFromBlob, fileTypeFromFile } from 'file-type';

/** Bytes in which the first frame of an MP3 is looked for: some begin with padding. */
const OPTIONS = { mpegOffsetTolerance: 4000 };

/**
 * What a file on disk holds, as an extension in the words of `file-type`: `docx`, `zip`; undefined for text and for what
 * it does not know. Reads the beginning, and of a ZIP the names of its parts.
 */
export const detectFile = async (path: string): Promise<string | undefined> =>
  (await fileTypeFromFile(path, OPTIONS))?.ext;

/** The same for a file that a browser holds. */
export const detectBlob = async (blob: Blob): Promise<string | undefined> =>
  (await fileTypeFromBlob(blob, OPTIONS))?.ext;
