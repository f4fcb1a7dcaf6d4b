import { git } from './git.ts';

/** Texts of the objects of a repository by their id. One git process, however many there are. */
export async function readBlobs(dir: string, ids: readonly string[]): Promise<Map<string, string>> {
  return ids.length === 0 ? new Map() : parseBatch(await git(dir, ['cat-file', '--batch'], `${ids.join('\n')}\n`));
}

/** After so many questions, each with its process of git, the others are answered by one that reads everything. */
const MOST_QUESTIONS = 30;

/**
 * Reads the texts of objects one by one; what is asked for at the same time is read by one git process.
 * @param all ids of all that may be asked for
 */
export function blobReader(dir: string, all: () => readonly string[]): (id: string) => Promise<string> {
  let everything: Promise<Map<string, string>> | undefined;
  let questions = 0;
  let open: { ids: Set<string>; answer: Promise<Map<string, string>> } | undefined;
  const ask = () => {
    const ids = new Set<string>();
    const answer = new Promise(setImmediate).then(async () => {
      open = undefined;
      questions += 1;
      if (questions < MOST_QUESTIONS) return readBlobs(dir, [...ids]);
      everything ??= readBlobs(dir, [...new Set(all())]);
      return everything;
    });
    return { ids, answer };
  };
  return async (id) => {
    if (everything) return (await everything).get(id) ?? '';
    open ??= ask();
    open.ids.add(id);
    return (await open.answer).get(id) ?? '';
  };
}

/** Reads `<id> blob <size>\n<content>\n…`. */
function parseBatch(output: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [id = '', , size = ''] = output.subarray(at, end).toString().split(' ');
    const start = end + 1;
    texts.set(id, output.subarray(start, start + Number(size)).toString());
    at = start + Number(size) + 1;
  }
  return texts;
}
