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
  /** What an earlier run left, as far as it was asked for by now. */
  state: () => KeptState;
}

/** `damaged`: not as a run left it; `foreign`: of another version of the program, or none of it was asked for; `fit`: of use, or there was none. */
export type KeptState = 'damaged' | 'foreign' | 'fit';

/**
 * Opens the answers of a file. Those that another version of the program left, and a file that is not whole, count as none.
 * @param version changes whenever the same question could get another answer
 */
export async function openKeptAnswers<T>(file: string, version: string): Promise<KeptAnswers<T>> {
  const { lines: earlier, ...found } = await readLines(file, version);
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
      await writeFile(next, `${version} ${sealOf(version, text)}\n${text}`);
      await rename(next, file);
    },
    state: () => {
      if (found.state !== 'fit' || earlier.size === 0) return found.state;
      return [...asked.keys()].some((question) => earlier.has(question)) ? 'fit' : 'foreign';
    },
  };
}

interface Found {
  /** Answers by question, as text. */
  lines: Map<string, string>;
  state: KeptState;
}

async function readLines(file: string, version: string): Promise<Found> {
  const none = (state: KeptState): Found => ({ lines: new Map(), state });
  const content = await readFile(file, 'utf8').catch(() => undefined);
  if (content === undefined) return none('fit');
  const end = content.indexOf('\n');
  const [seal, text] = [content.slice(0, Math.max(end, 0)), content.slice(end + 1)];
  // Until 2026-11-28 no version stood before the seal.
  if (seal.length === SEAL) return none('foreign');
  const madeBy = seal.slice(0, -SEAL - 1);
  if (seal !== `${madeBy} ${sealOf(madeBy, text)}`) return none('damaged');
  if (madeBy !== version) return none('foreign');
  const lines = text.split('\n').slice(0, -1);
  const pairs = lines.map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)] as const);
  return { lines: new Map(pairs), state: 'fit' };
}

/** Characters of a SHA-256. */
const SEAL = 64;

/** Holds for one version and one text only. */
const sealOf = (version: string, text: string): string =>
  createHash('sha256').update(`${version}\n`).update(text).digest('hex');
