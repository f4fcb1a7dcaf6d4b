/** How a picture lies: 1 upright, 2–8 turned or mirrored, as the tag `Orientation` of Exif says it. */
export type Orientation = number;

const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;

/** The orientation that an Exif block (from its `II` or `MM`) names; 1 when it names none. */
export function orientationOf(exif: Uint8Array): Orientation {
  if (exif.length < 14) return 1;
  const view = new DataView(exif.buffer, exif.byteOffset, exif.length);
  const isLittle = exif[0] === 0x49;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > exif.length) return 1;
  const count = view.getUint16(start, isLittle);
  for (let at = start + 2; at < start + 2 + count * ENTRY_BYTES && at + ENTRY_BYTES <= exif.length; at += ENTRY_BYTES) {
    if (view.getUint16(at, isLittle) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An Exif segment of a JPEG that says how the picture lies and nothing else. */
export function orientationSegment(orientation: Orientation): Uint8Array {
  const segment = Uint8Array.from(ORIENTATION_SEGMENT);
  segment[VALUE_AT] = orientation;
  return segment;
}

/** `Exif`, then a big-endian TIFF whose only directory has one entry: Orientation, SHORT, one value. */
const ORIENTATION_SEGMENT = [
  0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00, 0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00,
  0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
];
const VALUE_AT = 29;
