import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../src/lib/environment.ts';

describe('readEnvironment', () => {
  it('has a default for everything', () => {
    const { contentDir, outDir, cacheDir, withHistory } = readEnvironment({}, '/proyecto');
    expect([contentDir, outDir, cacheDir]).toEqual(['/proyecto/content', '/proyecto/dist', '/proyecto/.cache/astro']);
    expect(withHistory).toBe(true);
  });

  it('takes the moment that counts as now from outside', () => {
    expect(readEnvironment({ BUILD_NOW: '2026-01-31T23:00:00-05:00' }).now.toISOString()).toBe(
      '2026-02-01T04:00:00.000Z',
    );
  });

  it.each([{ BUILD_NOW: 'mañana' }, { HISTORY: 'no' }])('refuses %o and says what it expected', (env) => {
    expect(() => readEnvironment(env)).toThrow(/se esperaba/);
  });
});
