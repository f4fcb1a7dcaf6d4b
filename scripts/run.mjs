// Every `npm run` starts here: `node scripts/run.mjs [--checks|--browser|--servers] program [arguments]` sets up what the program
// needs and runs it on a Node that is new enough. `--checks`: with the development dependencies; `--browser`: with
// Chromium too; `--servers`: with the servers of the tests as well. A program is a script of this project or a command of a dependency. Like setup.mjs, it runs before
// anything is installed.
import { spawn } from 'child_process';
import { constants } from 'os';
import { delimiter, join } from 'path';
import { helpFor, nextAfter } from './help.mjs';
import { setUp } from './setup.mjs';

const words = process.argv.slice(2);
const needs = words[0].startsWith('--') ? words.shift() : '';
const program = words.shift();
const help = words.includes('--help') && helpFor(process.env.npm_lifecycle_event);
if (help) {
  console.log(help);
  process.exit(0);
}
const servers = needs === '--servers';
const node = setUp({ checks: needs !== '', browser: servers || needs === '--browser', servers });

const bin = join(process.cwd(), 'node_modules', '.bin');
const env = Object.assign({}, process.env, { PATH: [bin, process.env.PATH].join(delimiter) });
const isScript = /\.(mjs|ts)$/.test(program);
const child = spawn(isScript ? node : join(bin, program), isScript ? [program].concat(words) : words, {
  stdio: 'inherit',
  env,
  // The commands of dependencies are batch files there.
  shell: process.platform === 'win32' && !isScript,
});

// The terminal sends Ctrl+C to both; any other sender knows this process only.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGHUP'));
child.on('error', (error) => {
  console.error(`No se pudo ejecutar ${program}: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  const next = nextAfter(process.env.npm_lifecycle_event, { code, isTerminal: process.stdout.isTTY });
  if (next) console.log(`\n${next}`);
  process.exit(signal ? 128 + constants.signals[signal] : code);
});
