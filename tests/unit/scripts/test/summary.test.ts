import { describe, expect, it } from 'vitest';
import { formatSummary, totalOf, type StepResult } from '../../../../scripts/test/summary.ts';

const RESULTS: StepResult[] = [
  { script: 'check:lint', label: 'reglas', kind: 'check', passed: 1, failed: 0 },
  { script: 'test:unit', label: 'unidad', kind: 'vitest', passed: 40, failed: 2, reds: ['a.test.ts › suma: 1 ≠ 2'] },
  { script: 'build', label: 'construcción', kind: 'check', passed: 0, failed: 1 },
  { script: 'test:build', label: 'sitio', kind: 'vitest', passed: 0, failed: 0, skippedFor: 'build' },
];

describe('the summary of npm test', () => {
  it('adds up tests and checks', () => {
    expect(totalOf(RESULTS)).toEqual({ passed: 41, failed: 3 });
  });

  it('says of each step how it ended, which tests are red, and why one did not run', () => {
    expect(formatSummary(RESULTS).trim().split('\n')).toEqual([
      'Resumen',
      '  ✓  reglas (check:lint)',
      '  ✗  unidad (test:unit): 40 bien, 2 mal',
      '       a.test.ts › suma: 1 ≠ 2',
      '  ✗  construcción (build)',
      '  –  sitio (test:build): no se ejecutó, porque falló build',
    ]);
  });
});
