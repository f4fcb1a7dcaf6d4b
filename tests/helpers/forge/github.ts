import { type Call, created, type ForgeAnswer, ok, refuse } from './http.ts';
import type { Pull, Pulls } from './pulls.ts';
import { type BareRepository, type Change, MAIN } from './repository.ts';
import { sharedCalls } from './shared-calls.ts';

/** GitHub's REST interface as far as Decap uses it. */
export function githubCalls(repository: BareRepository, pulls: Pulls): Call[] {
  const repo = '^/repos/entidad/sitio';
  const notFound = refuse(404, 'Not Found');

  const commitOf = (sha: string) => {
    const [author = '', email = '', date = '', parents = '', tree = '', ...message] = repository
      .git('show', '--no-patch', '--format=%an%n%ae%n%aI%n%P%n%T%n%B', sha)
      .split('\n');
    const person = { name: author, email, date };
    return {
      sha,
      parents: parents
        .split(' ')
        .filter(Boolean)
        .map((parent) => ({ sha: parent })),
      commit: { message: message.join('\n').trim(), tree: { sha: tree }, author: person, committer: person },
    };
  };

  const pullOf = (pull: Pull) => ({
    number: pull.number,
    title: pull.title,
    state: pull.state === 'open' ? 'open' : 'closed',
    labels: pull.labels.map((name) => ({ name })),
    user: { login: pull.author.login },
    updated_at: pull.updatedAt,
    created_at: pull.updatedAt,
    html_url: '',
    head: { ref: pull.branch, sha: pulls.headOf(pull), repo: { fork: false } },
    base: { ref: pull.target, sha: repository.branch(pull.target) },
  });

  /** `owner:branch`, a branch or a commit. */
  const revision = (name: string) => repository.resolve(name.replace(/^entidad:/, ''));

  const compare = (base: string, head: string): ForgeAnswer => {
    const [from, to] = [revision(base), revision(head)];
    if (!from || !to) return notFound;
    const fork = repository.mergeBase(from, to);
    return ok({
      base_commit: commitOf(from),
      merge_base_commit: commitOf(fork),
      commits: repository.commitsBetween(from, to).map(commitOf),
      files: repository.differences(fork, to).map(({ path, status, sha, isBinary }) => ({
        filename: path,
        status,
        sha,
        ...(isBinary ? {} : { patch: '@@' }),
      })),
    });
  };

  const updateRef = (name: string, sha: string, isForced: boolean): ForgeAnswer => {
    const before = repository.branch(name);
    if (!before) return refuse(422, 'Reference does not exist');
    if (!repository.resolve(sha)) return refuse(422, 'Object does not exist');
    if (!isForced && !repository.isAncestor(before, sha)) return refuse(422, 'Update is not a fast forward');
    repository.moveRef(`refs/heads/${name}`, sha, before);
    return ok({ ref: `refs/heads/${name}`, object: { sha } });
  };

  return [
    ['GET', /^\/user$/, ({ user }) => ok({ id: 1, ...user })],
    ['GET', /^\/users\/(.+)$/, (_, login) => ok({ login, name: login })],
    ['GET', /^\/search\/issues$/, () => ok({ total_count: 0, items: [] })],
    ...sharedCalls(repo, repository, notFound),
    [
      'GET',
      new RegExp(`${repo}/git/blobs/(.+)$`),
      (_, sha) => {
        const blob = repository.blob(sha);
        const lines = blob?.toString('base64').replace(/(.{60})/g, '$1\n');
        return blob ? ok({ sha, size: blob.length, encoding: 'base64', content: lines }) : notFound;
      },
    ],
    [
      'POST',
      new RegExp(`${repo}/git/blobs$`),
      ({ json }) => created({ sha: repository.writeBlob(Buffer.from(String(json['content']), 'base64')) }),
    ],
    [
      'POST',
      new RegExp(`${repo}/git/trees$`),
      ({ json }) => {
        const changes = json['tree'] as Change[];
        const isKnown = changes.every(({ sha }) => sha === null || repository.exists(sha));
        if (!repository.exists(String(json['base_tree']))) return refuse(404, 'Not Found');
        return isKnown
          ? created({ sha: repository.writeTree(String(json['base_tree']), changes) })
          : refuse(422, 'GitRPC::BadObjectState');
      },
    ],
    [
      'POST',
      new RegExp(`${repo}/git/commits$`),
      ({ json, user }) => {
        const parents = json['parents'] as string[];
        if (![String(json['tree']), ...parents].every(repository.exists)) return refuse(422, 'Tree SHA does not exist');
        return created(commitOf(repository.commit(String(json['tree']), parents, String(json['message']), user)));
      },
    ],
    [
      'POST',
      new RegExp(`${repo}/git/refs$`),
      ({ json }) => {
        const ref = String(json['ref']);
        if (repository.resolve(ref)) return refuse(422, 'Reference already exists');
        const isMade = repository.moveRef(ref, String(json['sha']));
        return isMade ? created({ ref, object: { sha: json['sha'] } }) : refuse(422, 'Reference update failed');
      },
    ],
    [
      'PATCH',
      new RegExp(`${repo}/git/refs/heads/(.+)$`),
      ({ json }, name) => updateRef(name, String(json['sha']), json['force'] === true),
    ],
    [
      'DELETE',
      new RegExp(`${repo}/git/refs/heads/(.+)$`),
      (_, name) => (pulls.removeBranch(name) ? { status: 204 } : refuse(422, 'Reference does not exist')),
    ],
    [
      'GET',
      new RegExp(`${repo}/branches/(.+)$`),
      (_, name) => {
        const sha = repository.branch(name);
        return sha ? ok({ name, commit: commitOf(sha), protected: false }) : refuse(404, 'Branch not found');
      },
    ],
    ['GET', new RegExp(`${repo}/compare/(.+?)\\.\\.\\.(.+)$`), (_, base, head) => compare(base, head)],
    ['GET', new RegExp(`${repo}/commits$`), () => ok([commitOf(repository.branch(MAIN) ?? '')])],
    [
      'GET',
      new RegExp(`${repo}/pulls$`),
      ({ query }) =>
        ok(pulls.opened(query.get('head')?.replace(/^entidad:/, ''), query.get('base') ?? undefined).map(pullOf)),
    ],
    [
      'POST',
      new RegExp(`${repo}/pulls$`),
      ({ json, user }) => {
        const between = { branch: String(json['head']).replace(/^entidad:/, ''), target: String(json['base']) };
        const pull = pulls.create(between, String(json['title']), user);
        return pull ? created(pullOf(pull)) : refuse(422, 'Validation Failed');
      },
    ],
    [
      'GET',
      new RegExp(`${repo}/pulls/(\\d+)$`),
      (_, number) => {
        const pull = pulls.find(number);
        return pull
          ? ok({ ...pullOf(pull), mergeable: repository.merge(pull.target, pulls.headOf(pull)) !== undefined })
          : notFound;
      },
    ],
    [
      'PATCH',
      new RegExp(`${repo}/pulls/(\\d+)$`),
      (_, number) => {
        const pull = pulls.find(number);
        return pull ? ok(pullOf(pulls.close(pull))) : notFound;
      },
    ],
    [
      'PUT',
      new RegExp(`${repo}/pulls/(\\d+)/merge$`),
      ({ json, user }, number) => {
        const pull = pulls.find(number);
        if (!pull) return notFound;
        if (json['sha'] !== pulls.headOf(pull))
          return refuse(409, 'Head branch was modified. Review and try the merge again.');
        const refusal = pulls.merge(pull, String(json['commit_message']), user);
        if (refusal === 'conflict') return refuse(405, 'Pull Request is not mergeable');
        if (refusal) return refuse(405, 'At least 1 approving review is required by reviewers with write access.');
        return ok({ merged: true, sha: repository.branch(pull.target) });
      },
    ],
    [
      'PUT',
      new RegExp(`${repo}/issues/(\\d+)/labels$`),
      ({ json }, number) => {
        const pull = pulls.find(number);
        if (!pull) return notFound;
        return ok(pulls.label(pull, json['labels'] as string[]).labels.map((name) => ({ name })));
      },
    ],
  ];
}
