import { type BarePicture, join, textAt } from './bytes.ts';
import { orientationOf, orientationSegment } from './exif.ts';

const [START, SCAN, END, COMMENT] = [0xd8, 0xda, 0xd9, 0xfe];

/**
 * A JPEG with its pixels byte for byte and without its metadata: of the application segments only those stay that
 * decide what it looks like (JFIF, the colour profile, Adobe's transform), and where it does not stand upright its
 * orientation. What follows the picture goes too: telephones hide a film or a second picture there. Undefined for a
 * file that is built differently.
 */
export function bareJpeg(bytes: Uint8Array): BarePicture | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== START) return undefined;
  const kept: Uint8Array[] = [];
  let orientation = 1;
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) return finish(kept, orientation);
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2) return undefined;
    const end = marker === SCAN ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1 && textAt(segment, 4, 5) === 'Exif\0') orientation = orientationOf(segment.subarray(10));
    if (isNeeded(marker, segment)) kept.push(segment);
    at = end;
  }
  // Cut off before its end: whoever decodes it says so.
  return undefined;
}

function finish(kept: readonly Uint8Array[], orientation: number): BarePicture {
  const turned = orientation === 1 ? [] : [orientationSegment(orientation)];
  const bytes = join([Uint8Array.of(0xff, START), ...turned, ...kept, Uint8Array.of(0xff, END)]);
  return { bytes, orientation, isAnimated: false };
}

function isNeeded(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return textAt(segment, 4, 5) === 'JFIF\0';
  if (marker === 0xe2) return textAt(segment, 4, 12) === 'ICC_PROFILE\0';
  return marker === 0xee && textAt(segment, 4, 5) === 'Adobe';
}

/** Compressed data run to the next marker; `FF 00` and the restart markers belong to them. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0x00 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
