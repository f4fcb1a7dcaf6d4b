import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { copyBareSettings } from './settings.ts';

// `npm run bench:build -- 1000`: builds a made-up corpus of that many entries, cold and with one entry edited, and
// prints seconds and the peak memory of the largest process (by GNU time, Debian package `time`). Compare only runs of
// the same machine.
const count = Number(process.argv[2] ?? 1000);
const base = mkdtempSync(join(tmpdir(), 'cuentas-bench-'));
const content = join(base, 'content');
const env = {
  ...process.env,
  CONTENT_DIR: content,
  OUT_DIR: join(base, 'dist'),
  CACHE_DIR: join(base, 'cache'),
  HISTORY: 'off',
  BUILD_NOW: '2026-11-22T12:00:00-05:00',
};

copyBareSettings('content', content);
await writeCorpus(content, count);
run('en frío');
const edited = join(content, 'press-releases/nota-0.mdx');
writeFileSync(edited, readFileSync(edited, 'utf8').replace('horas', 'minutos'));
run('con una entrada cambiada');
rmSync(base, { recursive: true, force: true });

function run(label: string): void {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    '/usr/bin/env',
    ['time', '-f', 'rss %M', process.execPath, 'scripts/build.ts'],
    { env, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status !== 0) throw new Error(`La construcción falló:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  const pages = /(\d+) page\(s\) built/.exec(stdout)?.[1];
  const megabytes = Math.round(Number(/rss (\d+)/.exec(stderr)?.[1] ?? 0) / 1024);
  console.log(
    `${count} entradas, ${pages} páginas, ${label}: ${seconds} s, memoria máxima de un proceso ${megabytes} MB`,
  );
}
