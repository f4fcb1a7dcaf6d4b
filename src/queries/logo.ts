import { readFile } from 'node:fs/promises';
import { normalizeMedia } from '../lib/media-path.ts';
import { settingsFolder } from '../model/settings-files.ts';
import { logoPath } from '../routes.ts';
import { contentFile } from './files.ts';
import { getAppearance } from './settings.ts';

/** The pictures that the settings of the appearance name, the logo and the drawing, by their path below `/logo/`. */
export async function getLogoFiles(): Promise<{ path: string; read: () => Promise<Uint8Array> }[]> {
  const { logo, drawing } = await getAppearance();
  const files = [logo?.file, logo?.fileDark, drawing].filter((file) => file !== undefined);
  return files.map((file) => ({
    path: logoPath(file).slice(logoPath('').length),
    read: () => readFile(contentFile(`${settingsFolder('appearance')}/${normalizeMedia(file)}`)),
  }));
}
