import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readKeptList, writeKeptList } from '../lib/kept-list.ts';
import { onceEach } from '../lib/once.ts';
import { placePage } from '../lib/place-page.ts';
import { digestOf } from '../lib/plain-digest.ts';
import { toPath } from '../lib/site-address.ts';
import { type Sealed, sealOf, stampOfShared } from '../lib/stamp.ts';
import { getEnvironment } from './environment.ts';
import { askAgain, isMade, type MadePicture, picturesOf, sourcesOf } from './page-pictures.ts';
import { getPagesVersion } from './pages-version.ts';
import { digestOfRead } from './read-digests.ts';
import { allReads, type Read, type Reads } from './reads.ts';

// Every page of the site is asked for here, and each is a small file: a promise for each would cost several times as much.

/** What a page was made from, and what came of it. */
interface Origin {
  /** Digest of what the route gave it. */
  props: string;
  /** Each thing that it read, with its digest, as one text: many pages read the same. */
  reads: string;
  type: string;
  /** What it asked of the image pipeline, where it did. */
  pictures?: MadePicture[];
  /** Its bytes; the sum of them is the name of their file. */
  sealed: Sealed;
}

/**
 * Puts the pages into the site which an earlier build made and this one would make the same: from the same props, of the same
 * content, on the same day. Gives the paths of those; the others are to be made, also where what was kept is damaged.
 * @param pages each with its path in the site, as an address has it
 */
export async function placeKept(pages: readonly { path: string; props: unknown }[]): Promise<Set<string>> {
  const placed = new Set<string>();
  // As nothing is kept by a build that is not for readers.
  if (!import.meta.env.PROD) return placed;
  const { outDir } = getEnvironment();
  for (const { path, props } of pages) {
    const key = keyOf(path);
    const origin = getBefore().get(key);
    if (!origin || origin.props !== digestOf(props) || !(await isSame(origin.reads))) continue;
    const whole = wholeOf(origin);
    if (!whole || (origin.pictures && !askAgain(origin.pictures))) continue;
    if (!placePage(outDir, path, { type: origin.type, file: fileOf(whole.sum) })) continue;
    kept.set(key, { ...origin, sealed: whole });
    placed.add(path);
  }
  return placed;
}

/**
 * Keeps the page of an address for the builds to come, and puts it into the site as they will: the same file.
 * @returns false where Astro has to write it
 */
export async function keepPage(
  address: string,
  { type, body }: { type: string; body: Uint8Array },
  { props, reads }: { props: string; reads: Reads },
): Promise<boolean> {
  const path = toPath(address, import.meta.env.BASE_URL);
  if (path === undefined) return false;
  const { contentDir, outDir } = getEnvironment();
  const asked = picturesOf(reads);
  const pictures = asked.filter(isMade);
  // What shows the file of a picture as it is has the name that this build gives it.
  if (pictures.length < asked.length) return false;
  const sources = sourcesOf(pictures).map((file) => `file ${relative(contentDir, file)}` as const);
  const digests = await Promise.all(
    [...allReads(reads), ...sources].map(async (read) => [read, await digestOnce(read)] as const),
  );
  const sum = createHash('sha256').update(body).digest('hex');
  const file = fileOf(sum);
  if (!existsSync(file) || sealOf(file, undefined).sum !== sum) {
    writeFileSync(`${file}.next`, body);
    // For every server, whoever builds: each site to come has this very file.
    chmodSync(`${file}.next`, 0o644);
    renameSync(`${file}.next`, file);
  }
  kept.set(keyOf(path), {
    props,
    reads: JSON.stringify(digests),
    type,
    ...(pictures.length > 0 && { pictures }),
    sealed: sealOf(file, undefined, stampOfShared),
  });
  return placePage(outDir, path, { type, file });
}

/** Leaves the pages of this build to the next one, and throws the others away. */
export function savePages(): void {
  if (!import.meta.env.PROD) return;
  const pages = [...kept].map(([key, { reads, ...origin }]) => ({ key, ...origin, reads: placeOf(reads) }));
  writeKeptList(join(getFolder(), LIST), { reads: [...places.keys()], pages });
  const names = new Set([LIST, ...[...kept.values()].map(({ sealed }) => sealed.sum)]);
  for (const name of readdirSync(getFolder())) if (!names.has(name)) rmSync(join(getFolder(), name), { force: true });
}

/** The pages of this build. */
const kept = new Map<string, Origin>();

/** The list of what the last build kept. */
const LIST = 'pages.json';

const getBefore = onceEach((): Map<string, Origin> => {
  const list = readKeptList<{ reads: string[]; pages: (Listed & { key: string })[] }>(
    join(getFolder(), LIST),
    sayDamaged,
  );
  const { reads, pages } = list ?? { reads: [], pages: [] };
  return new Map(pages.map(({ key, ...page }) => [key, { ...page, reads: reads[page.reads] ?? '' }]));
});

/** What stands in the list, in which a place stands for what many pages read. */
type Listed = Omit<Origin, 'reads'> & { reads: number };

const places = new Map<string, number>();

function placeOf(reads: string): number {
  const place = places.get(reads) ?? places.size;
  places.set(reads, place);
  return place;
}

/** Whether everything that was read would be read the same. */
const isSame = onceEach(
  async (reads: string): Promise<boolean> => {
    for (const [read, digest] of JSON.parse(reads) as [Read, string][])
      if ((await digestOnce(read)) !== digest) return false;
    return true;
  },
  (reads) => reads,
);

/** The seal of the bytes of a page when they are as they were kept; otherwise undefined, and their file goes. */
function wholeOf({ sealed }: Origin): Sealed | undefined {
  try {
    const now = sealOf(fileOf(sealed.sum), sealed, stampOfShared);
    if (now.sum === sealed.sum) return now;
  } catch {
    // Told below.
  }
  sayDamaged();
  rmSync(fileOf(sealed.sum), { force: true });
  return undefined;
}

const fileOf = (sum: string): string => join(getFolder(), sum);

/** Astro ends some paths with a slash only when it makes their page. */
const keyOf = (path: string): string => path.replace(/\/$/, '');

/** Of each version of the program alone, so that no other finds what it left; what others left goes. */
const getFolder = onceEach((): string => {
  const [all, own] = [join(getEnvironment().cacheDir, 'pages'), getPagesVersion()];
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
