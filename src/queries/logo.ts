import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { normalizeMedia } from '../lib/media-path.ts';
import { settingsFolder } from '../model/settings-files.ts';
import { logoPath } from '../routes.ts';
import { contentFile } from './files.ts';
import { onceABuild } from './once-a-build.ts';
import { getAppearance } from './settings.ts';

/** The pictures that the settings of the appearance name, the logo and the drawing, by their path below `/logo/`. */
export async function getLogoFiles(): Promise<{ path: string; read: () => Promise<Uint8Array> }[]> {
  const { logo, drawing } = await getAppearance();
  const files = [logo?.file, logo?.fileDark, drawing].filter((file) => file !== undefined);
  return files.map((file) => ({
    path: logoPath(file).slice(logoPath('').length),
    read: () => readFile(settingsMedia(file)),
  }));
}

/** The logo as a picture that holds itself, no larger than `box` and twice as sharp; undefined for an entity without one. */
export const getLogoPicture = onceABuild(async (box: { width: number; height: number }) => {
  const { logo } = await getAppearance();
  if (!logo) return undefined;
  const scale = Math.min(box.width / logo.width, box.height / logo.height);
  const [width, height] = [Math.round(logo.width * scale), Math.round(logo.height * scale)];
  // A drawing is rendered large enough; what is made of pixels takes no notice.
  const density = Math.min(2400, Math.max(72, Math.ceil(72 * 2 * scale)));
  const png = await sharp(settingsMedia(logo.file), { density })
    .resize({ width: 2 * width, height: 2 * height, fit: 'fill' })
    .png()
    .toBuffer();
  return { src: `data:image/png;base64,${png.toString('base64')}`, width, height };
});

/** Where a file of the appearance is. */
const settingsMedia = (file: string): string => contentFile(`${settingsFolder('appearance')}/${normalizeMedia(file)}`);
