import sharp from 'sharp';

/** What a telephone writes into a photograph beside its pixels, and what must not reach a public site. */
const CAMERA = {
  IFD0: { Make: 'Fabricante', Model: 'Telefono-X', Artist: 'Nombre Apellido' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '4/1 26/1 20/1', GPSLongitudeRef: 'W', GPSLongitude: '75/1 13/1 55/1' },
};
export const SECRETS = ['Telefono-X', 'Nombre Apellido', 'xmpmeta', 'Exif\0'];
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

/** As tall as a telephone holds it: 20 megapixels, the pixels on their side. */
const [WIDTH, HEIGHT] = [5472, 3648];

interface Options {
  width?: number;
  height?: number;
  /** Of Exif; 6 says «turn it a quarter to the right». */
  orientation?: number;
  format?: 'jpeg' | 'png' | 'webp';
}

/**
 * A photograph with its position and its camera: grain all over, and a red corner at the top left of its pixels. With
 * orientation 6 that corner is at the top right of what people see.
 */
export async function takePhotograph({
  width = WIDTH,
  height = HEIGHT,
  orientation = 6,
  format = 'jpeg',
}: Options = {}): Promise<Buffer> {
  const grain = await sharp({
    create: {
      width: Math.ceil(width / 4),
      height: Math.ceil(height / 4),
      channels: 3,
      background: '#688',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .resize(width, height, { fit: 'fill' })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const corner = await sharp({
    create: { width: Math.floor(width / 4), height: Math.floor(height / 4), channels: 3, background: '#c00' },
  })
    .png()
    .toBuffer();
  return sharp(grain)
    .composite([{ input: corner, left: 0, top: 0 }])
    .withMetadata({ orientation, exif: CAMERA })
    .withXmp(XMP)
    .toFormat(format)
    .toBuffer();
}

/** Where in a picture, as it is stored, the red corner is: `top right` and the like. */
export async function redCorner(picture: Uint8Array): Promise<string> {
  const { data } = await sharp(picture)
    .resize(8, 8, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isRed = (x: number, y: number) => {
    const at = (y * 8 + x) * 3;
    return (data[at] ?? 0) > 150 && (data[at + 1] ?? 0) < 90;
  };
  const corners = { 'top left': [0, 0], 'top right': [7, 0], 'bottom left': [0, 7], 'bottom right': [7, 7] } as const;
  return Object.entries(corners)
    .flatMap(([name, [x, y]]) => (isRed(x, y) ? [name] : []))
    .join(', ');
}
