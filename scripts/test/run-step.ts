import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Step } from './steps.ts';
import type { StepResult } from './summary.ts';

/** Runs a step with its output on this terminal and counts what passed and failed. */
export async function runStep(step: Step, { root, reports }: { root: string; reports: string }): Promise<StepResult> {
  console.log(`\n── ${step.label} (npm run ${step.script})`);
  const report = join(reports, `${step.script.replace(':', '-')}.json`);
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = await run(['run', '--silent', step.script, ...(step.kind === 'vitest' ? reporters : [])], root);
  const counts = step.kind === 'vitest' ? readReport(report, root) : { passed: succeeded ? 1 : 0, failed: 0, reds: [] };
  // A step can fail without a failing test: a file that does not load, an error after the last test.
  const failed = succeeded ? counts.failed : Math.max(counts.failed, 1);
  return { ...step, passed: counts.passed, failed, reds: counts.reds };
}

function run(args: string[], cwd: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npm', args, { cwd, stdio: 'inherit' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** What is read of a report of Vitest, as Jest writes them. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

function readReport(file: string, root: string): { passed: number; failed: number; reds: string[] } {
  if (!existsSync(file)) return { passed: 0, failed: 0, reds: [] };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    reds: report.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const path = relative(root, name);
      const tests = assertionResults
        .filter((test) => test.status === 'failed')
        .map(({ fullName, failureMessages: [why = ''] }) => `${path} › ${fullName}: ${firstLine(why)}`);
      return tests.length === 0 && status === 'failed' ? [`${path}: ${firstLine(message)}`] : tests;
    }),
  };
}

const firstLine = (text: string) => stripVTControlCharacters(text).split('\n', 1)[0] ?? '';
