import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/check/check-content.ts';
import { copyFixture } from '../../../helpers/fixture-entity.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const NOW = '2026-06-17T12:00:00-05:00';
const INDICATOR = `---
title: Mensajes recibidos
summary: Cuántos mensajes llegaron cada mes por los canales para la ciudadanía.
publishedAt: '2026-05-02T08:00:00-05:00'
topics: [participacion]
group: feedback
unit: mensajes
direction: none
method: Se cuentan las filas de la exportación del formulario.
source:
  title: Exportación del formulario
  date: '2026-05-01'
cutoff: '2026-04-30'
observations:
  - period: 2026-04
    vintages:
      - date: '2026-05-02'
        value: '1'
---

Los mensajes no se publican: solo su número.
`;
/** As a spreadsheet in Spanish writes it, with what must stay nowhere. */
const TABLE = `Radicado;Fecha;Nombre;Mensaje
1;30/04/2026 23:50;Ana Inventada;No llega el agua
2;1/05/2026 0:10;Luis Inventado;"Una fuga; en la esquina"
3;2026-05-31 18:00;Ana Inventada;Gracias
`;

function contentWith(table = TABLE) {
  const folder = tempFolder({ 'peticiones.csv': table });
  copyFixture(join(folder, 'content'));
  const file = join(folder, 'content/indicators/mensajes-recibidos.mdx');
  writeFileSync(file, INDICATOR);
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts/indicators/received.ts'), ...words, 'peticiones.csv'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: 'content', BUILD_NOW: NOW } },
    );
    return { status, output: stdout + stderr };
  };
  return { run, folder, read: () => readFileSync(file, 'utf8') };
}

describe('npm run indicators:received', () => {
  it('writes how many came in the months that somebody answers for, and nothing of who wrote', async () => {
    const { run, read, folder } = contentWith();
    const { status, output } = run('--into=mensajes-recibidos', '--month=2026-05');
    expect(status, output).toBe(0);
    expect(output).toContain('2026-04: 1\n2026-05: 2\n');
    expect(read()).toBe(
      INDICATOR.replace("cutoff: '2026-04-30'", "cutoff: '2026-05-31'").replace(
        "value: '1'\n",
        "value: '1'\n  - period: '2026-05'\n    vintages:\n      - date: '2026-06-17'\n        value: '2'\n",
      ),
    );
    expect(output + read()).not.toMatch(/Inventad|fuga|esquina/);
    const { issues } = await checkContent(join(folder, 'content'), new Date(NOW));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(run('--into=mensajes-recibidos', '--month=2026-05').output).toContain('Sin cambios');
  });

  it('says of a count that replaces another one why', () => {
    const { run, read } = contentWith(TABLE.replace('1/05/2026', '3/04/2026'));
    expect(run('--into=mensajes-recibidos', '--month=2026-04').status).toBe(0);
    expect(read()).toMatch(/value: '1'\n {6}- date: '2026-06-17'\n {8}value: '2'\n {8}why: Se volvió a contar/);
  });

  it.each([
    ['no month is named', TABLE, ['--into=mensajes-recibidos'], 0, 'diga con --month=2026-10 qué meses'],
    ['the month has not ended', TABLE, ['--into=mensajes-recibidos', '--month=2026-06'], 1, 'no es un mes que ya'],
    ['there is no such indicator', TABLE, ['--into=otro', '--month=2026-05'], 1, 'No hay un indicador'],
    ['it holds invented data', TABLE, ['--into=satisfaccion'], 1, 'es un indicador de ejemplo'],
    ['a day is none', TABLE.replace('1/05', '5/31'), ['--into=mensajes-recibidos'], 1, 'en «Fecha»: 3. Se espera'],
    ['no column has days', 'Nombre\nAna\n', ['--into=mensajes-recibidos'], 1, 'Las columnas son: Nombre.'],
    ['the column is another', TABLE, ['--into=mensajes-recibidos', '--column=Día'], 1, 'la columna «Día»'],
  ])('writes nothing where %s', (_, table, words, status, message) => {
    const { run, read } = contentWith(table);
    const said = run(...words);
    expect(said.output).toContain(message);
    expect(said.status).toBe(status);
    expect(read()).toBe(INDICATOR);
  });
});
