import { join } from 'node:path';
import sharp from 'sharp';
import type { ToldEntry } from '../../src/domain/bulletin.ts';
import type { Inline } from './mailing.ts';

/** Width of a picture in a mail, in pixels. */
const WIDTH = 552;

/**
 * The picture of the first entry that has one, small enough for a mail: it goes inside, so that reading it tells nobody.
 * @param fileOf file of a path of the content folder
 */
export async function firstPicture(
  entries: readonly ToldEntry[],
  fileOf: (path: string) => string,
): Promise<Inline | undefined> {
  const entry = entries.find(({ data }) => data.image);
  const image = entry?.data.image;
  if (!entry || !image) return undefined;
  const { data: content, info } = await sharp(fileOf(join(entry.collection, image.src)))
    .rotate()
    .resize({ width: WIDTH, height: WIDTH, fit: 'inside' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 62, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return { content, alt: image.alt, credit: image.credit, width: info.width, height: info.height };
}
