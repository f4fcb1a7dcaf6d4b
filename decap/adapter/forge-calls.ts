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

/** A file to be taken off the published branch, and what is said of it. */
export interface Removal {
  path: string;
  /** Branch that the request stands on until it is merged. */
  from: string;
  title: string;
  text: string;
}

/** What Decap's clients of the forges cannot do, on any of them. */
export interface ForgeCalls {
  /** Paths of the files of the published branch. */
  paths: (ask: Ask, branch: Branch) => Promise<string[]>;
  /** The open request that stands on a branch. */
  opened: (ask: Ask, branch: Branch, from: string) => Promise<Pull | undefined>;
  /** Asks for the removal as everything else is asked for here: on a branch, to be merged. */
  request: (ask: Ask, branch: Branch, removal: Removal) => Promise<Pull>;
  merge: (ask: Ask, branch: Branch, pull: Pull, title: string) => Promise<unknown>;
  deleteBranch: (ask: Ask, branch: Branch, name: string) => Promise<unknown>;
}

/** A request to merge, by its number, and the commit that it would merge. */
interface Pull {
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
}

const toPull = ({ number, head }: PullAnswer): Pull => ({ number, head: head.sha });

/** GitLab's own names. */
interface MergeRequest {
  iid: number;
  sha: string;
}

const fromMergeRequest = ({ iid, sha }: MergeRequest): Pull => ({ number: iid, head: sha });

export const forgeCalls: Readonly<Record<Forge, ForgeCalls>> = {
  github: {
    paths: async (ask, { repo, name }) => {
      const path = `${repo}/git/trees/${encodeURIComponent(name)}`;
      return blobs(((await ask({ method: 'GET', path, query: { recursive: 1 } })) as Tree).tree);
    },
    opened: async (ask, { repo, name }, from) => {
      const query = { head: `${repo.split('/')[2]}:${from}`, base: name, state: 'open' };
      const [pull] = (await ask({ method: 'GET', path: `${repo}/pulls`, query })) as PullAnswer[];
      return pull && toPull(pull);
    },
    request: async (ask, { repo, name }, { path, from, title, text }) => {
      const tip = (await ask({ method: 'GET', path: `${repo}/branches/${encodeURIComponent(name)}` })) as {
        commit: { sha: string; commit: { tree: { sha: string } } };
      };
      const without = [{ path, mode: '100644', type: 'blob', sha: null }];
      const change = { base_tree: tip.commit.commit.tree.sha, tree: without };
      const tree = (await post(ask, `${repo}/git/trees`, change)) as Made;
      const commit = { message: title, tree: tree.sha, parents: [tip.commit.sha] };
      const { sha } = (await post(ask, `${repo}/git/commits`, commit)) as Made;
      await post(ask, `${repo}/git/refs`, { ref: `refs/heads/${from}`, sha });
      return openPull(ask, repo, { title, head: from, base: name, body: text });
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
    opened: async (ask, { repo, name }, from) => {
      const query = { source_branch: from, target_branch: name, state: 'opened' };
      const [found] = (await ask({ method: 'GET', path: `${repo}/merge_requests`, query })) as MergeRequest[];
      return found && fromMergeRequest(found);
    },
    request: async (ask, { repo, name }, { path, from, title, text }) => {
      const actions = [{ action: 'delete', file_path: path }];
      const commit = { branch: from, start_branch: name, commit_message: title, actions };
      await post(ask, `${repo}/repository/commits`, commit);
      const query = { source_branch: from, target_branch: name, title, description: text };
      const made = await ask({ method: 'POST', path: `${repo}/merge_requests`, query });
      return fromMergeRequest(made as MergeRequest);
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
    opened: async (ask, { repo }, from) => {
      const query = { state: 'open', limit: 50 };
      const pulls = (await ask({ method: 'GET', path: `${repo}/pulls`, query })) as PullAnswer[];
      const pull = pulls.find(({ head }) => head.ref === from);
      return pull && toPull(pull);
    },
    request: async (ask, { repo, name }, { path, from, title, text }) => {
      const place = `${repo}/contents/${path.split('/').map(encodeURIComponent).join('/')}`;
      const { sha } = (await ask({ method: 'GET', path: place, query: { ref: name } })) as Made;
      await post(ask, `${repo}/branches`, { new_branch_name: from, old_ref_name: name });
      const files = [{ operation: 'delete', path, sha }];
      await post(ask, `${repo}/contents`, { branch: from, files, message: title });
      return openPull(ask, repo, { title, head: from, base: name, body: text });
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

const post = (ask: Ask, path: string, body: object): Promise<unknown> => ask({ method: 'POST', path, body });

const openPull = async (ask: Ask, repo: string, body: object): Promise<Pull> =>
  toPull((await post(ask, `${repo}/pulls`, body)) as PullAnswer);

const blobs = (items: Tree['tree']): string[] => items.flatMap(({ path, type }) => (type === 'blob' ? [path] : []));

async function allPages<Item>(read: (page: number) => Promise<{ items: Item[]; isLast: boolean }>): Promise<Item[]> {
  const all: Item[] = [];
  for (let page = 1; ; page += 1) {
    const { items, isLast } = await read(page);
    all.push(...items);
    if (isLast) return all;
  }
}
