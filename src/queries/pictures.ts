import { getEnvironment } from './environment.ts';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** Pixels of an inch: three for every two of the SVG, sharp on paper and on a screen of a phone. */
const DENSITY = 108;

/** An SVG picture as PNG. What an earlier build drew from the same text is taken as it is. */
export const toPng = (svg: string): Promise<Uint8Array> =>
  draw(svg, `${DENSITY}`, () => sharp(Buffer.from(svg), { density: DENSITY }).png({ palette: true }).toBuffer());

/** The same for a card, a pixel for each unit. There is one for every page: to count its colours would cost more than the picture. */
export const toCardPng = (svg: string): Promise<Uint8Array> =>
  draw(svg, 'card', () => sharp(Buffer.from(svg)).png({ compressionLevel: 7 }).toBuffer());

async function draw(svg: string, form: string, make: () => Promise<Buffer>): Promise<Uint8Array> {
  const folder = join(getEnvironment().cacheDir, 'pictures');
  const name = createHash('sha256').update(`${sharp.versions.vips} ${form} ${svg}`).digest('hex');
  const file = join(folder, `${name}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const png = await make();
  await mkdir(folder, { recursive: true });
  // In one step, so that a build that is stopped leaves no half picture behind.
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return png;
}
