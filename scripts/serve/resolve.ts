import { statSync } from 'node:fs';
import { join } from 'node:path';
import { findRedirect, type Redirect } from '../../src/lib/header-rules.ts';

/** What a URL path of the site leads to. `url` is still percent-encoded. */
export type Answer =
  | { kind: 'file'; url: string; file: string }
  | { kind: 'redirect'; to: string; isByQuery?: boolean }
  | { kind: 'not-found' }
  | { kind: 'bad-request' };

const INSTRUCTIONS = new Set(['/_headers', '/_redirects']);

/** Decides, from the path, the redirections and what is on disk, how to answer; it never leaves `folder`. */
export function resolvePath(folder: string, url: string, redirects: readonly Redirect[], query = ''): Answer {
  const pathname = decodePath(url);
  if (pathname === undefined) return { kind: 'bad-request' };
  if (!isPublic(pathname)) return { kind: 'not-found' };
  const moved = findRedirect(redirects, pathname, query);
  if (moved) return { kind: 'redirect', ...moved };
  if (kindOf(join(folder, pathname)) !== 'folder') return existingFile(folder, pathname, url);
  if (!pathname.endsWith('/')) return { kind: 'redirect', to: `${url}/` };
  return existingFile(folder, `${pathname}index.html`, `${url}index.html`);
}

function existingFile(folder: string, pathname: string, url: string): Answer {
  const file = join(folder, pathname);
  return kindOf(file) === 'file' ? { kind: 'file', url, file } : { kind: 'not-found' };
}

/**
 * False for what a production host never serves: its own instructions, hidden files, any way up (`..` starts with a
 * dot), and `//`, which as a redirect target would name another host.
 */
export function isPublic(pathname: string): boolean {
  if (!pathname.startsWith('/') || /[\\\0]|\/\//.test(pathname) || INSTRUCTIONS.has(pathname)) return false;
  return !/\/\./.test(pathname.replace(/^\/\.well-known\//, '/'));
}

/** `decodeURI`, as sirv does, so that both name the same file. */
function decodePath(url: string): string | undefined {
  try {
    return decodeURI(url);
  } catch {
    return undefined;
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : undefined;
  } catch {
    // Whatever the reason (absent, below a file, name too long), there is nothing to show.
    return undefined;
  }
}
