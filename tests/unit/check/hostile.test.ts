import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { contentFolder, release } from '../../helpers/content-folder.ts';

const NOW = new Date('2026-11-22T12:00:00-05:00');

// Bodies that were made to exhaust time or stack. The bound is far above what they need now (under a second each).
describe('a hostile body is refused or read in bounded time', () => {
  it.each([
    ['lists without end', `${'- '.repeat(4000)}a`],
    ['blocks without end', '<Detalles titulo="a">\n\n'.repeat(3000)],
    ['tags without end', '<a '.repeat(30_000)],
    ['dots without end', `${'.'.repeat(9000)}x\n`.repeat(30)],
    ['brackets without end', '['.repeat(9000)],
    ['many links to many headings', `${'## a\n\n'.repeat(4000)}${'[x](#zz)\n'.repeat(4000)}`],
  ])('%s', { timeout: 20_000 }, async (_, body) => {
    const { issues } = await checkContent(contentFolder({ 'press-releases/a.mdx': release({}, body) }), NOW);
    expect(issues.length).toBeLessThan(20_000);
  });
});
