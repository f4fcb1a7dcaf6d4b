import { describe, expect, it } from 'vitest';
import { afterPlan, duringPlan, planBucket } from '../../../../scripts/deploy/bucket-plan.ts';
import type { SiteObject } from '../../../../scripts/deploy/objects.ts';

const object = (path: string, fingerprint: string): SiteObject => ({
  path,
  fingerprint,
  body: Buffer.from(''),
  headers: {},
});
const held = {
  'vieja.png': '1',
  'index.html': '1',
  'rss.xml': '1',
  'igual.pdf': '1',
  'vieja.html': '1',
  'dudosa.html': null,
};
const site = [
  object('_astro/n.png', '1'),
  object('dudosa.html', '1'),
  object('igual.pdf', '1'),
  object('index.html', '2'),
  object('nueva.html', '1'),
  object('rss.xml', '2'),
];

describe('the plan of a bucket', () => {
  const plan = planBucket(held, site);

  it('writes new files, new pages, changed files and changed pages, in this order, and then removes', () => {
    expect(plan.writes.map((group) => group.map(({ path }) => path))).toEqual([
      ['_astro/n.png'],
      ['nueva.html'],
      ['rss.xml'],
      ['dudosa.html', 'index.html'],
    ]);
    // A page goes before what it shows.
    expect(plan.removals).toEqual([['vieja.html'], ['vieja.png']]);
    expect(plan.unchanged).toBe(1);
  });

  it('knows nothing of what it changes until the end', () => {
    const during = duringPlan(held, plan);
    expect(during).toMatchObject({ 'index.html': null, 'igual.pdf': '1', '_astro/n.png': null, 'vieja.html': '1' });
    // Broken off and then taken back to the old site: what may have been written is written again.
    const old = planBucket(during, [object('index.html', '1'), object('rss.xml', '1'), object('igual.pdf', '1')]);
    expect(old.writes.flat().map(({ path }) => path)).toEqual(['rss.xml', 'index.html']);
    expect(old.removals.flat()).toContain('_astro/n.png');
  });

  it('has nothing to do afterwards', () => {
    expect(planBucket(afterPlan(site), site)).toMatchObject({ writes: [], removals: [], unchanged: site.length });
  });
});
