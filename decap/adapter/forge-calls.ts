import type { Forge } from './forge-hooks.ts';

/** One call of a forge's documented interface, with the session of whoever has entered. Rejects with its `status`. */
export type Ask = (call: {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Record<string, string | number>;
  body?: object;
}) => Promise<unknown>;

/** A published branch at a forge. */
export interface Branch {
  /** Path of its repository in the interface: `/repos/entidad/sitio`, `/projects/entidad%2Fsitio`. */
  repo: string;
  name: string;
}

/** A request to merge a branch, and what is said of it. */
interface Wish {
  /** Branch that the request stands on until it is merged. */
  from: string;
  title: string;
  text: string;
}

/** A file to be taken off the published branch. */
export interface Removal extends Wish {
  path: string;
}

/** What Decap's clients of the forges cannot do, on any of them. */
export interface ForgeCalls {
  /** Paths of the files of the published branch. */
  paths: (ask: Ask, branch: Branch) => Promise<string[]>;
  /** Hash of the last commit of a branch. @throws with the status 404 where there is no such branch. */
  head: (ask: Ask, branch: Branch) => Promise<string>;
  /** Begins a branch where another one stands. */
  fork: (ask: Ask, branch: Branch, name: string) => Promise<unknown>;
  /** The open request that would merge the branch `from` into this one. */
  opened: (ask: Ask, branch: Branch, from: string) => Promise<Pull | undefined>;
  /** Asks for `from` to be merged into this branch. */
  open: (ask: Ask, branch: Branch, wish: Wish) => Promise<Pull>;
  /** Asks for the removal as everything else is asked for here: on a branch, to be merged. */
  request: (ask: Ask, branch: Branch, removal: Removal) => Promise<Pull>;
  merge: (ask: Ask, branch: Branch, pull: Pull, title: string) => Promise<unknown>;
  deleteBranch: (ask: Ask, branch: Branch, name: string) => Promise<unknown>;
}

/** A request to merge, by its number, and the commit that it would merge. */
export interface Pull {
  number: number;
  head: string;
}

interface Tree {
  tree: { path: string; type: string }[];
  /** Forgejo: another page follows. */
  truncated?: boolean;
}

/** What makes commits and trees is told by its hash. */
interface Made {
  sha: string;
}

/** GitHub and Forgejo name a request alike. */
interface PullAnswer {
  number: number;
  head: { ref: string; sha: string };
  base: { ref: string };
}

const toPull = ({ number, head }: PullAnswer): Pull => ({ number, head: head.sha });

/** GitLab's own names. */
interface MergeRequest {
  iid: number;
  sha: string;
}

const fromMergeRequest = ({ iid, sha }: MergeRequest): Pull => ({ number: iid, head: sha });

/** A branch of GitLab and of Forgejo, as far as it is read. */
interface ById {
  commit: { id: string };
}

const post = (ask: Ask, path: string, body: object): Promise<unknown> => ask({ method: 'POST', path, body });

const branchAt = (ask: Ask, { repo, name }: Branch, below = ''): Promise<unknown> =>
  ask({ method: 'GET', path: `${repo}${below}/branches/${encodeURIComponent(name)}` });

const githubTip = async (ask: Ask, branch: Branch): Promise<{ sha: string; commit: { tree: { sha: string } } }> =>
  ((await branchAt(ask, branch)) as { commit: { sha: string; commit: { tree: { sha: string } } } }).commit;

const forgejoFork: ForgeCalls['fork'] = (ask, { repo, name }, to) =>
  post(ask, `${repo}/branches`, { new_branch_name: to, old_ref_name: name });

const openPull: ForgeCalls['open'] = async (ask, { repo, name }, { from, title, text }) =>
  toPull((await post(ask, `${repo}/pulls`, { title, head: from, base: name, body: text })) as PullAnswer);

const openMergeRequest: ForgeCalls['open'] = async (ask, { repo, name }, { from, title, text }) => {
  const query = { source_branch: from, target_branch: name, title, description: text };
  return fromMergeRequest((await ask({ method: 'POST', path: `${repo}/merge_requests`, query })) as MergeRequest);
};

export const forgeCalls: Readonly<Record<Forge, ForgeCalls>> = {
  github: {
    paths: async (ask, { repo, name }) => {
      const path = `${repo}/git/trees/${encodeURIComponent(name)}`;
      return blobs(((await ask({ method: 'GET', path, query: { recursive: 1 } })) as Tree).tree);
    },
    head: async (ask, branch) => (await githubTip(ask, branch)).sha,
    fork: async (ask, branch, name) => {
      const { sha } = await githubTip(ask, branch);
      return post(ask, `${branch.repo}/git/refs`, { ref: `refs/heads/${name}`, sha });
    },
    open: openPull,
    opened: async (ask, { repo, name }, from) => {
      const query = { head: `${repo.split('/')[2]}:${from}`, base: name, state: 'open' };
      const [pull] = (await ask({ method: 'GET', path: `${repo}/pulls`, query })) as PullAnswer[];
      return pull && toPull(pull);
    },
    request: async (ask, branch, { path, from, title, text }) => {
      const { repo } = branch;
      const tip = await githubTip(ask, branch);
      const without = [{ path, mode: '100644', type: 'blob', sha: null }];
      const tree = (await post(ask, `${repo}/git/trees`, { base_tree: tip.commit.tree.sha, tree: without })) as Made;
      const commit = { message: title, tree: tree.sha, parents: [tip.sha] };
      const { sha } = (await post(ask, `${repo}/git/commits`, commit)) as Made;
      await post(ask, `${repo}/git/refs`, { ref: `refs/heads/${from}`, sha });
      return openPull(ask, branch, { from, title, text });
    },
    merge: (ask, { repo }, { number, head }, title) =>
      ask({ method: 'PUT', path: `${repo}/pulls/${number}/merge`, body: { sha: head, commit_message: title } }),
    deleteBranch: (ask, { repo }, name) =>
      ask({ method: 'DELETE', path: `${repo}/git/refs/heads/${encodeURIComponent(name)}` }),
  },
  gitlab: {
    paths: async (ask, { repo, name }) =>
      blobs(
        await allPages(async (page) => {
          const query = { ref: name, recursive: 'true', per_page: PER_PAGE, page };
          const items = (await ask({ method: 'GET', path: `${repo}/repository/tree`, query })) as Tree['tree'];
          return { items, isLast: items.length < PER_PAGE };
        }),
      ),
    head: async (ask, branch) => ((await branchAt(ask, branch, '/repository')) as ById).commit.id,
    fork: (ask, { repo, name }, branch) =>
      ask({ method: 'POST', path: `${repo}/repository/branches`, query: { branch, ref: name } }),
    open: openMergeRequest,
    opened: async (ask, { repo, name }, from) => {
      const query = { source_branch: from, target_branch: name, state: 'opened' };
      const [found] = (await ask({ method: 'GET', path: `${repo}/merge_requests`, query })) as MergeRequest[];
      return found && fromMergeRequest(found);
    },
    request: async (ask, branch, { path, from, title, text }) => {
      const { repo, name } = branch;
      const actions = [{ action: 'delete', file_path: path }];
      const commit = { branch: from, start_branch: name, commit_message: title, actions };
      await post(ask, `${repo}/repository/commits`, commit);
      return openMergeRequest(ask, branch, { from, title, text });
    },
    merge: (ask, { repo }, { number, head }, title) => {
      const query = { sha: head, merge_commit_message: title };
      return ask({ method: 'PUT', path: `${repo}/merge_requests/${number}/merge`, query });
    },
    deleteBranch: (ask, { repo }, name) =>
      ask({ method: 'DELETE', path: `${repo}/repository/branches/${encodeURIComponent(name)}` }),
  },
  forgejo: {
    paths: async (ask, { repo, name }) => {
      const path = `${repo}/git/trees/${encodeURIComponent(name)}`;
      return blobs(
        await allPages(async (page) => {
          const { tree, truncated } = (await ask({ method: 'GET', path, query: { recursive: 1, page } })) as Tree;
          return { items: tree, isLast: truncated !== true };
        }),
      );
    },
    head: async (ask, branch) => ((await branchAt(ask, branch)) as ById).commit.id,
    fork: forgejoFork,
    open: openPull,
    opened: async (ask, { repo, name }, from) => {
      const query = { state: 'open', limit: 50 };
      const pulls = (await ask({ method: 'GET', path: `${repo}/pulls`, query })) as PullAnswer[];
      const pull = pulls.find(({ head, base }) => head.ref === from && base.ref === name);
      return pull && toPull(pull);
    },
    request: async (ask, branch, { path, from, title, text }) => {
      const { repo, name } = branch;
      const place = `${repo}/contents/${path.split('/').map(encodeURIComponent).join('/')}`;
      const { sha } = (await ask({ method: 'GET', path: place, query: { ref: name } })) as Made;
      await forgejoFork(ask, branch, from);
      const files = [{ operation: 'delete', path, sha }];
      await post(ask, `${repo}/contents`, { branch: from, files, message: title });
      return openPull(ask, branch, { from, title, text });
    },
    merge: (ask, { repo }, { number }, title) => {
      const body = { Do: 'merge', MergeMessageField: title };
      return ask({ method: 'POST', path: `${repo}/pulls/${number}/merge`, body });
    },
    deleteBranch: (ask, { repo }, name) =>
      ask({ method: 'DELETE', path: `${repo}/branches/${encodeURIComponent(name)}` }),
  },
};

/** As many as GitLab gives at one time. */
const PER_PAGE = 100;

const blobs = (items: Tree['tree']): string[] => items.flatMap(({ path, type }) => (type === 'blob' ? [path] : []));

async function allPages<Item>(read: (page: number) => Promise<{ items: Item[]; isLast: boolean }>): Promise<Item[]> {
  const all: Item[] = [];
  for (let page = 1; ; page += 1) {
    const { items, isLast } = await read(page);
    all.push(...items);
    if (isLast) return all;
  }
}
