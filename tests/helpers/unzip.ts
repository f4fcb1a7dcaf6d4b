import { crc32, inflateRawSync } from 'node:zlib';

/** A file of a ZIP, by its directory, unpacked by another program than the one that packed it. */
export interface Unzipped {
  name: string;
  bytes: Buffer;
  /** Date and time that the ZIP says, as MS-DOS writes them. */
  moment: number;
}

/** Reads a ZIP by its central directory. @throws when a sum or a length is not the one that the directory says */
export function unzip(zip: Buffer): Unzipped[] {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const count = zip.readUInt16LE(end + 10);
  const files: Unzipped[] = [];
  for (let at = zip.readUInt32LE(end + 16), index = 0; index < count; index += 1) {
    const [sum, packed, length] = [16, 20, 24].map((offset) => zip.readUInt32LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const raw = zip.subarray(start, start + packed);
    const bytes = zip.readUInt16LE(at + 10) === 0 ? raw : inflateRawSync(raw);
    if (bytes.length !== length || crc32(bytes) !== sum) throw new Error(`${name} is not what the directory says`);
    files.push({ name, bytes, moment: zip.readUInt32LE(at + 12) });
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
