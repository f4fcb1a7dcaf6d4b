import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';

/** Path of the content folder inside its repository, without slashes at its ends; empty when it is the repository. */
export function contentFolder(contentDir: string): string {
  try {
    const prefix = execFileSync('git', ['rev-parse', '--show-prefix'], {
      cwd: contentDir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return prefix.trim().replace(/\/$/, '');
  } catch {
    // Not a repository yet: the desk cannot save, but its forms can be seen.
    return basename(contentDir);
  }
}
