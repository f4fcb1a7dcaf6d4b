import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judgeTexts } from '../../../../scripts/personal-data/judge.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

/** A repository in which something was written, and deleted in the next commit; and what the command says of it. */
function repository(files: Record<string, string>, gone: Record<string, string> = {}) {
  const folder = tempFolder({
    'content/settings/entity.yaml': 'email: linea@entidad.gov.co\nphone: 608 261 2345\n',
    ...files,
  });
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=R', '-c', 'user.email=r@example.org', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
  git('init', '--quiet', '--initial-branch=main');
  for (const [path, text] of Object.entries(gone)) writeFileSync(join(folder, path), text);
  git('add', '.');
  git('commit', '--quiet', '--message=Contenido');
  for (const path of Object.keys(gone)) rmSync(join(folder, path));
  if (Object.keys(gone).length > 0) git('commit', '--quiet', '--all', '--message=Borrar lo de Juan Ruiz (9 años)');
  return {
    git,
    folder,
    check: (...words: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-personal-data.ts', ...words], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: join(folder, 'content') },
      });
      return { status, said: `${stdout}${stderr}` };
    },
  };
}

const LETTER = 'Llame al 310 123 45 67.\n';

it('finds what stands in the content, with its line, and lets the entity’s own channels be', () => {
  const { check } = repository({
    'content/a.mdx': `Texto.\n\n${LETTER}Escriba a linea@entidad.gov.co o quejas@entidad.gov.co, o al 608 261 2345.\n`,
  });
  const { status, said } = check();
  expect(status).toBe(1);
  expect(said).toContain('content/a.mdx:3: un número de celular: «310 123 45 67»\nDatos personales: 2 archivos');
  expect(said).toMatch(/ 1 hallazgo\.\nBórrelos\./);
});

it('lets the history of another entity be, whose offices stood in its settings, but for what is said anew', () => {
  const office = 'Carrera 5 # 41-16';
  const { check, folder } = repository(
    { 'content/a.mdx': 'Texto.\n' },
    { 'content/settings/otra.yaml': `address: '${office}'\n`, 'content/b.mdx': `Venga a la ${office}.\n` },
  );
  expect(check().said).not.toContain(office);
  writeFileSync(join(folder, 'content/a.mdx'), `Venga a la ${office}.\n`);
  expect(check().said).toContain(`content/a.mdx:1: la dirección de un lugar, que puede ser una vivienda: «${office}»`);
});

it('finds what only the history keeps, on any branch, and in what commits say', () => {
  const { check, git } = repository({ 'content/a.mdx': 'Texto.\n' }, { 'content/b.mdx': LETTER });
  git('switch', '--quiet', '--create', 'otra', 'HEAD~1');
  git('switch', '--quiet', 'main');
  const { status, said } = check();
  expect(status).toBe(1);
  expect(said).toMatch(/^Historia: content\/b\.mdx \([0-9a-f]{9}\):1: un número de celular: «310 123 45 67»$/m);
  expect(said).toMatch(/^Historia: mensaje de [0-9a-f]{7,}:1: el nombre de un menor: «Juan Ruiz»$/m);
  expect(check('--without-history').status).toBe(0);
});

it('lets be what a list allows with a reason, however it is grouped, and says what the list no longer needs', () => {
  const why = 'Línea de atención que la entidad publica en su carta de trato digno.';
  const allow = (...found: string[]) => found.map((text) => `- found: '${text}'\n  why: ${why}\n`).join('');
  const { check, folder } = repository({
    'content/a.mdx': LETTER,
    '.datos-personales.yaml': allow('+310-1234567', 'ana@correo.com'),
  });
  const { status, said } = check();
  expect([status, said]).toEqual([0, expect.stringContaining('«ana@correo.com» está permitido y ya no se encuentra')]);
  writeFileSync(join(folder, 'otra.yaml'), "- found: '3101234567'\n");
  const withoutReason = check(`--allow=${join(folder, 'otra.yaml')}`);
  expect([withoutReason.status, withoutReason.said]).toEqual([
    1,
    expect.stringContaining('el punto 1 no está completo'),
  ]);
});

it('says that a clone is shallow, and looks at what is there', () => {
  const { folder } = repository({ 'content/a.mdx': 'Texto.\n' }, { 'content/b.mdx': LETTER });
  const clone = tempFolder();
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${folder}`, join(clone, 'copia')]);
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check-personal-data.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: join(clone, 'copia/content') },
  });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^Aviso: el clon es superficial/)]);
});

it('tells each thing of the past once, and nothing that the present tells', () => {
  const texts = ['a', 'b'].map((where) => ({ where, text: LETTER }));
  expect(judgeTexts({ present: [], past: texts, allowed: [] }).found).toHaveLength(1);
  expect(judgeTexts({ present: texts, past: texts, allowed: [] }).found).toEqual([
    'a:1: un número de celular: «310 123 45 67»',
    'b:1: un número de celular: «310 123 45 67»',
  ]);
});
