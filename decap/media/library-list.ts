import { extensionOf, isImage } from '../../src/lib/file-type.ts';
import { toSlug } from '../../src/lib/slug.ts';
import type { LibraryFile } from '../../src/model/library-file.ts';

/** A file of the library, or one that waits in the draft that is open. */
export interface ListedFile extends Omit<LibraryFile, 'collection'> {
  /** Path in the repository. */
  path: string;
  /** Where the page has it already; the desk reads the others when they come into view. */
  url?: string | undefined;
  isDraft: boolean;
  /** Nothing published names it, and no draft. */
  isUnused?: boolean;
}

/** What a field asks of its files. */
export interface Wanted {
  imagesOnly: boolean;
  /** Extensions that the field takes; all when there are none. */
  types: readonly string[];
  /** Folder of the entry that is open: what lies there comes first. */
  folder: string;
}

/** The files that a field may take, those of its own folder first. */
export function filesFor(files: readonly ListedFile[], { imagesOnly, types, folder }: Wanted): ListedFile[] {
  const fitting = files.filter(
    ({ name }) => (!imagesOnly || isImage(name)) && (types.length === 0 || types.includes(extensionOf(name))),
  );
  const isOwn = ({ path }: ListedFile) => path.startsWith(`${folder}/`);
  return [...fitting.filter(isOwn), ...fitting.filter((file) => !isOwn(file))];
}

/** The files in whose name, words or pages every word of a search stands, whatever its accents. */
export function searchFiles(files: readonly ListedFile[], query: string): ListedFile[] {
  const wanted = toSlug(query).split('-').filter(Boolean);
  return files.filter((file) => {
    const text = toSlug([file.name, ...file.words, ...file.uses.map(({ title }) => title)].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

/** What a file is called in the list: what its pages say of it, or its name. */
export const titleOf = ({ words: [first], name }: ListedFile): string => first ?? name;
