import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/check/check-content.ts';
import { AGGREGATORS, writeAccessLog } from '../../../helpers/access-log.ts';
import { copyFixture } from '../../../helpers/fixture-entity.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const NOW = '2026-11-22T12:00:00-05:00';
/**
 * Prints the most memory that the process ever held. `resourceUsage().maxRSS` would not do: Linux carries the mark of
 * the parent over into its children.
 */
const SAY_MEMORY = `data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>console.error(/VmHWM:.*/.exec(readFileSync('/proc/self/status','utf8'))[0]))`;

function runReach(folder: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', SAY_MEMORY, 'scripts/indicators/reach.ts', ...words],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: join(folder, 'content'), BUILD_NOW: NOW } },
  );
  return { status, stdout, stderr, megabytes: Number(/VmHWM:\s+(\d+)/.exec(stderr)?.[1]) / 1024 };
}

/** A copy of the fixture entity whose measured indicators hold no values yet. */
function contentWithEmptySeries(): string {
  const folder = tempFolder();
  copyFixture(join(folder, 'content'));
  // The evaluation quotes a month that is not there any more, and an adjustment of the plan names the evaluation.
  rmSync(join(folder, 'content/reports/2026-04-14-evaluacion-del-primer-trimestre-de-2026.mdx'));
  const adjustment = join(folder, 'content/adjustments/2026-04-20-encuesta-antes-de-evaluar.mdx');
  writeFileSync(adjustment, readFileSync(adjustment, 'utf8').replace(/^evaluation: .*\n/m, ''));
  for (const id of ['paginas-vistas', 'suscriptores-de-comunicados']) {
    const file = join(folder, 'content/indicators', `${id}.mdx`);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/^observations:\n(?: +.*\n)+/m, '').replace(/^cutoff: .*/m, "cutoff: '2026-10-31'"),
    );
  }
  return folder;
}

const indicator = (folder: string, id: string) => readFileSync(join(folder, 'content/indicators', `${id}.mdx`), 'utf8');

describe('npm run indicators:reach', () => {
  it('writes exact totals of months that are whole, and the content stays valid', async () => {
    const folder = contentWithEmptySeries();
    // Rotated: the older half is compressed, and the files are given in the wrong order.
    const newer = await writeAccessLog(join(folder, 'access.log'), { lines: 3000, from: 16, to: 31 });
    const older = await writeAccessLog(join(folder, 'access.log.1.gz'), { lines: 3000, from: 1, to: 15 });
    const before = indicator(folder, 'paginas-vistas');
    const run = runReach(folder, join(folder, 'access.log'), join(folder, 'access.log.1.gz'));
    expect(run.status, run.stderr).toBe(0);
    const pages = older.pages + newer.pages;
    const subscribers = AGGREGATORS.Feedly + AGGREGATORS.Inoreader + newer.readersADay;
    expect(run.stdout).toContain(`2026-10: ${pages} páginas vistas, ${subscribers} suscriptores`);
    const item = (value: number) =>
      `- period: '2026-10'\n    vintages:\n      - date: '2026-11-22'\n        value: '${value}'\n`;
    expect(indicator(folder, 'paginas-vistas')).toContain(item(pages));
    expect(indicator(folder, 'suscriptores-de-comunicados')).toContain(item(subscribers));
    const rest = indicator(folder, 'paginas-vistas').replace(`observations:\n  ${item(pages)}`, '');
    expect(rest).toBe(before);
    const { issues } = await checkContent(join(folder, 'content'), new Date(NOW));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const again = runReach(folder, join(folder, 'access.log'), join(folder, 'access.log.1.gz'));
    expect(again.stdout).toContain('Sin cambios');
  });

  it('counts below a path what the site has there, and nothing of what else the server has', () => {
    const folder = contentWithEmptySeries();
    const settings = join(folder, 'content/settings/entity.yaml');
    const below = readFileSync(settings, 'utf8').replace(
      /^siteUrl: .*/m,
      'siteUrl: https://entidad.example/rendicion/',
    );
    writeFileSync(settings, below);
    const lines = ['/rendicion/informes/', '/rendicion/informes/', '/informes/', '/'].map(
      (path) =>
        `10.0.0.1 - - [05/Oct/2026:10:00:00 -0500] "GET ${path} HTTP/1.1" 200 1 "-" "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"\n`,
    );
    writeFileSync(join(folder, 'access.log'), lines.join(''));
    expect(runReach(folder, join(folder, 'access.log')).stdout).toContain('2 páginas vistas');
  });

  it('keeps no address', async () => {
    const folder = contentWithEmptySeries();
    await writeAccessLog(join(folder, 'access.log'), { lines: 700 });
    const run = runReach(folder, join(folder, 'access.log'));
    const written =
      run.stdout + run.stderr + indicator(folder, 'paginas-vistas') + indicator(folder, 'suscriptores-de-comunicados');
    expect(written).not.toMatch(/2001:db8|10\.0\.0\.\d/);
  });

  it('does not write a month that is not whole, unless someone answers for it', async () => {
    const folder = contentWithEmptySeries();
    await writeAccessLog(join(folder, 'access.log'), { lines: 700, from: 2 });
    const before = indicator(folder, 'paginas-vistas');
    expect(runReach(folder, join(folder, 'access.log')).stdout).toContain('2026-10 (incompleto: no se escribe)');
    expect(indicator(folder, 'paginas-vistas')).toBe(before);
    runReach(folder, '--month=2026-10', join(folder, 'access.log'));
    expect(indicator(folder, 'paginas-vistas')).not.toBe(before);
  });

  it.each([
    ['nothing to read', [], /Uso: npm run indicators:reach/],
    ['a file that is not there', ['no-existe.log'], /no-existe\.log/],
    ['the same log twice', ['access.log', 'access.log'], /El día 2026-10-01 vuelve a aparecer/],
  ])('refuses %s and writes nothing', async (_, files, message) => {
    const folder = contentWithEmptySeries();
    await writeAccessLog(join(folder, 'access.log'), { lines: 700 });
    const before = indicator(folder, 'paginas-vistas');
    const run = runReach(folder, ...files.map((file) => join(folder, file)));
    expect([run.status, indicator(folder, 'paginas-vistas')]).toEqual([1, before]);
    expect(run.stderr).toMatch(message);
  });

  it('refuses to mix true values into an example', () => {
    const folder = tempFolder();
    copyFixture(join(folder, 'content'));
    const file = join(folder, 'content/indicators/paginas-vistas.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', '---\nexample: true\n'));
    const run = runReach(folder, 'access.log');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Son indicadores de ejemplo');
  });

  it('counts one line of 200 MB as one that cannot be read', { timeout: 60_000 }, () => {
    const folder = contentWithEmptySeries();
    const file = join(folder, 'access.log.1.gz');
    writeFileSync(file, gzipSync(Buffer.alloc(200_000_000, 'a'), { level: 1 }));
    const run = runReach(folder, file);
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toMatch(/^Se lee \S+access\.log\.1\.gz …\n1 líneas leídas, 1 ilegibles/);
    expect(run.megabytes).toBeLessThan(400);
  });

  it('reads a million lines in memory that does not grow, with exact totals', { timeout: 120_000 }, async () => {
    const folder = contentWithEmptySeries();
    const file = join(folder, 'access.log');
    await writeAccessLog(file, { lines: 10_000 });
    const small = runReach(folder, file);
    const totals = await writeAccessLog(file, { lines: 1_000_000 });
    const large = runReach(folder, file);
    expect(large.stdout).toContain(`1000000 líneas leídas, 0 ilegibles`);
    expect(large.stdout).toContain(`2026-10: ${totals.pages} páginas vistas, 30 suscriptores`);
    console.log(
      `most memory: ${small.megabytes.toFixed(0)} MB for 10,000 lines, ${large.megabytes.toFixed(0)} MB for 1,000,000`,
    );
    // A hundred times the lines: what grows is the room the collector takes, not what is kept.
    expect(large.megabytes - small.megabytes).toBeLessThan(100);
  });
});
