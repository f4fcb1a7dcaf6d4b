import { stat } from 'node:fs/promises';

/** How the system knows a file: its size, times and place. Any write, and any other file of the name, changes it. */
export async function stampOf(file: string): Promise<string> {
  const { size, mtimeNs, ctimeNs, ino } = await stat(file, { bigint: true });
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}
