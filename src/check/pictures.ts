import { join } from 'node:path';
import sharp from 'sharp';
import { isImage } from '../lib/file-type.ts';
import { MAX_MEGAPIXELS } from '../lib/picture-limit.ts';
import type { MediaFile } from './content-files.ts';

/** Pictures decoded at the same time: sharp itself uses every core for one, and each is whole in memory. */
const PARALLEL = 2;

/** What a picture is found to be, when it is not as it should. */
export type PictureState = Pick<MediaFile, 'isBroken' | 'megapixels'>;

/** Opens the picture of a path. */
export type LookAtPicture = (path: string) => Promise<PictureState>;

/**
 * Opens every picture of a folder to the last byte and marks those that do not open: a broken upload has a good
 * beginning, and the image pipeline would publish it as it is.
 */
export async function markBrokenPictures(
  contentDir: string,
  media: ReadonlyMap<string, MediaFile>,
  look: LookAtPicture = lookAtPicture,
): Promise<void> {
  const pictures = [...media].filter(
    ([path, { isLink, isSpecial, size }]) => isImage(path) && !isLink && !isSpecial && size > 0,
  );
  for (let start = 0; start < pictures.length; start += PARALLEL) {
    const some = pictures.slice(start, start + PARALLEL);
    await Promise.all(some.map(async ([path, file]) => Object.assign(file, await look(join(contentDir, path)))));
  }
}

export const lookAtPicture: LookAtPicture = async (path) => {
  const megapixels = await megapixelsOf(path);
  return megapixels > MAX_MEGAPIXELS ? { megapixels } : { isBroken: !(await opens(path)) };
};

/** From its head alone: a file of a few KB can say that it has more pixels than a memory holds. */
async function megapixelsOf(path: string): Promise<number> {
  try {
    const { width, height, pages = 1 } = await sharp(path, { limitInputPixels: false }).metadata();
    return Math.ceil((width * height * pages) / 1_000_000);
  } catch {
    return 0;
  }
}

/** Not by `stats()`: when two pictures fail at one moment, sharp 0.35 may lose the words of one and take it for good. */
async function opens(path: string): Promise<boolean> {
  try {
    // One channel, so that a large picture is a quarter in memory.
    await sharp(path, { failOn: 'truncated' }).extractChannel(0).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}
