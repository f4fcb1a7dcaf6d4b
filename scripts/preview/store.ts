import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where previews stand on the site that serves them. */
export const PREVIEWS = '/vista-previa/';

/** How long an address works. */
const DAYS = 7;
/** How long an address that has expired says so, and is not simply unknown. */
const DAYS_KNOWN = 30;
const DAY_MS = 86_400_000;

/** What is kept on the disk: the oldest go first, the newest never does. */
const MOST = 30;
const MOST_BYTES = 500_000_000;

/** A preview on the disk. */
export interface Preview {
  /** Secret part of its address. */
  token: string;
  collection: string;
  slug: string;
  /** Address of the page in the site. */
  page: string;
  /** Commit of the draft that it shows. */
  commit: string;
  /** Milliseconds. */
  madeAt: number;
  expiresAt: number;
  bytes: number;
}

/** A token that nobody guesses: 192 bits of chance. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** Address of a preview's folder, without a slash at its end. */
export const baseOf = (token: string): string => PREVIEWS + token;

/** Previews in a folder of their own, each beside a record of what it is. */
export interface PreviewStore {
  /** By its token, in a time that does not depend on how much of it is right; also one that has expired. */
  find: (token: string) => Preview | undefined;
  /** The newest one of an entry, also one that has expired. */
  of: (entry: Pick<Preview, 'collection' | 'slug'>) => Preview | undefined;
  /**
   * Puts a preview in the place of that of the same token. `fill` writes its files and says whether there are any; without
   * them everything stays as it was.
   * @returns what `fill` says
   */
  put: (preview: Omit<Preview, 'bytes'>, fill: (folder: string) => Promise<boolean>) => Promise<boolean>;
  /** Folder of its files. */
  folderOf: (preview: Preview) => string;
}

export function openPreviews(root: string, now: () => Date): PreviewStore {
  // The token is in no path: a name of a file can be guessed sign by sign.
  const nameOf = (token: string) => digest(token).toString('hex').slice(0, 32);
  const folderOf = ({ token }: Pick<Preview, 'token'>) => join(root, nameOf(token), 'pagina');
  const previews = new Map(readRecords(root).map((preview) => [preview.token, preview]));

  const tidy = async () => {
    const { withoutFiles, forgotten } = toTidy([...previews.values()], now().getTime());
    for (const preview of withoutFiles) await rm(folderOf(preview), { recursive: true, force: true });
    for (const { token } of forgotten) {
      previews.delete(token);
      await rm(join(root, nameOf(token)), { recursive: true, force: true });
    }
  };

  return {
    find: (token) => {
      const asked = digest(token);
      return [...previews.values()].filter((preview) => timingSafeEqual(digest(preview.token), asked))[0];
    },
    of: ({ collection, slug }) =>
      [...previews.values()].findLast((preview) => preview.collection === collection && preview.slug === slug),
    put: async (preview, fill) => {
      const folder = folderOf(preview);
      const next = `${folder}.nueva`;
      await rm(next, { recursive: true, force: true });
      await mkdir(next, { recursive: true });
      if (!(await fill(next))) return false;
      const made = { ...preview, bytes: await sizeOf(next) };
      await rm(folder, { recursive: true, force: true });
      await rename(next, folder);
      await writeFile(join(root, nameOf(preview.token), RECORD), JSON.stringify(made), { mode: 0o600 });
      previews.delete(preview.token);
      previews.set(preview.token, made);
      await tidy();
      return true;
    },
    folderOf,
  };
}

/**
 * What has to go: the files of what has expired or is too much, and after some weeks also the memory of it.
 * @internal
 */
export function toTidy(previews: readonly Preview[], now: number): { withoutFiles: Preview[]; forgotten: Preview[] } {
  const forgotten = previews.filter(({ expiresAt }) => expiresAt + DAYS_KNOWN * DAY_MS <= now);
  const expired = previews.filter(({ expiresAt }) => expiresAt <= now);
  const newest = previews.filter(({ expiresAt }) => expiresAt > now).toSorted((a, b) => b.madeAt - a.madeAt);
  let bytes = 0;
  const tooMuch = newest.filter((preview, index) => {
    bytes += preview.bytes;
    return index > 0 && (index >= MOST || bytes > MOST_BYTES);
  });
  return { withoutFiles: [...expired, ...tooMuch], forgotten };
}

/** Moment at which an address made now expires. */
export const expiryFrom = (now: Date): Date => new Date(now.getTime() + DAYS * DAY_MS);

const RECORD = 'vista.json';

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

function readRecords(root: string): Preview[] {
  if (!existsSync(root)) return [];
  const records = readdirSync(root).map((name) => join(root, name, RECORD));
  const previews = records.filter(existsSync).map((file) => JSON.parse(readFileSync(file, 'utf8')) as Preview);
  return previews.toSorted((a, b) => a.madeAt - b.madeAt);
}

async function sizeOf(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
