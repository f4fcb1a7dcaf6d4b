import { extname } from 'node:path';
import { toSlug } from '../../src/lib/slug.ts';
import { MEDIA_FOLDER } from '../../src/model/field.ts';
import type { WordPressFile } from './wordpress-export.ts';

const UPLOADS = /\/wp-content\/uploads\/([^?#]+)/;
/** WordPress makes smaller copies of each picture: `rio-300x200.jpg`. */
const COPY = /-\d+x\d+(?=\.\w+$)/;

/** Path of a picture below `uploads/`; undefined for one of another site. */
const uploadOf = (url: string): string | undefined => {
  const path = UPLOADS.exec(url)?.[1];
  return path && decodeURI(path);
};

/** The pictures of one entry: in their full size where that is at hand. */
export function createPictures(library: readonly WordPressFile[], files: ReadonlySet<string>, collection: string) {
  const used = new Map<string, string>();
  const find = (src: string, alt: string): { path: string; alt: string } | { reason: string } => {
    const shown = uploadOf(src);
    if (shown === undefined)
      return { reason: 'Es de otro sitio o no dice de dónde: descárguela y añádala en la mesa.' };
    const found = [shown.replace(COPY, ''), shown].find((path) => files.has(path));
    if (found === undefined) return { reason: 'No está en la carpeta de medios (--media).' };
    const known = library.find(({ url }) => uploadOf(url) === found);
    const extension = extname(found).toLowerCase();
    const path = `${MEDIA_FOLDER}/${toSlug(found.slice(0, -extension.length))}${extension}`;
    used.set(found, `${collection}/${path}`);
    return { path, alt: alt || (known?.alt ?? '') };
  };
  return { find, used };
}
