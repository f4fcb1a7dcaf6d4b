import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAccessLog } from '../helpers/access-log.ts';
import { buildSite } from '../helpers/build-site.ts';
import { copyFixture } from '../helpers/fixture-entity.ts';
import { ROOT } from '../helpers/paths.ts';

// What the commands write is built: the log of a month, the answers of a survey, an evaluation and an entry of each kind.
const NOW = '2026-11-22T12:00:00-05:00';
const base = mkdtempSync(join(tmpdir(), 'cuentas-comandos-'));
const content = join(base, 'content');
const dist = join(base, 'dist');
const CSV = '¿La información publicada se entiende?;¿Volvería a este sitio?\nSí;Sí\nNo;Sí\nSí;No sé\n';
let pageViews = 0;
let now = '2026-11-03T12:00:00-05:00';

function run(script: string, ...words: string[]): string {
  const env = { ...process.env, CONTENT_DIR: content, BUILD_NOW: now };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** A person writes what is missing. */
function fillIn(): void {
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.mdx')) continue;
    const text = readFileSync(join(content, name), 'utf8');
    const filled = text.replace(/"ESCRIBA AQUÍ: el valor[^"]*"/g, '"5"').replaceAll('ESCRIBA AQUÍ', 'Escrito');
    if (filled !== text) writeFileSync(join(content, name), filled);
  }
}

const read = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8').replaceAll('\u00a0', ' ');

beforeAll(async () => {
  copyFixture(content);
  // The month is read twice, on different days: what was written the first time is revised, not replaced.
  await writeAccessLog(join(base, 'half.log.gz'), { lines: 3500 });
  const log = await writeAccessLog(join(base, 'access.log.gz'), { lines: 7000 });
  pageViews = log.pages;
  writeFileSync(join(base, 'respuestas.csv'), CSV);
  run('scripts/indicators/reach.ts', '--example', join(base, 'half.log.gz'));
  now = NOW;
  run('scripts/indicators/reach.ts', '--example', join(base, 'access.log.gz'));
  run('scripts/surveys/import.ts', '--into=informacion-2026-q4', join(base, 'respuestas.csv'));
  run('scripts/new.ts', 'evaluation', '2026-Q4');
  for (const kind of [
    'report',
    'release',
    'faq',
    'story',
    'indicator',
    'survey',
    'event',
    'question',
    'commitment',
    'adjustment',
  ]) {
    run('scripts/new.ts', kind, `Entrada nueva: ${kind}`);
  }
  fillIn();
  const site = buildSite(content, dist, { BUILD_NOW: NOW, HISTORY: 'off' });
  expect(site.status, site.output).toBe(0);
}, 180_000);

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('what the commands write', () => {
  it('is on the page of the indicator: the month from the log, as a revision of what was there', () => {
    const number = new Intl.NumberFormat('es-CO').format(pageViews);
    expect(read('indicadores/paginas-vistas')).toContain(`${number} páginas`);
    expect(read('indicadores/paginas-vistas')).toContain('Se volvieron a leer los registros del servidor.');
    expect(read('indicadores/suscriptores-de-comunicados')).toContain('30 suscriptores');
  });

  it('is on the page of the survey: counts, and the wave before', () => {
    const page = read('encuestas/informacion-2026-q4');
    expect(page).toContain('66,7 %');
    expect(page).toContain('encuesta anterior');
    expect(page).toContain('¿Volvería a este sitio?');
  });

  it('is on the page of the evaluation: the figures of the quarter in their place', () => {
    const page = read('informes/2026-11-22-evaluacion-del-cuarto-trimestre-de-2026');
    const number = new Intl.NumberFormat('es-CO').format(pageViews);
    expect(page).toMatch(new RegExp(`figure-link"[^>]*>${number.replace('.', '\\.')} páginas`));
    expect(page).toContain('Lo que no logramos');
  });

  it.each([
    ['informes/2026-11-22-entrada-nueva-report'],
    ['comunicados/2026-11-22-entrada-nueva-release'],
    ['preguntas-frecuentes/entrada-nueva-faq'],
    ['historias/2026-11-22-entrada-nueva-story'],
    ['indicadores/entrada-nueva-indicator'],
    ['ajustes/2026-11-22-entrada-nueva-adjustment'],
    ['encuestas/entrada-nueva-survey'],
  ])('is a page: /%s/', (path) => expect(read(path)).toContain('<h1'));
});
