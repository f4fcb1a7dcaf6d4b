import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Every file that git knows or would add, in `folder`, where no other installation is above. */
export function copyProject(root: string, folder: string): void {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of list.toString().split('\0').filter(Boolean)) {
    if (existsSync(join(root, file))) cpSync(join(root, file), join(folder, file));
  }
  writeFileSync(join(folder, 'which-node.mjs'), 'console.log(process.version)');
}

/** A manifest whose installation has each npm and each Node in `node_modules`, as `npm-10`, `node-20` … */
export function writeToolsManifest(folder: string, npms: readonly string[], nodes: readonly string[]): void {
  const node = `node-${process.platform}-${process.arch}`;
  const dependencies = Object.fromEntries([
    ...npms.map((version) => [`npm-${version}`, `npm:npm@${version}`] as const),
    ...nodes.map((version) => [`node-${version}`, `npm:${node}@${version}`] as const),
  ]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
}

/** The environment of somebody whose machine has this npm, this Node and git. */
export function environmentOf(tools: string, npm: string, node: string): NodeJS.ProcessEnv {
  const modules = join(tools, 'node_modules');
  const nodeBin = join(modules, `node-${node}`, 'bin');
  const bin = mkdtempSync(join(tools, 'bin-'));
  const cli = join(modules, `npm-${npm}`, 'bin/npm-cli.js');
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\nexec "${nodeBin}/node" "${cli}" "$@"\n`, { mode: 0o755 });
  const outside = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return {
    ...outerEnvironment(),
    PATH: [bin, nodeBin, ...outside].join(delimiter),
    // What lies in npm's cache need not be asked for again: the lockfile holds its checksum.
    npm_config_prefer_offline: 'true',
    // Small, and the same on every day.
    CONTENT_DIR: 'tests/fixtures/entity',
    BUILD_NOW: '2026-06-17T12:00:00-05:00',
    HISTORY: 'off',
  };
}

/** The environment without what the npm that runs this script put into it. */
export function outerEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(npm_|NODE_|INIT_CWD$)/.test(key)));
}
