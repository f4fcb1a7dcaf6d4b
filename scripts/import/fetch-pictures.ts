import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatCount } from '../../src/i18n/format.ts';
import { isImage } from '../../src/lib/file-type.ts';
import { sizesOf } from './pictures.ts';
import type { WordPressExport } from './wordpress-export.ts';

/** No picture of a page is larger, in bytes. */
const LARGEST = 30_000_000;
const PATIENCE = 30_000;
const AT_ONCE = 4;

/**
 * Brings the pictures that an export shows from the address of its library (`https://…/wp-content/uploads`) into a folder.
 * Those that are there are not asked for again. Returns why others did not come, by their path.
 */
export async function fetchPictures(
  old: WordPressExport,
  address: string,
  folder: string,
  say: (text: string) => void,
): Promise<Map<string, string>> {
  await mkdir(folder, { recursive: true });
  const missing = new Map<string, string>();
  const wanted = [...picturesOf(old)].filter(([, sizes]) => !sizes.some((path) => existsSync(join(folder, path))));
  say(`${formatCount(wanted.length, 'imagen', 'imágenes')} por traer de ${address} …`);
  let done = 0;
  const worker = async () => {
    for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
      const [name, sizes] = next;
      const reason = await fetchFirst(sizes, address, folder);
      if (reason !== undefined) missing.set(name, `No se pudo traer de ${address}: ${reason}.`);
      done += 1;
      if (done % 50 === 0) say(`  ${done} imágenes; faltan ${wanted.length}.`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (missing.size > 0)
    say(`Sin traer: ${formatCount(missing.size, 'imagen', 'imágenes')}; el informe dice cuáles y por qué.`);
  return missing;
}

/** By their path in full size, with all sizes. */
function picturesOf({ posts, files, shared }: WordPressExport): Map<string, string[]> {
  const texts = [...posts.map(({ html }) => html), ...shared.values()];
  const shown = texts.flatMap((text) => [...text.matchAll(/\ssrc=["']([^"']+)["']/g)].map(([, url = '']) => url));
  const found = [...shown, ...files.map(({ url }) => url)].filter((url) => isImage(url.replace(/[?#].*/, '')));
  return new Map(found.map(sizesOf).flatMap((sizes) => (sizes[0] === undefined ? [] : [[sizes[0], sizes] as const])));
}

async function fetchFirst(sizes: readonly string[], address: string, folder: string): Promise<string | undefined> {
  let reason: string | undefined;
  for (const path of sizes) {
    // The way up is no path of a library.
    if (path.split('/').includes('..')) return 'su dirección no es la de una biblioteca';
    try {
      const url = `${address.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
      const bytes = Buffer.from(await response.arrayBuffer());
      const isPicture = response.headers.get('content-type')?.startsWith('image/') === true;
      if (response.ok && isPicture && bytes.length <= LARGEST) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), bytes);
        return undefined;
      }
      reason = response.ok ? 'lo que hay ahí no es una imagen de menos de 30 MB' : `respondió ${response.status}`;
    } catch (error) {
      reason = (error as Error).name === 'TimeoutError' ? 'no respondió en treinta segundos' : 'no se pudo llegar';
    }
  }
  return reason;
}
