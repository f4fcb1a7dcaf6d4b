import { open } from 'node:fs/promises';

/** Bytes that are looked at. */
const HEAD = 4096;

/** True for a file that is no text in any of the encodings of spreadsheets: it has a zero byte and no mark of UTF-16. */
export async function isBinary(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const head = buffer.subarray(0, bytesRead);
    const isUtf16 = /^(?:fffe|feff)/.test(head.toString('hex', 0, 2));
    return !isUtf16 && head.includes(0);
  } finally {
    await file.close();
  }
}
