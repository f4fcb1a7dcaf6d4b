import { type BareRepository, MAIN, type Person } from './repository.ts';

/** A pull request, or merge request, with what the forges say of it. */
export interface Pull {
  number: number;
  branch: string;
  title: string;
  labels: string[];
  state: 'open' | 'closed' | 'merged';
  author: Person;
  updatedAt: string;
}

/** Why a merge was refused. */
export type MergeRefusal = 'conflict' | 'unapproved';

/** The pull requests of a forge towards its main branch: what the editorial workflow stands on. */
export type Pulls = ReturnType<typeof createPulls>;

export function createPulls(repository: BareRepository) {
  const pulls: Pull[] = [];
  /** Branch protection: while true, nobody merges without an approval. */
  const rules = { needsApproval: false };
  const touch = (pull: Pull): Pull => Object.assign(pull, { updatedAt: new Date().toISOString() });

  return {
    rules,
    all: pulls,
    opened: (branch?: string) =>
      pulls.filter((pull) => pull.state === 'open' && (branch === undefined || pull.branch === branch)),
    find: (number: string | number) => pulls.find((pull) => pull.number === Number(number)),
    headOf: (pull: Pull) => repository.branch(pull.branch) ?? '',
    /** Undefined when the branch has an open one, is not there, or brings nothing new. */
    create: (branch: string, title: string, author: Person, labels: string[] = []): Pull | undefined => {
      const head = repository.branch(branch);
      const isOpen = pulls.some((pull) => pull.state === 'open' && pull.branch === branch);
      if (!head || isOpen || repository.isAncestor(head, MAIN)) return undefined;
      const pull: Pull = { number: pulls.length + 1, branch, title, labels, state: 'open', author, updatedAt: '' };
      pulls.push(touch(pull));
      return pull;
    },
    label: (pull: Pull, labels: string[]) => touch(Object.assign(pull, { labels })),
    close: (pull: Pull) => touch(Object.assign(pull, { state: 'closed' })),
    /** A merge commit as git makes it; the reason when there is none. */
    merge: (pull: Pull, message: string, who: Person): MergeRefusal | undefined => {
      if (rules.needsApproval) return 'unapproved';
      const [ours, theirs] = [repository.branch(MAIN) ?? '', repository.branch(pull.branch) ?? ''];
      const tree = repository.merge(ours, theirs);
      if (tree === undefined) return 'conflict';
      repository.moveRef(`refs/heads/${MAIN}`, repository.commit(tree, [ours, theirs], message, who), ours);
      touch(Object.assign(pull, { state: 'merged' }));
      return undefined;
    },
  };
}
