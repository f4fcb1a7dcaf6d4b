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

/** Writes files into a content folder and takes those that the check of all content refuses out of it again. */
export async function writeEntries(
  files: readonly NewFile[],
  { contentDir, asideDir, now }: { contentDir: string; asideDir: string; now: Date },
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
  await removeUnused(written, contentDir);
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
async function removeUnused({ added, unchanged, kept, aside }: Written, contentDir: string): Promise<void> {
  const used = new Set([...added, ...unchanged, ...kept].flatMap(({ media }) => [...media.values()]));
  const spare = aside.flatMap(({ file }) => [...file.media.values()]).filter((path) => !used.has(path));
  for (const path of spare) await rm(join(contentDir, path), { force: true });
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
