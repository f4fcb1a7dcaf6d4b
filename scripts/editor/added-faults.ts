import type { Issue } from '../../src/lib/issue.ts';

/**
 * The faults that a change answers for: all of the files that it touches, and of the others those that were not there
 * before. A fault is known by its file and its words; its line may have moved. `touched` are paths below the content
 * folder.
 */
export function addedFaults(after: readonly Issue[], before: readonly Issue[], touched: readonly string[]): Issue[] {
  const known = new Map<string, number>();
  for (const issue of before) known.set(nameOf(issue), (known.get(nameOf(issue)) ?? 0) + 1);
  return after.filter((issue) => {
    if (touched.includes(pathOf(issue))) return true;
    const left = known.get(nameOf(issue)) ?? 0;
    known.set(nameOf(issue), left - 1);
    return left <= 0;
  });
}

/** Path of the file of an issue below the content folder. */
export const pathOf = ({ file }: Pick<Issue, 'file'>): string => file.slice(file.indexOf('/') + 1);

const nameOf = ({ file, code, found }: Issue): string => [file, code, found].join('\n');
