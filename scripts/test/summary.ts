import type { Step } from './steps.ts';

/** How a step ended. */
export interface StepResult extends Step {
  passed: number;
  failed: number;
  /** Where each red test is, its name and the first line of its error. */
  reds?: readonly string[];
  /** The failed script because of which this step did not run. */
  skippedFor?: string;
}

/** Everything that passed and failed. */
export function totalOf(results: readonly StepResult[]): { passed: number; failed: number } {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** One line a step, in Spanish, and below it one for each red test: the end of a long log is what people and forges show. */
export function formatSummary(results: readonly StepResult[]): string {
  return [
    '',
    'Resumen',
    ...results.flatMap((result) => [formatResult(result), ...(result.reds ?? []).map((red) => `       ${red}`)]),
    '',
  ].join('\n');
}

function formatResult({ label, script, kind, passed, failed, skippedFor }: StepResult): string {
  const name = `${label} (${script})`;
  if (skippedFor) return `  –  ${name}: no se ejecutó, porque falló ${skippedFor}`;
  const mark = failed > 0 ? '✗' : '✓';
  return kind === 'check' ? `  ${mark}  ${name}` : `  ${mark}  ${name}: ${passed} bien, ${failed} mal`;
}
