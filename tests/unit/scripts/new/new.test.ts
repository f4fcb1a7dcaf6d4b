import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/check/check-content.ts';
import { copyFixture } from '../../../helpers/fixture-entity.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const NOW = '2026-11-22T12:00:00-05:00';

function contentCopy(): string {
  const folder = tempFolder();
  copyFixture(join(folder, 'content'));
  return folder;
}

function runNew(folder: string, ...words: string[]) {
  const run = spawnSync(process.execPath, ['scripts/new.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: join(folder, 'content'), BUILD_NOW: NOW },
  });
  return { ...run, file: /Escrito: (\S+)/.exec(run.stdout)?.[1] ?? '' };
}

const errorsOf = async (folder: string) =>
  (await checkContent(join(folder, 'content'), new Date(NOW))).issues.filter(({ severity }) => severity === 'error');

/** Kinds that the model of today has. */
const KINDS = /tipo de estos: (.*)\./.exec(runNew(ROOT).stderr)?.[1]?.split(', ') ?? [];

describe('npm run new', () => {
  it('knows the kinds of entry', () =>
    expect(KINDS).toEqual(expect.arrayContaining(['report', 'release', 'faq', 'story', 'indicator', 'survey'])));

  it.each(KINDS)('makes a %s of which only the words of a person are missing', async (kind) => {
    const folder = contentCopy();
    const run = runNew(folder, kind, `Prueba: el tipo «${kind}»`);
    expect(run.status, run.stderr).toBe(0);
    const text = readFileSync(run.file, 'utf8');
    const issues = await errorsOf(folder);
    expect(issues.length).toBeGreaterThan(0);
    const lines = text.split('\n');
    // Every error stands on a line that is marked.
    expect(issues.filter(({ line }) => !lines[line - 1]?.includes('ESCRIBA AQUÍ'))).toEqual([]);
    writeFileSync(run.file, text.replace(/"ESCRIBA AQUÍ: el valor[^"]*"/g, '"5"').replace(/ESCRIBA AQUÍ/g, 'Escrito'));
    expect(await errorsOf(folder)).toEqual([]);
  });

  it('fills a quarterly evaluation in from the ledger', async () => {
    const folder = contentCopy();
    const run = runNew(folder, 'evaluation', '2026-Q2');
    expect(run.status, run.stderr).toBe(0);
    const text = readFileSync(run.file, 'utf8');
    expect(text).toContain('<Indicador id="asistentes-a-los-foros" periodo="2026-Q2" /> | No alcanza la meta |');
    expect(text).toContain('[Encuesta de información: segundo trimestre de 2026]');
    expect(text.replaceAll('\u00a0', ' ')).toContain('84 personas. La meta era 100 personas.');
    expect(text).toContain('/ajustes/2026-04-20-encuesta-antes-de-evaluar/): rige desde el 1 de mayo de 2026.');
    expect(text).toContain('/ajustes/2026-06-02-foros-cada-mes/): no tiene fecha para regir.');
    expect([...new Set((await errorsOf(folder)).map(({ code }) => code))]).toEqual(['draft/marker']);
    writeFileSync(run.file, text.replaceAll('ESCRIBA AQUÍ', 'Escrito'));
    expect(await errorsOf(folder)).toEqual([]);
  });

  it.each([
    [['evaluation', '2026-4'], /Diga el trimestre/],
    [['evaluation'], /Diga el trimestre/],
    [['otra', 'Título'], /Uso: npm run new/],
    [['report'], /Uso: npm run new/],
    [['report', '¿?'], /Uso: npm run new/],
  ])('explains itself at %j', (words, message) => {
    const run = runNew(contentCopy(), ...words);
    expect([run.status, run.file]).toEqual([1, '']);
    expect(run.stderr).toMatch(message);
  });

  it('never writes over an entry', () => {
    const folder = contentCopy();
    runNew(folder, 'faq', 'Una pregunta');
    expect(runNew(folder, 'faq', 'Una pregunta').stderr).toContain('Ya existe');
  });
});
