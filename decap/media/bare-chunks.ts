import { type BarePicture, join, textAt } from './bytes.ts';
import { orientationOf } from './exif.ts';

const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';

/** What decides how a PNG looks (PNG, third edition, table of chunks); texts, times, Exif and what programs add are left out. */
const PNG_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM cICP gAMA iCCP mDCV cLLI sBIT sRGB bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

/** A PNG with its pixels byte for byte and without its metadata; undefined for a file that is built differently. */
export function barePng(bytes: Uint8Array): BarePicture | undefined {
  if (textAt(bytes, 0, 8) !== PNG_SIGNATURE) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const bare = { orientation: 1, isAnimated: false };
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = textAt(bytes, at + 4, 4);
    if (end > bytes.length) return undefined;
    if (name === 'eXIf') bare.orientation = orientationOf(bytes.subarray(at + 8, end - 4));
    if (name === 'acTL') bare.isAnimated = true;
    if (PNG_CHUNKS.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return { bytes: join(kept), ...bare };
    at = end;
  }
  return undefined;
}

/** The same of a WebP (its container, RFC 9649, section 2.7). */
const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Bits of `VP8X` that promise Exif and XMP. */
const WEBP_METADATA = 0x08 | 0x04;

/** A WebP with its pixels byte for byte and without its metadata; undefined for a file that is built differently. */
export function bareWebp(bytes: Uint8Array): BarePicture | undefined {
  if (textAt(bytes, 0, 4) !== 'RIFF' || textAt(bytes, 8, 4) !== 'WEBP') return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const riffEnd = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const kept: Uint8Array[] = [];
  const bare = { orientation: 1, isAnimated: false };
  for (let at = 12; at + 8 <= riffEnd;) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    const name = textAt(bytes, at, 4);
    if (at + 8 + size > riffEnd) return undefined;
    if (name === 'EXIF') bare.orientation = orientationOf(withoutPrefix(bytes.subarray(at + 8, at + 8 + size)));
    if (name === 'ANIM') bare.isAnimated = true;
    if (WEBP_CHUNKS.has(name))
      kept.push(name === 'VP8X' ? unpromised(bytes.subarray(at, end)) : bytes.subarray(at, end));
    at = end;
  }
  if (kept.length === 0) return undefined;
  const body = join(kept);
  const head = new Uint8Array(bytes.subarray(0, 12));
  new DataView(head.buffer).setUint32(4, body.length + 4, true);
  return { bytes: join([head, body]), ...bare };
}

function unpromised(chunk: Uint8Array): Uint8Array {
  const own = new Uint8Array(chunk);
  own[8] = (own[8] ?? 0) & ~WEBP_METADATA;
  return own;
}

/** Some programs write the first bytes of a JPEG segment before the block. */
const withoutPrefix = (exif: Uint8Array): Uint8Array => (textAt(exif, 0, 4) === 'Exif' ? exif.subarray(6) : exif);
