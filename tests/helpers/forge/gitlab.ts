import { type Call, created, type ForgeAnswer, type ForgeRequest, ok, refuse } from './http.ts';
import type { Pull, Pulls } from './pulls.ts';
import { type BareRepository, type Change, MAIN, type Person } from './repository.ts';

interface CommitAction {
  action: 'create' | 'update' | 'delete' | 'move';
  file_path: string;
  content?: string;
}

/** GitLab's REST interface as far as Decap uses it. */
export function gitlabCalls(repository: BareRepository, pulls: Pulls): Call[] {
  const project = '^/projects/entidad%2Fsitio';
  const files = `${project}/repository/files`;

  const mergeRequestOf = (pull: Pull) => ({
    iid: pull.number,
    title: pull.title,
    state: pull.state === 'open' ? 'opened' : pull.state,
    labels: pull.labels,
    author: pull.author,
    updated_at: pull.updatedAt,
    source_branch: pull.branch,
    target_branch: pull.target,
    sha: pulls.headOf(pull),
    rebase_in_progress: false,
    merge_error: null,
  });

  const onPull = (number: string, answer: (pull: Pull) => ForgeAnswer): ForgeAnswer => {
    const pull = pulls.find(number);
    return pull ? answer(pull) : refuse(404, '404 Not found');
  };

  const fileAt = (ref: string | null, path: string): ForgeAnswer => {
    const sha = repository.shaOf(ref ?? MAIN, path);
    const bytes = sha && repository.blob(sha);
    return bytes ? ok(bytes, { 'X-Gitlab-Blob-Id': sha }) : refuse(404, '404 File Not Found');
  };

  /** Pages of 20, or as many as are asked for, with the headers that Decap turns them by. */
  const listTree = ({ root, path, query }: ForgeRequest): ForgeAnswer => {
    const folder = query.get('path') ?? '';
    const all = repository.list(`${query.get('ref')}:${folder}`, query.get('recursive') === 'true');
    if (!all) return refuse(404, '404 Tree Not Found');
    const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 20)];
    const pages = Math.max(1, Math.ceil(all.length / size));
    const linkTo = (other: number, rel: string) => {
      const there = new URLSearchParams(query);
      there.set('page', String(other));
      return `<${root}${path}?${there}>; rel="${rel}"`;
    };
    const entries = all.slice((page - 1) * size, page * size).map(({ sha, path: name, type, mode }) => ({
      id: sha,
      name: name.split('/').at(-1),
      type,
      path: folder === '' ? name : `${folder}/${name}`,
      mode,
    }));
    return ok(entries, {
      'X-Page': String(page),
      'X-Per-Page': String(size),
      'X-Total': String(all.length),
      'X-Total-Pages': String(pages),
      Link: [page < pages ? linkTo(page + 1, 'next') : '', linkTo(1, 'first'), linkTo(pages, 'last')]
        .filter(Boolean)
        .join(', '),
    });
  };

  /** One commit of several files, on a branch or on a new one. */
  const commit = (json: Record<string, unknown>, user: Person): ForgeAnswer => {
    const [branch, start] = [String(json['branch']), json['start_branch'] as string | undefined];
    if (start !== undefined && start !== branch && repository.branch(branch))
      return refuse(400, `A branch called '${branch}' already exists. Switch to that branch in order to make changes`);
    const before = repository.branch(start ?? branch);
    if (!before) return refuse(400, 'You can only create or edit files when you are on a branch');
    const changes: Change[] = [];
    for (const { action, file_path: path, content } of json['actions'] as CommitAction[]) {
      const isThere = repository.shaOf(before, path) !== undefined;
      if (action === 'create' && isThere) return refuse(400, 'A file with this name already exists');
      if (action !== 'create' && !isThere) return refuse(400, "A file with this name doesn't exist");
      const sha = action === 'delete' ? null : repository.writeBlob(Buffer.from(content ?? '', 'base64'));
      changes.push({ path, sha });
    }
    const tree = repository.writeTree(before, changes);
    const id = repository.commit(tree, [before], String(json['commit_message']), user);
    const isMoved = repository.moveRef(`refs/heads/${branch}`, id, start === undefined ? before : undefined);
    return isMoved ? created({ id }) : refuse(400, `Could not update ${branch}. Please refresh and try again.`);
  };

  /** A rebase as git does it, file by file in three ways. */
  const rebase = (pull: Pull, user: Person): ForgeAnswer => {
    const [main, head] = [repository.branch(MAIN) ?? '', pulls.headOf(pull)];
    if (repository.isAncestor(main, head)) return { status: 202, body: { rebase_in_progress: false } };
    const tree = repository.merge(main, head);
    if (!tree)
      return ok({
        rebase_in_progress: false,
        merge_error: 'Rebase failed: Rebase locally, resolve all conflicts, then push the branch.',
      });
    repository.moveRef(`refs/heads/${pull.branch}`, repository.commit(tree, [main], pull.title, user), head);
    return { status: 202, body: { rebase_in_progress: false } };
  };

  const compare = (from: string, to: string): ForgeAnswer => {
    const [base, head] = [repository.resolve(from), repository.resolve(to)];
    if (!base || !head) return refuse(404, '404 Ref Not Found');
    const diffs = repository.differences(repository.mergeBase(base, head), head).map(({ path, status, isBinary }) => ({
      old_path: path,
      new_path: path,
      new_file: status === 'added',
      deleted_file: status === 'removed',
      renamed_file: false,
      diff: isBinary ? `Binary files a/${path} and b/${path} differ\n` : '@@',
    }));
    return ok({ diffs });
  };

  return [
    ['GET', /^\/user$/, ({ user }) => ok({ id: 1, username: user.login, ...user })],
    [
      'GET',
      new RegExp(`${project}$`),
      () =>
        ok({ id: 1, default_branch: MAIN, permissions: { project_access: { access_level: 40 }, group_access: null } }),
    ],
    ['GET', new RegExp(`${project}/repository/tree$`), listTree],
    ['HEAD', new RegExp(`${project}/repository/tree$`), listTree],
    ['GET', new RegExp(`${files}/([^/]+)/raw$`), ({ query }, path) => fileAt(query.get('ref'), path)],
    ['HEAD', new RegExp(`${files}/([^/]+)$`), ({ query }, path) => fileAt(query.get('ref'), path)],
    [
      'GET',
      new RegExp(`${project}/repository/branches/([^/]+)$`),
      (_, name) => {
        const id = repository.branch(name);
        if (!id) return refuse(404, '404 Branch Not Found');
        const [author = '', date = ''] = repository.git('show', '--no-patch', '--format=%an%n%cI', id).split('\n');
        return ok({ name, commit: { id, author_name: author, committed_date: date } });
      },
    ],
    [
      'DELETE',
      new RegExp(`${project}/repository/branches/([^/]+)$`),
      (_, name) => (pulls.removeBranch(name) ? { status: 204 } : refuse(404, '404 Branch Not Found')),
    ],
    [
      'POST',
      new RegExp(`${project}/repository/branches$`),
      ({ query }) => {
        const [name, id] = [query.get('branch') ?? '', repository.branch(query.get('ref') ?? '')];
        if (!id) return refuse(400, 'Invalid reference name');
        if (!repository.moveRef(`refs/heads/${name}`, id)) return refuse(400, 'Branch already exists');
        return created({ name, commit: { id } });
      },
    ],
    [
      'GET',
      new RegExp(`${project}/repository/compare$`),
      ({ query }) => compare(query.get('from') ?? '', query.get('to') ?? ''),
    ],
    ['POST', new RegExp(`${project}/repository/commits$`), ({ json, user }) => commit(json, user)],
    [
      'GET',
      new RegExp(`${project}/repository/commits$`),
      () => ok([{ id: repository.branch(MAIN), author_name: 'Entidad', authored_date: '2026-01-01T00:00:00Z' }]),
    ],
    [
      'GET',
      new RegExp(`${project}/repository/commits/([^/]+)/refs$`),
      (_, sha) => ok(repository.isAncestor(sha, MAIN) ? [{ type: 'branch', name: MAIN }] : []),
    ],
    ['GET', new RegExp(`${project}/repository/commits/([^/]+)/statuses$`), () => ok([])],
    ['GET', new RegExp(`${project}/issues$`), () => ok([])],
    [
      'GET',
      new RegExp(`${project}/merge_requests$`),
      ({ query }) =>
        ok(
          pulls
            .opened(query.get('source_branch') ?? undefined, query.get('target_branch') ?? undefined)
            .filter(({ labels }) => query.get('labels') !== 'Any' || labels.length > 0)
            .map(mergeRequestOf),
        ),
    ],
    [
      'POST',
      new RegExp(`${project}/merge_requests$`),
      ({ query, user }) => {
        const between = { branch: query.get('source_branch') ?? '', target: query.get('target_branch') ?? '' };
        const pull = pulls.create(between, query.get('title') ?? '', user, query.get('labels')?.split(','));
        return pull
          ? created(mergeRequestOf(pull))
          : refuse(409, 'Another open merge request already exists for this source branch');
      },
    ],
    [
      'GET',
      new RegExp(`${project}/merge_requests/(\\d+)$`),
      (_, number) => onPull(number, (pull) => ok(mergeRequestOf(pull))),
    ],
    [
      'PUT',
      new RegExp(`${project}/merge_requests/(\\d+)$`),
      ({ query }, number) =>
        onPull(number, (pull) => {
          if (query.has('labels')) pulls.label(pull, (query.get('labels') ?? '').split(','));
          if (query.get('state_event') === 'close') pulls.close(pull);
          return ok(mergeRequestOf(pull));
        }),
    ],
    [
      'PUT',
      new RegExp(`${project}/merge_requests/(\\d+)/rebase$`),
      ({ user }, number) => onPull(number, (pull) => rebase(pull, user)),
    ],
    [
      'PUT',
      new RegExp(`${project}/merge_requests/(\\d+)/merge$`),
      ({ query, user }, number) =>
        onPull(number, (pull) => {
          const refusal = pulls.merge(pull, query.get('merge_commit_message') ?? '', user);
          if (refusal === 'conflict') return refuse(422, 'Branch cannot be merged');
          if (refusal) return refuse(405, '405 Method Not Allowed');
          if (query.get('should_remove_source_branch') === 'true') pulls.removeBranch(pull.branch);
          return ok(mergeRequestOf(pull));
        }),
    ],
  ];
}
