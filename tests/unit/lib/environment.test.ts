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

  it('binds no domain for good and reports to nobody unless it is told to', () => {
    const usual = readEnvironment({});
    expect([usual.hstsPreload, usual.reportsTo]).toEqual([false, undefined]);
    const told = readEnvironment({ HSTS_PRELOAD: 'on', REPORTS_TO: 'https://informes.entidad.gov.co/csp?a=1' });
    expect([told.hstsPreload, told.reportsTo]).toEqual([true, 'https://informes.entidad.gov.co/csp?a=1']);
  });

  it.each([
    { BUILD_NOW: 'mañana' },
    { HISTORY: 'no' },
    { HSTS_PRELOAD: 'sí' },
    { REPORTS_TO: 'http://informes.entidad.gov.co/csp' },
    { REPORTS_TO: 'https://a.co/"\r\nSet-Cookie: a=b' },
  ])('refuses %o and says what it expected', (env) => {
    expect(() => readEnvironment(env)).toThrow(/se esperaba/);
  });
});
