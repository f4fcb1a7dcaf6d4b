// `npm run bench:serve`: requests a second and the slowest hundredth of Debian's nginx with the block of `npm run deploy:nginx`,
// beside the same nginx with nothing but the folder, over the built site on this machine. Rounds of both in turn, medians.
// Needs nginx with its brotli module and wrk: apt-get install nginx libnginx-mod-http-brotli-static wrk
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { readEnvironment } from '../../src/lib/environment.ts';
import { median } from '../../src/lib/median.ts';
import { fullestTemplates } from '../page-kinds.ts';
import { listen } from '../serve/listen.ts';
import { findProgram, findServer, NGINX_BROTLI } from '../setup.mjs';

const ROUNDS = 3;
const SECONDS = 5;
const CONNECTIONS = 50;
/** By the unit that wrk writes. */
const MILLISECONDS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 };

interface Way {
  name: string;
  port: number;
  encoding?: string;
}

const nginx = findServer('nginx', process.env);
const wrk = findProgram(['wrk'], process.env.PATH);
if (!nginx || !wrk || !existsSync(NGINX_BROTLI))
  throw new Error('Instale lo que falta: apt-get install nginx libnginx-mod-http-brotli-static wrk');

const { outDir } = readEnvironment(process.env);
const base = mkdtempSync(resolve('.cache/bench-serve-'));
try {
  await compare(nginx, wrk, base);
} finally {
  rmSync(base, { recursive: true, force: true });
}

async function compare(program: string, meter: string, folder: string): Promise<void> {
  const plainPort = await freePort();
  const shippedPort = await freePort();
  const config = writeConfig(folder, { plainPort, shippedPort });
  const server = spawn(program, ['-c', config, '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  try {
    const ways: Way[] = [
      { name: 'plain nginx', port: plainPort },
      { name: 'as shipped', port: shippedPort },
      { name: 'as shipped, gzip', port: shippedPort, encoding: 'gzip' },
      { name: 'as shipped, brotli', port: shippedPort, encoding: 'br' },
    ];
    const pages = fullestTemplates(resolve(outDir)).slice(0, 2);
    console.log(
      '| Page | Served | requests a second | × | slowest hundredth (ms) | × |\n| --- | --- | ---: | ---: | ---: | ---: |',
    );
    for (const page of pages) {
      const found = new Map(ways.map(({ name }) => [name, [] as Load[]]));
      for (let round = 0; round < ROUNDS; round += 1)
        for (const way of ways) found.get(way.name)?.push(load(meter, way, page));
      const middle = (name: string, key: keyof Load) => median((found.get(name) ?? []).map((one) => one[key])) ?? 0;
      const of = (name: string, key: keyof Load) => (middle(name, key) / middle('plain nginx', key)).toFixed(2);
      for (const { name } of ways) {
        const [rate, late] = [Math.round(middle(name, 'rate')), middle(name, 'late').toFixed(2)];
        console.log(`| ${page} | ${name} | ${rate} | ${of(name, 'rate')} | ${late} | ${of(name, 'late')} |`);
      }
    }
  } finally {
    const closed = once(server, 'close');
    server.kill('SIGQUIT');
    await closed;
  }
}

/** Requests a second, and milliseconds that the slowest of a hundred takes. */
interface Load {
  rate: number;
  late: number;
}

function load(meter: string, { port, encoding }: Way, page: string): Load {
  const header = encoding === undefined ? [] : ['-H', `Accept-Encoding: ${encoding}`];
  const words = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', ...header, `http://127.0.0.1:${port}${page}`];
  const said = execFileSync(meter, words, { encoding: 'utf8' });
  const [, late = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  const failed = /Non-2xx[^\n]*/.exec(said)?.[0];
  if (failed !== undefined || late === '') throw new Error(`wrk dice de ${page}: ${failed ?? said}`);
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]),
    late: Number(late) * (MILLISECONDS[unit] ?? Number.NaN),
  };
}

/** One nginx with both: the folder alone, and what `npm run deploy` made of it. */
function writeConfig(folder: string, { plainPort, shippedPort }: { plainPort: number; shippedPort: number }): string {
  const target = join(folder, 'www');
  const run = (script: string, ...words: string[]) =>
    execFileSync(process.execPath, [script, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  run('scripts/deploy.ts', target);
  const block = run('scripts/deploy-nginx.ts', target, `--plain=${shippedPort}`, '--brotli')
    .replace(/listen \[::\].*\n/, '')
    .replace(/listen (\d+);/, 'listen 127.0.0.1:$1;')
    .replace(/server_name .*;/, 'server_name _;');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `load_module ${NGINX_BROTLI};
daemon off; pid ${folder}/pid; user root; worker_processes 1;
events {}
http {
  access_log off; sendfile on; ${temporary.join(' ')}
  server { listen 127.0.0.1:${plainPort}; root ${resolve(outDir)}; index index.html; types { text/html html; } }
  ${block}
}
`,
  );
  return file;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  server.close();
  await once(server, 'close');
  return port;
}
