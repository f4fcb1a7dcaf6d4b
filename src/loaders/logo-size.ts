import { join } from 'node:path';
import sharp from 'sharp';
import { normalizeMedia } from '../lib/media-path.ts';
import type { Logo } from '../model/settings/appearance.ts';
import { settingsFolder } from '../model/settings-files.ts';

/**
 * The appearance with the size of its logo, as the picture itself says it: pixels, or for a drawing the size that it gives itself.
 * @throws in Spanish where the file cannot be read; the check of the content names it first.
 */
export async function withLogoSize<T extends { logo?: Omit<Logo, 'width' | 'height'> | undefined }>(
  contentDir: string,
  appearance: T,
): Promise<T> {
  const { logo } = appearance;
  if (!logo) return appearance;
  const path = join(contentDir, settingsFolder('appearance'), normalizeMedia(logo.file));
  const { width, height } = await sharp(path)
    .metadata()
    .catch(() => {
      throw new Error(`No se pudo leer el logo «${logo.file}». Ejecute «npm run check:content».`);
    });
  return { ...appearance, logo: { ...logo, width, height } } as T;
}
