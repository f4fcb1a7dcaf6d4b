import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HELP, helpFor, nextAfter } from '../../../scripts/help.mjs';
import { ROOT } from '../../helpers/paths.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('--help', () => {
  it('is there for each command, here or in the program itself, and for nothing else', () => {
    expect(Object.keys(HELP).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const others = Object.entries(scripts).filter(([name]) => !Object.hasOwn(HELP, name));
    const answersItself = (line: string) => {
      const [file] = /scripts\/(?!run\.mjs)\S+/.exec(line) ?? [];
      return file !== undefined && /\bvalues\.help\b/.test(readFileSync(join(ROOT, file), 'utf8'));
    };
    expect(others.filter(([, line]) => !answersItself(line)).map(([name]) => name)).toEqual([]);
  });

  it('of each command ends with what comes next', () => {
    const without = Object.entries<{ next?: string }>(HELP).filter(([, { next = '' }]) => next === '');
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('is told at the end of a command that went well, in a terminal, where the command does not tell it', () => {
    const well = { code: 0, isTerminal: true };
    expect(nextAfter('surveys:import', well)).toBe(HELP['surveys:import'].next);
    expect(nextAfter('surveys:import', { ...well, code: 1 })).toBeUndefined();
    expect(nextAfter('surveys:import', { ...well, isTerminal: false })).toBeUndefined();
    // Its last line is for programs, as that of `npm test`.
    for (const name of ['preview:draft', 'test']) expect(nextAfter(name, well)).toBeUndefined();
  });

  it('says what the command does, how it is called, with what, and what comes next', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/deploy.ts', '--help'], {
      cwd: ROOT,
      env: { ...process.env, npm_lifecycle_event: 'deploy' },
      encoding: 'utf8',
    });
    expect([status, stdout.trim()]).toEqual([0, helpFor('deploy')]);
    expect(stdout).toMatch(/^Lleva el sitio .*\n\nUso: npm run deploy -- .*\n\nOpciones:\n {2}--rollback\n/);
    expect(stdout).toMatch(/Variables:[^]*npm run heartbeat -- https:\/\/…\n$/);
  });

  it.each([
    ['deploy', 'scripts/deploy.ts'],
    ['deploy:nginx', 'scripts/deploy-nginx.ts'],
    ['heartbeat', 'scripts/heartbeat.ts'],
    ['next-build', 'scripts/next-build.ts'],
    ['check:links:external', 'scripts/check-external-links.ts'],
  ] as const)('of %s names each option that it takes', (name, file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    const taken = [...source.matchAll(/^\s*'?([\w-]+)'?: \{ type: '(?:string|boolean)'/gm)].map(
      ([, option]) => `--${option}`,
    );
    const inline = [...source.matchAll(/[{,] '?([\w-]+)'?: \{ type: '(?:string|boolean)' \}/g)].map(
      ([, option]) => `--${option}`,
    );
    const said = Object.keys(HELP[name].options).map((option) => option.replace(/=.*/, ''));
    expect(said.toSorted()).toEqual(
      [...new Set([...taken, ...inline])].filter((option) => option !== '--options').toSorted(),
    );
  });
});
