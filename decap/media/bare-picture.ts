import { bareJpeg } from './bare-jpeg.ts';
import { barePng, bareWebp } from './bare-chunks.ts';
import type { BarePicture } from './bytes.ts';

const BARE: Readonly<Record<string, (bytes: Uint8Array) => BarePicture | undefined>> = {
  jpg: bareJpeg,
  png: barePng,
  apng: barePng,
  webp: bareWebp,
};

/**
 * A picture without the position, the camera, the names and the comments that it carries, its pixels untouched. `type` is
 * a name of `file-type`. Undefined for formats that can only be rid of them by encoding them anew.
 */
export const barePicture = (type: string, bytes: Uint8Array): BarePicture | undefined => BARE[type]?.(bytes);
