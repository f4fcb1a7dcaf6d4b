import { type BareRepository, MAIN, type Person } from './repository.ts';

/** A pull request, or merge request, with what the forges say of it. */
export interface Pull {
  number: number;
  branch: string;
  /** What it would be merged into. */
  target: string;
  title: string;
  labels: string[];
  state: 'open' | 'closed' | 'merged';
  author: Person;
  updatedAt: string;
}

/** Why a merge was refused. */
export type MergeRefusal = 'conflict' | 'unapproved';

/** The pull requests of a forge: what the editorial workflow stands on. */
export type Pulls = ReturnType<typeof createPulls>;

export function createPulls(repository: BareRepository) {
  const pulls: Pull[] = [];
  /** Branch protection: while true, nobody merges without an approval. */
  const rules = { needsApproval: false };
  const touch = (pull: Pull): Pull => Object.assign(pull, { updatedAt: new Date().toISOString() });

  return {
    rules,
    all: pulls,
    opened: (branch?: string, target?: string) =>
      pulls.filter(
        (pull) =>
          pull.state === 'open' &&
          (branch === undefined || pull.branch === branch) &&
          (target === undefined || pull.target === target),
      ),
    find: (number: string | number) => pulls.find((pull) => pull.number === Number(number)),
    headOf: (pull: Pull) => repository.branch(pull.branch) ?? '',
    /** Undefined when the branch has an open one, one of the two is not there, or it brings nothing new. */
    create: (
      { branch, target }: Pick<Pull, 'branch' | 'target'>,
      title: string,
      author: Person,
      labels: string[] = [],
    ): Pull | undefined => {
      const [head, base] = [repository.branch(branch), repository.branch(target)];
      const isOpen = pulls.some((pull) => pull.state === 'open' && pull.branch === branch && pull.target === target);
      if (!head || !base || isOpen || repository.isAncestor(head, base)) return undefined;
      const state = 'open';
      const pull: Pull = { number: pulls.length + 1, branch, target, title, labels, state, author, updatedAt: '' };
      pulls.push(touch(pull));
      return pull;
    },
    label: (pull: Pull, labels: string[]) => touch(Object.assign(pull, { labels })),
    close: (pull: Pull) => touch(Object.assign(pull, { state: 'closed' })),
    /** A branch that goes away takes its requests along. False where there is none. */
    removeBranch: (name: string): boolean => {
      for (const pull of pulls)
        if (pull.state === 'open' && [pull.branch, pull.target].includes(name))
          touch(Object.assign(pull, { state: 'closed' }));
      return repository.branch(name) !== undefined && repository.removeBranch(name);
    },
    /** A merge commit as git makes it; the reason when there is none. */
    merge: (pull: Pull, message: string, who: Person): MergeRefusal | undefined => {
      if (rules.needsApproval && pull.target === MAIN) return 'unapproved';
      const [ours, theirs] = [repository.branch(pull.target) ?? '', repository.branch(pull.branch) ?? ''];
      const tree = repository.merge(ours, theirs);
      if (tree === undefined) return 'conflict';
      repository.moveRef(`refs/heads/${pull.target}`, repository.commit(tree, [ours, theirs], message, who), ours);
      touch(Object.assign(pull, { state: 'merged' }));
      return undefined;
    },
  };
}
