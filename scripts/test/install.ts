// `npm run test:install`: installs a copy of the project from nothing with npm 10, 11 and 12 on Node 20, 22 and 24, all
// of them npm packages, and runs commands in it as somebody would in a fresh clone. It needs the registry, and so it is no
// part of `npm test`; `.ci/run` calls it before. Run it after a change of dependencies or of the set-up.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { formatCount, formatDuration } from '../../src/i18n/format.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Pair {
  npm: string;
  node: string;
  /** What somebody types in a fresh clone: nothing is installed before the first of them. */
  commands: readonly string[];
}

/** A script of the project, a command of a development dependency, and whether npm finds the tree sound. */
const QUICK = ['npm run check:content', 'npm run check:format -- --version', 'npm ls --all'];

/** Each npm and each Node, and the pairs in which something went wrong before. */
const PAIRS: readonly Pair[] = [
  // npm 12 runs no install script, and does not support this Node.
  { npm: '12', node: '20', commands: ['npm run build', ...QUICK] },
  // Debian's pair; this npm forgets the link to the Node of the dependencies.
  { npm: '10', node: '20', commands: QUICK },
  { npm: '11', node: '22', commands: QUICK },
  { npm: '12', node: '24', commands: QUICK },
];

const base = mkdtempSync(join(tmpdir(), 'cuentas-install-'));
try {
  const tools = installTools();
  const faults = PAIRS.flatMap((pair) => faultsOf(pair, tools));
  for (const fault of faults) console.error(fault);
  console.log(`${formatCount(PAIRS.length, 'instalación', 'instalaciones')}, ${faults.length} con fallos.`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  rmSync(base, { recursive: true, force: true });
}

/** The folder in which each npm and each Node lies as `npm-10`, `node-20` … */
function installTools(): string {
  const folder = join(base, 'tools');
  const node = `node-${process.platform}-${process.arch}`;
  const dependencies = Object.fromEntries(
    PAIRS.flatMap((pair) => [
      [`npm-${pair.npm}`, `npm:npm@${pair.npm}`],
      [`node-${pair.node}`, `npm:${node}@${pair.node}`],
    ]),
  );
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', words, { cwd: folder, stdio: 'inherit' });
  return join(folder, 'node_modules');
}

/** What fails when a copy of the project meets this npm and this Node. */
function faultsOf({ npm, node, commands }: Pair, tools: string): string[] {
  const name = `npm ${npm} con Node ${node}`;
  const startedAt = Date.now();
  const project = copyProject(`npm-${npm}-node-${node}`);
  const env = environmentOf(join(tools, `npm-${npm}`), join(tools, `node-${node}`));
  const run = (command: string) => {
    const [program = '', ...words] = command.split(' ');
    return spawnSync(program, words, { cwd: project, env, encoding: 'utf8' });
  };
  const faults = commands.flatMap((command) => {
    const { status, stdout, stderr } = run(command);
    return status === 0 ? [] : [`${name}: «${command}» terminó con ${status}:\n${stdout}\n${stderr}`];
  });
  writeFileSync(join(project, 'which-node.mjs'), 'console.log(process.version)');
  const used = run('node scripts/run.mjs which-node.mjs').stdout.trim();
  // The set-up decides; here stands what it ought to decide.
  const expected = node === '20' ? ownNodeVersion() : run('node --version').stdout.trim();
  if (used !== expected) faults.push(`${name}: el sitio corre en Node «${used}» y se esperaba ${expected}`);
  console.log(
    `  ${faults.length === 0 ? '✓' : '✗'}  ${name}: corre en Node ${used} (${formatDuration(Date.now() - startedAt)})`,
  );
  rmSync(project, { recursive: true, force: true });
  return faults;
}

/** Every file that git knows or would add, in a folder where no other installation is above. */
function copyProject(name: string): string {
  const folder = join(base, name);
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const file of list.toString().split('\0').filter(Boolean)) {
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(folder, file));
  }
  return folder;
}

/** The environment of somebody whose machine has this npm, this Node and git. */
function environmentOf(npm: string, node: string): NodeJS.ProcessEnv {
  const bin = mkdtempSync(join(base, 'bin-'));
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\nexec "${node}/bin/node" "${npm}/bin/npm-cli.js" "$@"\n`, { mode: 0o755 });
  const outside = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const inherited = Object.entries(process.env).filter(([key]) => !/^(npm_|NODE_|INIT_CWD$)/.test(key));
  return {
    ...Object.fromEntries(inherited),
    PATH: [bin, join(node, 'bin'), ...outside].join(delimiter),
    // What lies in npm's cache need not be asked for again: the lockfile holds its checksum.
    npm_config_prefer_offline: 'true',
    // Small, and the same on every day.
    CONTENT_DIR: 'tests/fixtures/entity',
    BUILD_NOW: '2026-06-17T12:00:00-05:00',
    HISTORY: 'off',
  };
}

/** The Node among the dependencies of the project. */
function ownNodeVersion(): string {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string } | undefined>;
  };
  return `v${packages[`node_modules/node-${process.platform}-${process.arch}`]?.version}`;
}
