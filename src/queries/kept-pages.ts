import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../lib/environment.ts';
import { onceEach } from '../lib/once.ts';
import { type KeptPage, placePage } from '../lib/place-page.ts';
import { toPath } from '../lib/site-address.ts';
import { getPagesVersion } from './pages-version.ts';
import { digestOfRead } from './read-digests.ts';
import type { Read } from './reads.ts';

// Every page of the site is asked for here, and each is a small file: a promise for each would cost several times as much.

/** What a page was made from. */
interface Origin {
  /** Digest of what the route gave it. */
  props: string;
  /** Digest of each thing that it read. */
  reads: Partial<Record<Read, string>>;
  type: string;
}

/**
 * The page of an address as an earlier build made it, when this one would make the same: from the same props, of the same
 * content, on the same day. Otherwise, and where what was kept is damaged, undefined.
 */
export async function findPage(path: string, props: string): Promise<KeptPage | undefined> {
  const content = readKept(path);
  const [seal, origin] = [content?.subarray(0, SEAL), content && content.indexOf('\n', SEAL + 1)];
  if (!content) return undefined;
  if (!origin || origin < 0 || String(seal) !== sealOf(content.subarray(SEAL + 1))) {
    sayDamaged();
    return undefined;
  }
  const { props: then, reads, type } = JSON.parse(String(content.subarray(SEAL + 1, origin))) as Origin;
  if (then !== props) return undefined;
  for (const [read, digest] of Object.entries(reads)) {
    if ((await digestOnce(read as Read)) !== digest) return undefined;
  }
  return { type, body: content.subarray(origin + 1) };
}

/** Keeps the page of an address for the builds to come. */
export async function keepPage(
  path: string,
  { type, body }: KeptPage,
  { props, reads }: { props: string; reads: readonly Read[] },
): Promise<void> {
  const digests = await Promise.all(reads.map(async (read) => [read, await digestOnce(read)] as const));
  const origin: Origin = { props, reads: Object.fromEntries(digests), type };
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(origin)}\n`), body]);
  const file = fileOf(path);
  writeFileSync(`${file}.next`, Buffer.concat([Buffer.from(`${sealOf(content)}\n`), content]));
  renameSync(`${file}.next`, file);
}

/** Puts the kept page of an address into the site; false where Astro has to. */
export function putBack(address: string, page: KeptPage): boolean {
  const path = toPath(address, import.meta.env.BASE_URL);
  // Without its path it would take the place of the home page.
  return path !== undefined && placePage(readEnvironment(process.env).outDir, path, page);
}

/** Characters of a SHA-256. */
const SEAL = 64;

const sealOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(fileOf(path));
  } catch {
    return undefined;
  }
}

const fileOf = (path: string): string =>
  join(getFolder(), createHash('sha256').update(path).digest('hex').slice(0, NAME));

/** Characters of a name: far more than it takes to tell addresses apart. */
const NAME = 40;

/** Of each version of the program alone, so that no other finds what it left; what others left goes. */
const getFolder = onceEach((): string => {
  const [all, own] = [join(readEnvironment(process.env).cacheDir, 'pages'), getPagesVersion()];
  mkdirSync(join(all, own), { recursive: true });
  for (const other of readdirSync(all).filter((name) => name !== own)) rmSync(join(all, other), { recursive: true });
  return join(all, own);
});

/** Once a build, however many there are; the build prints it as it is (`scripts/site/build-log.ts`). */
const sayDamaged = onceEach((): true => {
  console.error('Se hacen de nuevo las páginas guardadas que estaban dañadas.');
  return true;
});

/** The same for all pages of a build. */
const digestOnce = onceEach(digestOfRead);
