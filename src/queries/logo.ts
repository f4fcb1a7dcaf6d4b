import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnvironment } from '../lib/environment.ts';
import { normalizeMedia } from '../lib/media-path.ts';
import { settingsFolder } from '../model/settings-files.ts';
import { logoPath } from '../routes.ts';
import { getAppearance } from './settings.ts';

/** The pictures that the settings of the appearance name, the logo and the drawing, by their path below `/logo/`. */
export async function getLogoFiles(): Promise<{ path: string; read: () => Promise<Uint8Array> }[]> {
  const { logo, drawing } = await getAppearance();
  const { contentDir } = readEnvironment(process.env);
  const files = [logo?.file, logo?.fileDark, drawing].filter((file) => file !== undefined);
  return files.map((file) => ({
    path: logoPath(file).slice(logoPath('').length),
    read: () => readFile(join(contentDir, settingsFolder('appearance'), normalizeMedia(file))),
  }));
}
