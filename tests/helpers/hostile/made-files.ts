import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A black PNG of so many pixels; a few KB whatever its size. */
export function blackPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // One bit a pixel, grey.
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(name), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A ZIP with one file of so many equal bytes. */
export function zipBomb(name: string, size: number, byte: number): Buffer {
  const content = Buffer.alloc(size, byte);
  const packed = deflateRawSync(content, { level: 9 });
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(name.length, 22);
  const directory = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000'),
    header,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(30 + name.length + packed.length, 12);
  const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), header, Buffer.from(name), packed]);
  return Buffer.concat([file, directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** A PDF that runs a program when it is opened, in the open. */
export const pdfWith = (order: string): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction${order}>>endobj\n%%EOF\n`);

/** The same with the order inside a compressed part. */
export function pdfWithHidden(order: string): Buffer {
  const packed = deflateSync(Buffer.from(`2 0 ${order}`));
  const head = `%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream endobj\n%%EOF\n')]);
}
