// `npm test`: every check and test in order, then a summary. Arguments limit the steps: `node scripts/test.ts test:unit`.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './test/run-step.ts';
import { STEPS } from './test/steps.ts';
import { formatSummary, totalOf, type StepResult } from './test/summary.ts';

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, '.cache/tests');

const asked = process.argv.slice(2);
const results: StepResult[] = [];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

for (const step of STEPS) {
  if (asked.length > 0 && !asked.includes(step.script)) continue;
  const failedNeed = results.find(({ script, failed }) => failed > 0 && step.needs?.includes(script));
  if (failedNeed) results.push({ ...step, passed: 0, failed: 0, skippedFor: failedNeed.script });
  else results.push(await runStep(step, { root: ROOT, reports: REPORTS }));
}

const { passed, failed } = totalOf(results);
console.log(formatSummary(results));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
