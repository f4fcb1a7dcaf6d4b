import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnvironment } from '../lib/environment.ts';
import { normalizeMedia } from '../lib/media-path.ts';
import { settingsFolder } from '../model/settings-files.ts';
import { logoPath } from '../routes.ts';
import { getAppearance } from './settings.ts';

/** The files of the entity's own logo, by their path below `/logo/`; none while the site shows its own mark. */
export async function getLogoFiles(): Promise<{ path: string; read: () => Promise<Uint8Array> }[]> {
  const { logo } = await getAppearance();
  const { contentDir } = readEnvironment(process.env);
  const files = logo ? [logo.file, ...(logo.fileDark ? [logo.fileDark] : [])] : [];
  return files.map((file) => ({
    path: logoPath(file).slice(logoPath('').length),
    read: () => readFile(join(contentDir, settingsFolder('appearance'), normalizeMedia(file))),
  }));
}
