import { extname } from 'node:path';
import { toSlug } from '../../src/lib/slug.ts';
import { MEDIA_FOLDER } from '../../src/model/field.ts';
import type { WordPressFile } from './wordpress-export.ts';

const UPLOADS = /\/wp-content\/uploads\/([^?#"'\s]+)/;
/** WordPress makes smaller copies of each picture: `rio-300x200.jpg`. */
const COPY = /-\d+x\d+(?=\.\w+$)/;

/** Path of a picture below `uploads/`; undefined for one of another site. */
const uploadOf = (url: string): string | undefined => {
  const path = UPLOADS.exec(url)?.[1];
  return path && decodeURI(path);
};

/** Paths at which a picture may lie, its full size first. */
export const sizesOf = (url: string): string[] => {
  const shown = uploadOf(url);
  return shown === undefined ? [] : [...new Set([shown.replace(COPY, ''), shown])];
};

/** The pictures of a library by their paths below `uploads/`. */
export const libraryOf = (files: readonly WordPressFile[]): Map<string, WordPressFile> =>
  new Map(
    files.flatMap((file) => {
      const path = uploadOf(file.url);
      return path === undefined ? [] : [[path, file] as const];
    }),
  );

interface AtHand {
  /** Paths below `uploads/` of what is at hand. */
  files: ReadonlySet<string>;
  /** Why others are not. */
  missing?: ReadonlyMap<string, string> | undefined;
  collection: string;
}

/** The pictures of one entry: in their full size where that is at hand. */
export function createPictures(library: ReadonlyMap<string, WordPressFile>, { files, missing, collection }: AtHand) {
  const used = new Map<string, string>();
  const find = (src: string, alt: string): { path: string; alt: string } | { reason: string } => {
    const sizes = sizesOf(src);
    if (sizes.length === 0) return { reason: 'Es de otro sitio o no dice de dónde: descárguela y añádala en la mesa.' };
    const found = sizes.find((path) => files.has(path));
    if (found === undefined)
      return { reason: missing?.get(sizes[0] ?? '') ?? 'No está en la carpeta de medios (--media).' };
    const known = library.get(found);
    const extension = extname(found).toLowerCase();
    const path = `${MEDIA_FOLDER}/${toSlug(found.slice(0, -extension.length))}${extension}`;
    used.set(found, `${collection}/${path}`);
    return { path, alt: alt || (known?.alt ?? '') };
  };
  return { find, used };
}
