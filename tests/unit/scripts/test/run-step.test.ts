import { describe, expect, it } from 'vitest';
import { runStep } from '../../../../scripts/test/run-step.ts';
import type { Step } from '../../../../scripts/test/steps.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

/** Runs a step of a project whose only script is `command`. */
function run(kind: Step['kind'], command: string) {
  const root = tempFolder({ 'package.json': JSON.stringify({ scripts: { 'test:x': command } }) });
  return runStep({ script: 'test:x', label: 'x', kind }, { root, reports: root });
}

const writeReport = (passed: number, failed: number, testResults: object[] = []) =>
  `printf '%s' '${JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults })}' > test-x.json; true`;

describe('runStep', () => {
  it('counts a check as one', async () => {
    expect(await run('check', 'true')).toMatchObject({ passed: 1, failed: 0 });
    expect(await run('check', 'false')).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts the tests of the report', async () => {
    expect(await run('vitest', writeReport(7, 0))).toMatchObject({ passed: 7, failed: 0 });
    expect(await run('vitest', `${writeReport(7, 2)}; exit 1; #`)).toMatchObject({ passed: 7, failed: 2 });
  });

  it('names each red test, and the file that did not load', async () => {
    const test = (status: string, why: string) => ({ status, fullName: 'a sum', failureMessages: [why] });
    const file = (name: string, message: string, ...tests: object[]) => ({
      name,
      status: 'failed',
      message,
      assertionResults: tests,
    });
    const report = writeReport(1, 1, [
      file('a.test.ts', '', test('passed', ''), test('failed', '\u001B[31mError\u001B[39m: 1\n at b')),
      file('b.test.ts', 'no such file\n at c'),
    ]);
    const { reds } = await run('vitest', `${report}; exit 1; #`);
    expect(reds?.map((red) => red.replace(/^.*\//, ''))).toEqual([
      'a.test.ts › a sum: Error: 1',
      'b.test.ts: no such file',
    ]);
  });

  it('counts at least one failure when the step failed, with or without a report', async () => {
    expect(await run('vitest', `${writeReport(7, 0)}; exit 1; #`)).toMatchObject({ passed: 7, failed: 1 });
    expect(await run('vitest', 'exit 1; #')).toMatchObject({ passed: 0, failed: 1 });
  });
});
