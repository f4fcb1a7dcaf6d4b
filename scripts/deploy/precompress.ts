import { createHash } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible, servedTypeOf } from '../serve/content-types.ts';
import type { Stage } from './stage.ts';

/** Less than this is one packet on the wire either way, in bytes. */
const SMALLEST = 1024;
const KEPT = '.cache/compressed';

const deflate = promisify(gzip);
const shrink = promisify(brotliCompress);

/** By the ending of the file. Brotli's two levels above this one take six and thirteen times as long for 6 and 8 % less. */
const ENCODERS: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    shrink(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => deflate(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes `index.html.br` and `index.html.gz` beside `index.html`, for servers that send what is compressed already. What a
 * deployment before this one compressed is taken again from `kept`, by the digest of the text.
 * @returns how many texts were compressed anew
 */
export async function precompress({ folder, files }: Pick<Stage, 'folder' | 'files'>, kept = KEPT): Promise<number> {
  await mkdir(kept, { recursive: true });
  const used = new Set<string>();
  let anew = 0;
  const waiting = files.filter((name) => isCompressible(servedTypeOf(name))).values();
  const worker = async (): Promise<void> => {
    for (const file of waiting) {
      const path = join(folder, file);
      const bytes = await readFile(path);
      if (bytes.length < SMALLEST) continue;
      const digest = createHash('sha256').update(bytes).digest('hex');
      const made = await Promise.all(
        Object.entries(ENCODERS).map(async ([ending, encode]) => {
          const name = `${digest}.${ending}`;
          used.add(name);
          return place(join(kept, name), `${path}.${ending}`, () => encode(bytes));
        }),
      );
      if (made.includes(true)) anew++;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  await forget(kept, used);
  return anew;
}

/**
 * Puts at `path` what is kept, or else what `make` makes, and keeps that; true where it was made. Both are names of one file:
 * what stands in the store is whole, also when a deployment is cut off.
 */
async function place(keptPath: string, path: string, make: () => Promise<Buffer>): Promise<boolean> {
  if (await isLinked(keptPath, path)) return false;
  await writeFile(path, await make());
  await isLinked(path, keptPath);
  return true;
}

/** Gives a file a second name; false where it is not there, or another has that name already. */
const isLinked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EEXIST') return false;
      throw error;
    },
  );

/** Removes what no text of this site has any more. */
async function forget(kept: string, used: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(kept)) if (!used.has(name)) await rm(join(kept, name), { force: true });
}
