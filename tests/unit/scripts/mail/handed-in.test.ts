import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDesk } from '../../../../scripts/editor/clone.ts';
import { git } from '../../../../scripts/editor/git.ts';
import { readHandedIn } from '../../../../scripts/mail/handed-in.ts';
import { commitAll } from '../../../helpers/build-site.ts';
import { release, writeFiles } from '../../../helpers/content-folder.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

it('drafts that wait for review are those in that column of the desk, and every one that was fetched from a forge', async () => {
  const [work, cache] = [tempFolder({ 'content/README.md': 'Contenido' }), tempFolder()];
  commitAll(work, 'Empieza', '2026-06-01');
  const content = join(work, 'content');
  const { clone } = await openDesk(content, cache);
  const draft = async (repository: string, slug: string, title: string) => {
    await git(repository, 'checkout', '--quiet', '-b', `cms/press-releases/${slug}`, 'main');
    writeFiles(join(repository, 'content/press-releases'), { [`${slug}.mdx`]: release({ title }) });
    commitAll(repository, 'Guarda', '2026-06-16');
    await git(repository, 'checkout', '--quiet', 'main');
  };
  await draft(clone, 'a', 'Entregado');
  await git(clone, 'config', 'branch.cms/press-releases/a.description', 'decap-cms/pending_review');
  await draft(clone, 'b', 'Sin terminar');
  await git(clone, 'config', 'branch.cms/press-releases/b.description', 'decap-cms/draft');
  await draft(work, 'c', 'En la plataforma');
  await git(work, 'update-ref', 'refs/remotes/origin/cms/press-releases/c', 'refs/heads/cms/press-releases/c');
  expect(await readHandedIn(content, cache)).toEqual([
    {
      title: 'Entregado',
      href: '/admin/#/collections/press-releases/entries/a',
      author: 'Prueba',
      savedAt: '2026-06-16T12:00:00-05:00',
    },
    expect.objectContaining({ title: 'En la plataforma' }),
  ]);
});
