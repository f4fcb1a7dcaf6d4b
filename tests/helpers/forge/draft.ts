import type { Forge } from '../forge.ts';

const PERSON = { login: 'ana', name: 'Ana', email: 'ana@example.org' };

/** Branch on which Decap keeps the draft of an entry. */
export const draftBranch = (collection: string, slug: string): string => `cms/${collection}/${slug}`;

/** A draft as Decap leaves it, ready to be published: a line more at the end of a file, on a branch with a request to merge it. */
export function writeDraft(
  { repository, pulls }: Pick<Forge, 'repository' | 'pulls'>,
  { collection, slug }: { collection: string; slug: string },
  line: string,
  path = `content/${collection}/${slug}.mdx`,
): void {
  const start = repository.branch('main') ?? '';
  const sha = repository.writeBlob(Buffer.from(`${repository.read(start, path)?.trimEnd()}\n\n${line}\n`));
  const commit = repository.commit(repository.writeTree(start, [{ path, sha }]), [start], `Editar ${slug}`, PERSON);
  const branch = draftBranch(collection, slug);
  repository.moveRef(`refs/heads/${branch}`, commit);
  pulls.create({ branch, target: 'main' }, `Editar ${slug}`, PERSON, ['decap-cms/pending_publish']);
}
