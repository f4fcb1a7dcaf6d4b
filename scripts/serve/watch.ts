import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Calls `onChange` when something below one of the folders changes. One watcher per folder: the `recursive` option
 * of Node on Linux opens one per file, which thousands of entries would feel. A folder that does not exist is left
 * out. Returns the function that ends the watch.
 */
export function watchFolders(folders: readonly string[], onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();

  const forget = (folder: string) => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };

  const add = (folder: string) => {
    for (const path of foldersBelow(folder)) {
      const watcher = watch(path, (event, name) => {
        if (name === null || isIgnored(name)) return;
        // Created, deleted, or both (a branch switch): a watcher on the old folder would be deaf to the new one.
        if (event === 'rename') refresh(join(path, name));
        onChange();
      });
      watcher.on('error', () => forget(path));
      watchers.set(path, watcher);
    }
  };

  const refresh = (folder: string) => {
    forget(folder);
    add(folder);
  };

  for (const folder of folders) add(folder);
  return () => {
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** Calls `onChange` when a named file of a folder changes. Editors replace files, so the folder is what is watched. */
export function watchFiles(folder: string, names: readonly string[], onChange: () => void): () => void {
  const watcher = watch(folder, (_event, name) => {
    if (name !== null && names.includes(name)) onChange();
  });
  return () => watcher.close();
}

/** The folder and every folder in it; nothing when it is not a folder. */
function foldersBelow(folder: string): string[] {
  try {
    const children = readdirSync(folder, { withFileTypes: true });
    const folders = children.filter((entry) => entry.isDirectory() && !isIgnored(entry.name));
    return [folder, ...folders.flatMap((entry) => foldersBelow(join(folder, entry.name)))];
  } catch {
    // A file, or deleted in the meantime: there is nothing to watch.
    return [];
  }
}

/** Hidden files and the backup and probe files of text editors are not content. */
const isIgnored = (name: string): boolean => /^\.|~$|^4913$/.test(name);
