import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Answers that a program keeps from one run to the next, by the digest of what was asked. */
export interface KeptAnswers<T> {
  /** The answer to a question, which is worked out when no earlier run left it. It has to be plain data. */
  get: (question: string, work: () => T) => T;
  /** The same for work that takes its time. */
  getLater: (question: string, work: () => Promise<T>) => Promise<T>;
  /** Leaves the answers that were asked for to the next run; those that nobody asked for are forgotten. */
  save: () => Promise<void>;
}

/**
 * Opens the answers of a file. Those that another version of the program left, and a file that is not whole, count as none.
 * @param version changes whenever the same question could get another answer
 */
export async function openKeptAnswers<T>(file: string, version: string): Promise<KeptAnswers<T>> {
  const earlier = await readLines(file, version);
  const asked = new Map<string, string>();
  const find = (question: string): string | undefined => {
    const kept = asked.get(question) ?? earlier.get(question);
    if (kept !== undefined) asked.set(question, kept);
    return kept;
  };
  const keep = (question: string, answer: T): T => {
    asked.set(question, JSON.stringify(answer));
    return answer;
  };
  return {
    get: (question, work) => {
      const kept = find(question);
      return kept === undefined ? keep(question, work()) : (JSON.parse(kept) as T);
    },
    getLater: async (question, work) => {
      const kept = find(question);
      return kept === undefined ? keep(question, await work()) : (JSON.parse(kept) as T);
    },
    save: async () => {
      const isSame = asked.size === earlier.size && [...asked.keys()].every((question) => earlier.has(question));
      if (isSame) return;
      const text = [...asked].map(([question, answer]) => `${question}\t${answer}\n`).join('');
      await mkdir(dirname(file), { recursive: true });
      // Whoever reads at the same time sees the old file or the new one.
      const next = `${file}.${process.pid}`;
      await writeFile(next, `${sealOf(version, text)}\n${text}`);
      await rename(next, file);
    },
  };
}

/** Answers by question, as text. */
async function readLines(file: string, version: string): Promise<Map<string, string>> {
  const content = await readFile(file, 'utf8').catch(() => '');
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  if (content.slice(0, Math.max(end, 0)) !== sealOf(version, text)) return new Map();
  const lines = text.split('\n').slice(0, -1);
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]));
}

/** Holds for one version and one text only. */
const sealOf = (version: string, text: string): string =>
  createHash('sha256').update(`${version}\n`).update(text).digest('hex');
