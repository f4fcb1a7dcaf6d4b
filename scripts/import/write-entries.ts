import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/check/check-content.ts';
import type { Issue } from '../../src/lib/issue.ts';

/** A file to be written into the content folder. */
export interface NewFile {
  path: string;
  text: string;
  /** Files that go with it: where they lie → path in the content folder. */
  media: ReadonlyMap<string, string>;
}

/** What became of the files. */
export interface Written {
  added: NewFile[];
  unchanged: NewFile[];
  /** There is another file under its name: somebody may have worked on it. */
  kept: NewFile[];
  /** Those that the check refused: they are in the folder for it, with their faults. */
  aside: { file: NewFile; issues: Issue[] }[];
}

interface Folders {
  contentDir: string;
  /** For what the check refuses. */
  asideDir: string;
  now: Date;
}

/**
 * Writes what a plan makes, and then once more what only failed because it leads to an entry that was set aside: the plan is told
 * which are.
 */
export async function writePlan(
  plan: (gone: ReadonlySet<string>) => readonly NewFile[],
  folders: Folders,
): Promise<Written> {
  const first = await writeEntries(plan(new Set()), folders);
  const isOwn = ({ issues }: Written['aside'][number]) => issues.some(({ code }) => code !== 'link/missing');
  const gone = new Set(first.aside.filter(isOwn).map(({ file }) => file.path));
  const again = new Set(
    [...first.aside.map(({ file }) => file), ...first.kept].map(({ path }) => path).filter((path) => !gone.has(path)),
  );
  if (gone.size === 0 || again.size === 0) return first;
  const live = [...first.added, ...first.unchanged];
  const second = await writeEntries(
    plan(gone).filter(({ path }) => again.has(path)),
    folders,
    live,
  );
  for (const { path } of second.added) await rm(join(folders.asideDir, path), { force: true });
  return {
    added: [...first.added, ...second.added],
    unchanged: [...first.unchanged, ...second.unchanged],
    kept: second.kept,
    aside: [...first.aside.filter(({ file }) => gone.has(file.path)), ...second.aside],
  };
}

/** Writes files into a content folder and takes those that the check of all content refuses out of it again. */
export async function writeEntries(
  files: readonly NewFile[],
  { contentDir, asideDir, now }: Folders,
  /** Written before, whose pictures stay. */
  live: readonly NewFile[] = [],
): Promise<Written> {
  const written: Written = { added: [], unchanged: [], kept: [], aside: [] };
  for (const file of files) {
    const target = join(contentDir, file.path);
    const before = existsSync(target) ? await readFile(target, 'utf8') : undefined;
    const list = before === undefined ? 'added' : before === file.text ? 'unchanged' : 'kept';
    written[list].push(file);
    if (list === 'added') await put(file, contentDir);
  }
  // A file that goes may be what another one links to.
  for (let faulty = await faultsOf(written.added, contentDir, now); faulty.size > 0;) {
    for (const [file, issues] of faulty) {
      await rm(join(contentDir, file.path));
      await write(join(asideDir, file.path), file.text);
      written.aside.push({ file, issues });
    }
    written.added = written.added.filter((file) => !faulty.has(file));
    faulty = await faultsOf(written.added, contentDir, now);
  }
  await removeUnused(written, live, contentDir);
  return written;
}

async function faultsOf(files: readonly NewFile[], contentDir: string, now: Date): Promise<Map<NewFile, Issue[]>> {
  const { issues } = await checkContent(contentDir, now);
  const errors = issues.filter(({ severity }) => severity === 'error');
  return new Map(
    files.flatMap((file) => {
      const own = errors.filter((issue) => issue.file.endsWith(`/${file.path}`));
      return own.length > 0 ? [[file, own]] : [];
    }),
  );
}

async function put({ path, text, media }: NewFile, contentDir: string): Promise<void> {
  await write(join(contentDir, path), text);
  for (const [from, to] of media) {
    await mkdir(dirname(join(contentDir, to)), { recursive: true });
    await copyFile(from, join(contentDir, to));
  }
}

/** Pictures that only came with what was set aside. */
async function removeUnused(
  { added, unchanged, kept, aside }: Written,
  live: readonly NewFile[],
  contentDir: string,
): Promise<void> {
  const used = new Set([...live, ...added, ...unchanged, ...kept].flatMap(({ media }) => [...media.values()]));
  const spare = aside.flatMap(({ file }) => [...file.media.values()]).filter((path) => !used.has(path));
  for (const path of spare) await rm(join(contentDir, path), { force: true });
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
