import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/** How a file was left. */
export interface Sealed {
  /** SHA-256 of its bytes, in hexadecimal. */
  sum: string;
  /** Where it is the same, nobody wrote the file since: its bytes need not be read. */
  stamp: string;
}

/** The seal of a file; that of one which nobody touched is the one it had. */
export async function sealOf(file: string, before: Sealed | undefined): Promise<Sealed> {
  const stamp = await stampOf(file);
  if (before?.stamp === stamp) return before;
  return {
    stamp,
    sum: createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  };
}

/** How the system knows a file: its size, times and place. Any write, any link and any other file of the name changes it. */
async function stampOf(file: string): Promise<string> {
  const { size, mtimeNs, ctimeNs, ino } = await stat(file, { bigint: true });
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}
