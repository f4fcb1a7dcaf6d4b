import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageTransform } from 'astro';
import { onceEach } from '../lib/once.ts';
import { toPath } from '../lib/site-address.ts';
import { getEnvironment } from './environment.ts';
import { allPictures, notePicture, type Reads } from './reads.ts';

// Astro makes the pictures after all pages, from a list to which each page adds its own while it is made. A page that is
// taken as an earlier build made it adds them from here. The list is Astro's own: a build test fails when it changes.

/** A size and format of a picture, as the image pipeline is asked for it: plain data. */
export interface MadePicture {
  transform: ImageTransform;
  hashed: string[];
  file?: string;
}

/** What a page asks of the image pipeline: a picture to be made, or the file of one that is shown as it is. */
type Asked = MadePicture | { shown: string };

/** From now on each picture is noted for the work that asks for it. */
export const notePictures = onceEach((): true => {
  const { astroAsset } = globalThis;
  const { addStaticImage: add, recordReferencedImage: show } = astroAsset;
  const note = (asked: Asked) => notePicture(asked);
  astroAsset.addStaticImage = (transform, hashed, file) => {
    note({ transform, hashed, ...(file !== undefined && { file }) });
    return add?.(transform, hashed, file) ?? '';
  };
  astroAsset.recordReferencedImage = (file) => {
    note({ shown: file });
    show?.(file);
  };
  return true;
});

/** What some work asked of the image pipeline, each thing once. */
export function picturesOf(reads: Reads): Asked[] {
  const all = allPictures(reads) as Asked[];
  return [...new Map(all.map((asked) => [JSON.stringify(asked), asked])).values()];
}

export const isMade = (asked: Asked): asked is MadePicture => !('shown' in asked);

/**
 * Asks for the pictures that a page asked for when it was made. False where one is not called as it was then: pictures of the
 * same bytes share a name.
 */
export function askAgain(pictures: readonly MadePicture[]): boolean {
  if (!pictures.every(({ transform }) => isThere(nameOf(transform)))) return false;
  for (const { transform, hashed, file } of pictures) globalThis.astroAsset.addStaticImage?.(transform, hashed, file);
  return true;
}

/** The files from which some pictures are made. */
export const sourcesOf = (pictures: readonly MadePicture[]): string[] => [
  ...new Set(pictures.flatMap(({ file }) => file ?? [])),
];

const nameOf = ({ src }: ImageTransform): string => (typeof src === 'object' && 'src' in src ? src.src : String(src));

/** A picture has the same name during a whole build. */
const isThere = onceEach((address: string): boolean => {
  const path = toPath(address, import.meta.env.BASE_URL);
  return path !== undefined && existsSync(join(getEnvironment().outDir, path));
});
