import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { barePicture } from '../../../../decap/media/bare-picture.ts';

const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';
const EXIF = {
  IFD0: { Make: 'Fabricante', Model: 'Telefono-X', Artist: 'Nombre Apellido' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '4/1 26/1 20/1', GPSLongitudeRef: 'W', GPSLongitude: '75/1 13/1 55/1' },
};
const SECRETS = ['Telefono-X', 'Nombre Apellido', 'xmpmeta', 'Exif\0'];

/** Noise: every byte of the compressed data may occur, also those that look like markers. */
const photograph = () =>
  sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .keepIccProfile()
    .withExif(EXIF)
    .withXmp(XMP);

const cases = {
  jpg: (orientation: number) => photograph().withMetadata({ orientation, exif: EXIF }).withXmp(XMP).jpeg().toBuffer(),
  progressive: (orientation: number) =>
    photograph().withMetadata({ orientation, exif: EXIF }).withXmp(XMP).jpeg({ progressive: true }).toBuffer(),
  png: (orientation: number) => photograph().withMetadata({ orientation, exif: EXIF }).withXmp(XMP).png().toBuffer(),
  webp: (orientation: number) => photograph().withMetadata({ orientation, exif: EXIF }).withXmp(XMP).webp().toBuffer(),
};
const typeOf = (name: string) => (name === 'progressive' ? 'jpg' : name);
const pixels = (picture: Uint8Array) => sharp(picture).raw().toBuffer();

describe.each(Object.entries(cases))('%s', (name, make) => {
  test('position, camera and names go, pixels and profile stay', async () => {
    const picture = await make(1);
    const before = await sharp(picture).metadata();
    expect([before.exif?.includes('Telefono-X'), before.xmp?.includes('xmpmeta')]).toEqual([true, true]);
    const bare = barePicture(typeOf(name), picture);
    const bytes = Buffer.from(bare!.bytes);
    for (const secret of SECRETS) expect(bytes.includes(secret)).toBe(false);
    const metadata = await sharp(bytes).metadata();
    expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined]);
    expect(metadata.icc).toEqual(before.icc);
    expect(await pixels(bytes)).toEqual(await pixels(picture));
    expect(bare!.orientation).toBe(1);
  });

  test('how it lies is told', async () => {
    expect(barePicture(typeOf(name), await make(6))!.orientation).toBe(6);
  });

  test('what stands behind the picture goes', async () => {
    const picture = await make(1);
    const bare = barePicture(typeOf(name), Buffer.concat([picture, Buffer.from('oculto detrás')]));
    expect(bare).toEqual(barePicture(typeOf(name), picture));
    expect(Buffer.from(bare!.bytes).includes('oculto')).toBe(false);
  });

  test('a file that is cut off is not taken for a picture', async () => {
    const picture = await make(1);
    expect(barePicture(typeOf(name), picture.subarray(0, picture.length - 20))).toBeUndefined();
  });
});

test('a JPEG that lies on its side keeps that alone', async () => {
  const bytes = barePicture('jpg', await cases.jpg(6))!.bytes;
  const metadata = await sharp(bytes).metadata();
  expect(metadata.orientation).toBe(6);
  expect(metadata.exif).toHaveLength(32);
});

test('a picture that moves is known', async () => {
  const frame = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#aaa' } })
    .png()
    .toBuffer();
  const other = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#333' } })
    .png()
    .toBuffer();
  const frames = await sharp([frame, other], { join: { animated: true } })
    .webp()
    .toBuffer();
  expect(barePicture('webp', frames)!.isAnimated).toBe(true);
  expect(barePicture('webp', await cases.webp(1))!.isAnimated).toBe(false);
});

test.each(['jpg', 'png', 'webp'])('%s: anything else is not read', (type) => {
  expect(
    barePicture(type, new TextEncoder().encode('%PDF-1.7 no es una foto, y es más larga que una cabecera')),
  ).toBeUndefined();
  expect(barePicture(type, new Uint8Array(0))).toBeUndefined();
});

test('AVIF and HEIC have no such form', () => expect(barePicture('avif', new Uint8Array(64))).toBeUndefined());
