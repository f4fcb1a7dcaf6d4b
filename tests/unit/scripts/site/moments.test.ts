import { expect, it } from 'vitest';
import { nextMomentOf } from '../../../../scripts/site/moments.ts';
import { contentFolder, release } from '../../../helpers/content-folder.ts';

const now = new Date('2026-11-27T10:00:00-05:00');

it('is the next one at which an entry comes out, however it is written', async () => {
  const folder = contentFolder({
    'press-releases/a.mdx': release({ publishedAt: '2026-11-01T08:00:00-05:00' }),
    'press-releases/b.mdx': release({ publishedAt: "'2026-11-27T10:30:00-05:00'" }),
    'press-releases/c.mdx': release({ publishedAt: '"2026-11-27T15:10:00Z"' }),
    'press-releases/d.mdx': release({}, 'Fue el 2026-11-27T10:01:00-05:00.'),
  });
  expect(await nextMomentOf(folder, now)).toEqual(new Date('2026-11-27T15:10:00Z'));
});

it('is midnight in Colombia where no entry is waiting for that day', async () => {
  const folder = contentFolder({ 'press-releases/a.mdx': release({ publishedAt: '2026-12-01T08:00:00-05:00' }) });
  expect(await nextMomentOf(folder, now)).toEqual(new Date('2026-11-28T05:00:00Z'));
});
