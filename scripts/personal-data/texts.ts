import { readBlobs } from '../../src/lib/git-blobs.ts';
import { git } from '../../src/lib/git.ts';

/** A text of the content, as it is or as it once was. */
export interface KnownText {
  /** Path from the top of the repository, or `mensaje de abc1234`. */
  where: string;
  text: string;
}

/** A picture or a document has no text that could be read here. */
const MAX_LENGTH = 1_000_000;
const TEXT = /\.(?:mdx?|ya?ml|csv|txt|json|svg|html|vtt)$/i;

export const isReadable = (path: string): boolean => TEXT.test(path);

/**
 * Every version of every text below a folder that some branch or tag can still show, each once, and the messages of the
 * commits. What was deleted is here too: whoever clones the repository has it.
 */
export async function historyTexts(dir: string): Promise<KnownText[]> {
  const listed = (await git(dir, ['rev-list', '--all', '--objects', '--', '.'])).toString();
  const paths = new Map(
    listed.split('\n').flatMap((line) => {
      const [id = '', path = ''] = line.split(/ (.*)/);
      return isReadable(path) ? [[id, path] as const] : [];
    }),
  );
  const blobs = await readBlobs(dir, [...paths.keys()]);
  const texts = [...blobs].flatMap(([id, text]) =>
    text.length > MAX_LENGTH || text.includes('\0') ? [] : [{ where: `${paths.get(id)} (${id.slice(0, 9)})`, text }],
  );
  const log = (await git(dir, ['log', '--all', '-z', '--format=%h%n%B', '--', '.'])).toString();
  const messages = log.split('\0').map((entry) => {
    const [hash = '', text = ''] = entry.split(/\n([^]*)/);
    return { where: `mensaje de ${hash}`, text };
  });
  return [...texts, ...messages];
}
