import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from './steps.ts';
import type { StepResult } from './summary.ts';

/** Runs a step with its output on this terminal and counts what passed and failed. */
export async function runStep(step: Step, { root, reports }: { root: string; reports: string }): Promise<StepResult> {
  console.log(`\n── ${step.label} (npm run ${step.script})`);
  const report = join(reports, `${step.script.replace(':', '-')}.json`);
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = await run(['run', '--silent', step.script, ...(step.kind === 'vitest' ? reporters : [])], root);
  const counts = step.kind === 'vitest' ? readReport(report) : { passed: succeeded ? 1 : 0, failed: 0 };
  // A step can fail without a failing test: a file that does not load, an error after the last test.
  const failed = succeeded ? counts.failed : Math.max(counts.failed, 1);
  return { ...step, passed: counts.passed, failed };
}

function run(args: string[], cwd: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npm', args, { cwd, stdio: 'inherit' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

function readReport(file: string): { passed: number; failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}
