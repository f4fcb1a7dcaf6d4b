import { join } from 'node:path';
import sharp from 'sharp';
import { isImage } from '../lib/file-type.ts';
import type { MediaFile } from './content-files.ts';

/** Pictures decoded at the same time: sharp itself uses every core for one, and each is whole in memory. */
const PARALLEL = 2;

/**
 * Opens every picture of a folder to the last byte and marks those that do not open: a broken upload has a good
 * beginning, and the image pipeline would publish it as it is.
 */
export async function markBrokenPictures(contentDir: string, media: ReadonlyMap<string, MediaFile>): Promise<void> {
  const pictures = [...media].filter(([path, { isLink, size }]) => isImage(path) && !isLink && size > 0);
  for (let start = 0; start < pictures.length; start += PARALLEL) {
    await Promise.all(
      pictures.slice(start, start + PARALLEL).map(async ([path, file]) => {
        file.isBroken = !(await opens(join(contentDir, path)));
      }),
    );
  }
}

/** Not by `stats()`: when two pictures fail at one moment, sharp 0.35 may lose the words of one and take it for good. */
async function opens(path: string): Promise<boolean> {
  try {
    await sharp(path, { failOn: 'truncated' }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}
