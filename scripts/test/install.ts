// `npm run test:install`: installs a copy of the project from nothing with npm 10, 11 and 12 on Node 20, 22 and 24, all
// of them npm packages, and runs commands in it as somebody would in a fresh clone. It needs the registry, and so it is no
// part of `npm test`; `slow-checks.yml` runs it after a change of dependencies or of the set-up, and once a week.
//
// Who installs is npm, and what differs between its versions is the tree that they leave: four installations, in which
// each npm, each Node and the pairs that once failed occur. Who runs is Node: in each tree every Node runs a script and
// a command of a dependency, and npm of that tree on that Node starts them. So each of the nine pairs is used.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCount, formatDuration } from '../../src/i18n/format.ts';
import { copyProject, environmentOf, outerEnvironment, writeToolsManifest } from './install/fresh-copy.ts';
import { runLimited } from './install/run-limited.ts';

const ROOT = join(import.meta.dirname, '../..');
const NPMS = ['10', '11', '12'];
const NODES = ['20', '22', '24'];

/** With the first command everything is installed. The site's Node is newer than 20: there the set-up brings its own. */
const INSTALLATIONS = [
  // npm 12 runs no install script, and does not support this Node.
  { npm: '12', node: '20', first: 'npm run build' },
  // Debian's pair; this npm forgets the link to the Node of the dependencies.
  { npm: '10', node: '20', first: 'npm run check:content' },
  { npm: '11', node: '22', first: 'npm run check:content' },
  { npm: '12', node: '24', first: 'npm run check:content' },
];

/** When everything has to be over. What was not reached by then says so and is no failure: a slow registry is none. */
const ENDS_AT = Date.now() + 7 * 60_000;
const UNREACHABLE =
  /\b(EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ETIMEDOUT|ERR_SOCKET_TIMEOUT|E429|E5\d\d)\b/;

/** Why something could not be tried, which is not a failure of the project. */
class NotTried extends Error {}

const base = mkdtempSync(join(tmpdir(), 'cuentas-install-'));
const tools = join(base, 'tools');
const faults: string[] = [];
let done = 0;
try {
  await installTools();
  for (const installation of INSTALLATIONS) {
    faults.push(...(await faultsOf(installation)));
    done++;
  }
} catch (error) {
  if (!(error instanceof NotTried)) throw error;
  console.log(`  –  Lo que falta no se probó: ${error.message}`);
} finally {
  rmSync(base, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
const all = formatCount(INSTALLATIONS.length, 'instalación', 'instalaciones');
console.log(`${done} de ${all}, ${formatCount(faults.length, 'fallo', 'fallos')}.`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function installTools(): Promise<void> {
  writeToolsManifest(tools, NPMS, NODES);
  const words = 'npm install --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=0';
  const fault = await faultOfInstalling(words, tools, outerEnvironment());
  if (fault) throw new Error(fault);
}

/** What fails when a copy of the project is installed with this npm on this Node, and used on each Node. */
async function faultsOf({ npm, node, first }: (typeof INSTALLATIONS)[number]): Promise<string[]> {
  const name = `npm ${npm} con Node ${node}`;
  const startedAt = Date.now();
  const project = join(base, `npm-${npm}-node-${node}`);
  copyProject(ROOT, project);
  const env = environmentOf(tools, npm, node);
  const found = [
    await faultOfInstalling(first, project, env),
    await faultOf('npm ls --all', project, env),
    ...(
      await Promise.all(NODES.map((other) => faultsOfRunning(project, environmentOf(tools, npm, other), other)))
    ).flat(),
  ].filter((fault) => fault !== undefined);
  rmSync(project, { recursive: true, force: true });
  console.log(`  ${found.length === 0 ? '✓' : '✗'}  ${name} (${formatDuration(Date.now() - startedAt)})`);
  return found.map((fault) => `${name}: ${fault}`);
}

/** A command that asks the registry: what the registry lacks is not the project's fault, if it happens twice it is. */
async function faultOfInstalling(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { output, fault } = await run(command, cwd, env);
  const [reason] = UNREACHABLE.exec(output) ?? [];
  if (!fault || !reason) return fault;
  const { fault: silence } = await run('npm view npm version --fetch-retries=0', base, env);
  if (silence) throw new NotTried(`el registro de npm no responde (${reason}).`);
  return faultOf(command, cwd, env);
}

/** A script and a command of a development dependency, when somebody has this Node: which one runs, and nothing is installed again. */
async function faultsOfRunning(project: string, env: NodeJS.ProcessEnv, node: string): Promise<string[]> {
  const script = await run('node scripts/run.mjs which-node.mjs', project, env);
  const command = await run('npm run --silent check:format -- --version', project, env);
  // The set-up decides; here stands what it ought to decide. The site needs more than 20, and then its own Node runs it.
  const expected =
    node === '20'
      ? `v${lockedVersion(`node-${process.platform}-${process.arch}`)}`
      : (await run('node --version', project, env)).output.trim();
  const prettier = lockedVersion('prettier');
  return [
    script.fault,
    command.fault,
    script.output.trim() === expected
      ? undefined
      : `con Node ${node} corre en «${script.output.trim()}» y se esperaba ${expected}`,
    command.output.trim() === prettier
      ? undefined
      : `con Node ${node} una orden dice «${command.output.trim()}» y se esperaba ${prettier}`,
  ].filter((fault) => fault !== undefined);
}

async function faultOf(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return (await run(command, cwd, env)).fault;
}

/** Runs a command while there is time. */
async function run(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ output: string; fault?: string }> {
  const { status, output } = await runLimited(command, cwd, env, ENDS_AT - Date.now());
  if (status === null) throw new NotTried(`«${command}» no terminó a tiempo.`);
  return status === 0 ? { output } : { output, fault: `«${command}» terminó con ${status}:\n${output}` };
}

/** The version of a package in the lockfile of the project. */
function lockedVersion(name: string): string {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string } | undefined>;
  };
  return packages[`node_modules/${name}`]?.version ?? '';
}
