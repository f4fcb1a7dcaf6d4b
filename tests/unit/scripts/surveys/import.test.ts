import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/check/check-content.ts';
import { copyFixture } from '../../../helpers/fixture-entity.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const NOW = '2026-11-22T12:00:00-05:00';
const CSV = `Marca temporal,¿La información publicada se entiende?,¿Por dónde se entera usted de la rendición de cuentas?
2026/11/01,Sí,Página web;Radio
2026/11/02,No,Página web
2026/11/03,Sí,
2026/11/04,"A veces",Radio
`;
const SURVEY = 'content/surveys/informacion-2026-q2.mdx';

function runImport(folder: string, ...words: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'scripts/surveys/import.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: join(folder, 'content'), BUILD_NOW: NOW },
  });
}

function withContent(csv: string): string {
  const folder = tempFolder({ 'respuestas.csv': csv });
  copyFixture(join(folder, 'content'));
  return folder;
}

const errorsOf = async (folder: string) =>
  (await checkContent(join(folder, 'content'), new Date(NOW))).issues.filter(({ severity }) => severity === 'error');

describe('npm run surveys:import', () => {
  it('puts counts into a survey that is there and leaves the rest byte for byte', async () => {
    const folder = withContent(CSV);
    const before = readFileSync(join(folder, SURVEY), 'utf8');
    const run = runImport(folder, '--into=informacion-2026-q2', 'respuestas.csv');
    expect(run.status, run.stderr).toBe(0);
    const after = readFileSync(join(folder, SURVEY), 'utf8');
    const rest = (text: string) => text.replace(/^questions:\n(?: .*\n)+/m, '').replace(/^answered: \d+\n/m, '');
    expect(rest(after)).toBe(rest(before));
    expect(after).toContain('answered: 4\n');
    expect(after).toMatch(/label: A veces\n\s+count: 1/);
    expect(await errorsOf(folder)).toEqual([]);
  });

  it('starts a survey that is new, where only words for a person are missing', async () => {
    const folder = withContent(CSV);
    const run = runImport(
      folder,
      '--into=informacion-2026-q4',
      '--multiple=¿Por dónde se entera usted de la rendición de cuentas?',
      'respuestas.csv',
    );
    expect(run.status, run.stderr).toBe(0);
    expect([...new Set((await errorsOf(folder)).map(({ code }) => code))]).toEqual(['draft/marker']);
  });

  it.each([
    [
      'personal columns',
      `Nombre,${CSV.split('\n')[0]}\n`.replace('Marca temporal,', '') + 'x,Sí,Web\n',
      /«Nombre»: su título pide un dato personal/,
    ],
    ['personal answers', 'Algo más\nescriba a ana@correo.co\n', /«Algo más»: tiene correos/],
    ['a mail that is written out', 'Algo más\najuan arroba gmail.com\n', /«Algo más»: tiene correos/],
    [
      'one cell without end',
      `Algo más\n"${'a""'.repeat(7_000_000)}"\n`,
      /respuestas\.csv pesa 22 MB: se esperaban 20 como máximo/,
    ],
    ['a title without end', `${'a'.repeat(5000)}\nSí\n`, /tiene 5000 caracteres: se esperaba una pregunta de 500/],
    ['no answers', 'Pregunta\n', /No hay respuestas/],
    ['a column twice', 'A,A\n1,2\n', /está dos veces/],
  ])('refuses %s and writes nothing, not even the answers', (_, csv, message) => {
    const folder = withContent(csv);
    const run = runImport(folder, '--into=nueva', 'respuestas.csv');
    expect([run.status, existsSync(join(folder, 'content/surveys/nueva.mdx'))]).toEqual([1, false]);
    expect(run.stderr).toMatch(message);
    expect(run.stdout + run.stderr).not.toContain('ana@correo.co');
  });

  it('says how it is used', () => {
    expect(runImport(tempFolder(), 'respuestas.csv').stderr).toContain('Uso: npm run surveys:import');
  });
});
