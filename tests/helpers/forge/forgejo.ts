import { type Call, created, type ForgeAnswer, ok, refuse } from './http.ts';
import type { Pull, Pulls } from './pulls.ts';
import { type BareRepository, type Change, MAIN, type Person } from './repository.ts';
import { sharedCalls } from './shared-calls.ts';

interface FileOperation {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content?: string;
  sha?: string;
}

/** Forgejo's REST interface as far as Decap uses it. */
export function forgejoCalls(repository: BareRepository, pulls: Pulls): Call[] {
  const repo = '^/repos/entidad/sitio';
  /** Labels have numbers here, and have to exist before they are used. */
  const labels: string[] = [];
  const labelOf = (name: string) => ({ id: labels.indexOf(name) + 1, name });
  const notFound = refuse(404, "The target couldn't be found.");

  const pullOf = (pull: Pull) => ({
    number: pull.number,
    title: pull.title,
    state: pull.state === 'open' ? 'open' : 'closed',
    labels: pull.labels.map(labelOf),
    user: { login: pull.author.login },
    updated_at: pull.updatedAt,
    head: {
      label: pull.branch,
      ref: pull.branch,
      sha: pulls.headOf(pull),
      repo: { owner: { login: 'entidad' } },
    },
    base: { ref: pull.target },
  });

  const onPull = (number: string, answer: (pull: Pull) => ForgeAnswer): ForgeAnswer => {
    const pull = pulls.find(number);
    return pull ? answer(pull) : notFound;
  };

  const branchOf = (name: string): ForgeAnswer => {
    const id = repository.branch(name);
    if (!id) return notFound;
    const [author = '', date = ''] = repository.git('show', '--no-patch', '--format=%an%n%cI', id).split('\n');
    return ok({ name, commit: { id, author: { name: author }, timestamp: date } });
  };

  /**
   * The files of every commit one after another, without their hashes: so does Forgejo answer. The newest commit comes
   * first; of a merge, all that it brought to the branch; and of one commit first what is new, then what is gone.
   */
  const compare = (from: string, to: string): ForgeAnswer => {
    const [base, head] = [repository.resolve(from), repository.resolve(to.replace(/^entidad:/, ''))];
    if (!base || !head) return notFound;
    const commits = repository.commitsBetween(base, head).toReversed();
    const order = ['added', 'removed', 'modified'];
    const files = commits.flatMap((sha) =>
      repository
        .differences(`${sha}^`, sha)
        .toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status))
        .map(({ path, status }) => ({ filename: path, status })),
    );
    return ok({ total_commits: commits.length, commits: commits.map((sha) => ({ sha })), files });
  };

  /** What a pull request changes, from where the two lines parted; in pages of 30 or as many as are asked for, at most 50. */
  const filesOf = (pull: Pull, limit: number): ForgeAnswer => {
    const head = pulls.headOf(pull);
    const words = { added: 'added', modified: 'changed', removed: 'deleted' };
    const files = repository
      .differences(repository.mergeBase(MAIN, head), head)
      .map(({ path, status }) => ({ filename: path, status: words[status] }));
    return ok(files.slice(0, Math.min(limit, 50)));
  };

  /** Changes files of a branch. A file that is to be updated must still be the one that the asker read. */
  const changeFiles = (json: Record<string, unknown>, user: Person): ForgeAnswer => {
    const branch = String(json['branch']);
    const before = repository.branch(branch);
    if (!before) return refuse(404, `branch does not exist [name: ${branch}]`);
    if (branch === MAIN && pulls.rules.needsApproval) return refuse(403, 'user cannot commit to branch');
    const changes: Change[] = [];
    for (const { operation, path, content, sha } of json['files'] as FileOperation[]) {
      const current = repository.shaOf(before, path);
      if (operation === 'create' && current) return refuse(422, `repository file already exists [path: ${path}]`);
      if (operation !== 'create' && !current) return refuse(404, `repository file does not exist [path: ${path}]`);
      if (operation !== 'create' && sha !== current)
        return refuse(422, `sha does not match [given: ${sha}, expected: ${current}]`);
      changes.push({
        path,
        sha: operation === 'delete' ? null : repository.writeBlob(Buffer.from(content ?? '', 'base64')),
      });
    }
    const id = repository.commit(repository.writeTree(before, changes), [before], String(json['message']), user);
    return repository.moveRef(`refs/heads/${branch}`, id, before)
      ? created({ commit: { sha: id }, files: [] })
      : refuse(409, 'push rejected');
  };

  return [
    ['GET', /^\/user$/, ({ user }) => ok({ id: 1, full_name: user.name, ...user })],
    ...sharedCalls(repo, repository, notFound),
    ['GET', new RegExp(`${repo}/branches/(.+)$`), (_, name) => branchOf(name)],
    [
      'POST',
      new RegExp(`${repo}/branches$`),
      ({ json }) => {
        const [name, old] = [String(json['new_branch_name']), repository.branch(String(json['old_ref_name']))];
        if (!old) return notFound;
        if (!repository.moveRef(`refs/heads/${name}`, old)) return refuse(409, 'The branch already exists.');
        return created({ name, commit: { id: old } });
      },
    ],
    [
      'DELETE',
      new RegExp(`${repo}/branches/(.+)$`),
      (_, name) => (pulls.removeBranch(name) ? { status: 204 } : notFound),
    ],
    [
      'GET',
      new RegExp(`${repo}/git/blobs/(.+)$`),
      (_, sha) => {
        const blob = repository.blob(sha);
        return blob ? ok({ sha, size: blob.length, encoding: 'base64', content: blob.toString('base64') }) : notFound;
      },
    ],
    [
      'GET',
      new RegExp(`${repo}/contents/(.+)$`),
      ({ query }, path) => {
        const sha = repository.shaOf(query.get('ref') ?? MAIN, path);
        return sha ? ok({ path, sha, type: 'file' }) : notFound;
      },
    ],
    ['POST', new RegExp(`${repo}/contents$`), ({ json, user }) => changeFiles(json, user)],
    ['GET', new RegExp(`${repo}/compare/(.+?)\\.\\.\\.(.+)$`), (_, from, to) => compare(from, to)],
    [
      'GET',
      new RegExp(`${repo}/commits$`),
      () => ok([{ commit: { author: { name: 'Entidad', email: '', date: '2026-01-01T00:00:00Z' } } }]),
    ],
    ['GET', new RegExp(`${repo}/labels$`), () => ok(labels.map(labelOf))],
    [
      'POST',
      new RegExp(`${repo}/labels$`),
      ({ json }) => {
        labels.push(String(json['name']));
        return created(labelOf(String(json['name'])));
      },
    ],
    [
      'PUT',
      new RegExp(`${repo}/issues/(\\d+)/labels$`),
      ({ json }, number) =>
        onPull(number, (pull) => {
          const names = (json['labels'] as number[]).map((id) => labels[id - 1] ?? '');
          return ok(pulls.label(pull, names).labels.map(labelOf));
        }),
    ],
    ['GET', new RegExp(`${repo}/pulls$`), () => ok(pulls.opened().map(pullOf))],
    [
      'POST',
      new RegExp(`${repo}/pulls$`),
      ({ json, user }) => {
        const between = { branch: String(json['head']).replace(/^entidad:/, ''), target: String(json['base']) };
        const pull = pulls.create(between, String(json['title']), user);
        return pull ? created(pullOf(pull)) : refuse(409, 'pull request already exists for these targets');
      },
    ],
    [
      'GET',
      new RegExp(`${repo}/pulls/(\\d+)/files$`),
      ({ query }, number) => onPull(number, (pull) => filesOf(pull, Number(query.get('limit') ?? 30))),
    ],
    [
      'PATCH',
      new RegExp(`${repo}/pulls/(\\d+)$`),
      (_, number) => onPull(number, (pull) => created(pullOf(pulls.close(pull)))),
    ],
    [
      'POST',
      new RegExp(`${repo}/pulls/(\\d+)/merge$`),
      ({ json, user }, number) =>
        onPull(number, (pull) => {
          const refusal = pulls.merge(pull, String(json['MergeMessageField']), user);
          if (refusal === 'conflict') return refuse(405, 'Please try again later');
          if (refusal) return refuse(405, 'Does not have enough approvals');
          return { status: 200 };
        }),
    ],
  ];
}
