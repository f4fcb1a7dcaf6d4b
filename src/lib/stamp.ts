import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';

// A site has thousands of small files, and a build looks at each: a promise for each would cost several times as much.

/** How a file was left. */
export interface Sealed {
  /** SHA-256 of its bytes, in hexadecimal. */
  sum: string;
  /** Where it is the same, nobody wrote the file since: its bytes need not be read. */
  stamp: string;
}

/**
 * The seal of a file; that of one which nobody touched is the one it had.
 * @param stamp how it is told whether somebody did
 */
export function sealOf(file: string, before: Sealed | undefined, stamp = stampOf): Sealed {
  const now = stamp(file);
  if (before?.stamp === now) return before;
  const hash = createHash('sha256');
  addBytes(hash, file);
  return { stamp: now, sum: hash.digest('hex') };
}

/** Adds the bytes of a file, however many they are. */
function addBytes(hash: Hash, file: string): void {
  const open = openSync(file, 'r');
  try {
    for (let read = readSync(open, piece); read > 0; read = readSync(open, piece)) hash.update(piece.subarray(0, read));
  } finally {
    closeSync(open);
  }
}

const piece = Buffer.alloc(256 * 1024);

/** How the system knows a file: its size, times and place. Any write, any link and any other file of the name changes it. */
function stampOf(file: string): string {
  const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

/** The same for a file that may be one of those, as the system says. */
export function stampOfPlaced(file: string): string {
  return statSync(file).nlink > 1 ? stampOfShared(file) : stampOf(file);
}

/** The same for a file that gets further names, as a kept page does in each site: they are no change of it. */
export function stampOfShared(file: string): string {
  const { size, mtimeNs, ino } = statSync(file, { bigint: true });
  return `${size} ${mtimeNs} ${ino}`;
}
