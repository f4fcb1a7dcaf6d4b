import { extensionOf, isImage } from '../../src/lib/file-type.ts';
import { barePicture } from './bare-picture.ts';

/** Longest side of a picture in an entry, in pixels: twice the widest place that a page has for one. */
const MAX_SIDE = 2560;
/** Bytes above which a picture is encoded anew although it is small enough. */
const MAX_BYTES = 2_000_000;
/** The first that makes a picture light enough is taken, or the last one. */
const QUALITIES = [0.85, 0.75, 0.65];

/** A picture ready for git. */
interface PreparedPicture {
  blob: Blob;
  /** `jpg`, `png`, `webp`. */
  extension: string;
}

/**
 * A picture upright, no larger than a page needs, and without the position, the camera and the names that it carries;
 * pixels that need none of this stay byte for byte. `type` is a name of `file-type`. With `keepsSize`, for press
 * material, it keeps its size and its quality; `as` is the extension that it must have, where it takes the place of
 * another one. @throws when the browser cannot read it, or cannot write that kind.
 */
export async function preparePicture(
  file: Blob,
  type: string,
  { keepsSize, as }: { keepsSize: boolean; as?: string | undefined },
): Promise<PreparedPicture> {
  const bare = barePicture(type, new Uint8Array(await file.arrayBuffer()));
  const own = type === 'apng' ? 'png' : type;
  const target = TYPES[as ?? (own === 'jpg' || !isImage(`x.${own}`) ? 'jpg' : 'webp')] ?? '';
  const kept = bare &&
    (as === undefined || TYPES[as] === TYPES[own]) && { blob: new Blob([bare.bytes]), extension: own };
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    if (kept && bare.isAnimated) return kept;
    const scale = keepsSize ? 1 : Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
    // A JPEG can say how it lies; the other formats say it in what is taken from them.
    const isUpright = bare?.orientation === 1 || (keepsSize && type === 'jpg');
    const isLight = keepsSize || file.size <= MAX_BYTES;
    if (kept && isUpright && isLight && scale === 1) return kept;
    const encoded = await encode(bitmap, scale, target);
    if (as !== undefined && encoded.blob.type !== target)
      throw new Error('The browser cannot write this kind of picture.');
    return kept && isUpright && scale === 1 && kept.blob.size <= encoded.blob.size ? kept : encoded;
  } finally {
    bitmap.close();
  }
}

async function encode(bitmap: ImageBitmap, scale: number, type: string): Promise<PreparedPicture> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  let blob: Blob | null = null;
  for (const quality of QUALITIES) {
    blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
    if (blob && blob.size <= MAX_BYTES) break;
  }
  if (!blob) throw new Error('The browser could not encode the picture.');
  // A browser that cannot write a format writes PNG.
  return { blob, extension: EXTENSIONS[blob.type] ?? 'png' };
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/webp': 'webp' };

/** Kinds that a browser writes, by extension. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** True for the name of a picture in whose place another one can be written. */
export const isReplaceable = (name: string): boolean => extensionOf(name) in TYPES;
