/** First bytes of the formats that the site publishes. */
const SIGNATURES: Record<string, (head: Uint8Array) => boolean> = {
  png: (head) => startsWith(head, [0x89, 0x50, 0x4e, 0x47]),
  jpg: (head) => startsWith(head, [0xff, 0xd8, 0xff]),
  jpeg: (head) => startsWith(head, [0xff, 0xd8, 0xff]),
  webp: (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP',
  avif: (head) => ascii(head, 4, 8) === 'ftyp' && /^avi[fs]/.test(ascii(head, 8, 12)),
  mp4: (head) => ascii(head, 4, 8) === 'ftyp',
  pdf: (head) => ascii(head, 0, 5) === '%PDF-',
  webm: (head) => startsWith(head, [0x1a, 0x45, 0xdf, 0xa3]),
  vtt: (head) => ascii(head, 0, 6) === 'WEBVTT',
  docx: isZip,
  xlsx: isZip,
  odt: isZip,
  ods: isZip,
  zip: isZip,
};

/** Raster formats that the image pipeline reads: alternatives of a regular expression. */
export const IMAGE_EXTENSIONS = 'avif|webp|png|jpe?g';

/** Media types by extension, for feeds and links. Source: IANA media types registry. */
const MEDIA_TYPES: Record<string, string> = {
  avif: 'image/avif',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  webm: 'video/webm',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Extension of a file name, in lower case, without the dot. */
export const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

const IMAGE = new RegExp(`^(?:${IMAGE_EXTENSIONS})$`);

/** True for the name of a picture that the image pipeline reads. */
export const isImage = (name: string): boolean => IMAGE.test(extensionOf(name));

/** Media type of a file by its extension; a plain stream of bytes when unknown. */
export const mediaTypeOf = (name: string): string => MEDIA_TYPES[extensionOf(name)] ?? 'application/octet-stream';

/** False when the first 12 bytes contradict the extension; text formats have no signature and pass. */
export const hasSignature = (name: string, head: Uint8Array): boolean => SIGNATURES[extensionOf(name)]?.(head) ?? true;

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function ascii(head: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...head.subarray(from, to));
}

function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 0x03, 0x04]);
}
