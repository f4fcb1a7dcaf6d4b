import { homedir } from 'node:os';
import { resolve } from 'node:path';

/**
 * A path that somebody typed, seen from where they typed it: a command of the repository of an entity goes into the folder of the
 * code, and says in `FROM_DIR` where it was called. After the sign of an option, as in `--key=~/.ssh/key`, no shell puts the home folder.
 */
export const fromCaller = (path: string): string =>
  resolve(
    process.env['FROM_DIR'] ?? '',
    path.replace(/^~(?=\/|$)/, () => homedir()),
  );
