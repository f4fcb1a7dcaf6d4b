import { git } from './git.ts';

/** Texts of the objects of a repository by their id. One git process, however many there are. */
export async function readBlobs(dir: string, ids: readonly string[]): Promise<Map<string, string>> {
  return ids.length === 0 ? new Map() : parseBatch(await git(dir, ['cat-file', '--batch'], `${ids.join('\n')}\n`));
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
