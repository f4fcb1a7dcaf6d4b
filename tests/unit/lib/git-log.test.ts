import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GIT_LOG_ARGUMENTS, parseGitLog, type Revision } from '../../../src/lib/git-log.ts';
import { commitAll } from '../../helpers/build-site.ts';
import { writeFiles } from '../../helpers/content-folder.ts';

const TEXT = Array.from({ length: 30 }, (_, index) => `línea ${index}`).join('\n');

/** A real repository with a file that is renamed, one that is deleted and made anew, and names that git would quote. */
function history(folder: string): Map<string, Revision[]> {
  writeFiles(folder, { 'a.mdx': TEXT, 'b.mdx': 'primero', 'año «x».mdx': 'uno' });
  commitAll(folder, 'Empieza: «todo» a la vez', '2026-01-31');
  renameSync(join(folder, 'a.mdx'), join(folder, 'c.mdx'));
  commitAll(folder, 'Cambia el nombre', '2026-02-28');
  writeFileSync(join(folder, 'c.mdx'), `${TEXT}\nmás`);
  rmSync(join(folder, 'b.mdx'));
  commitAll(folder, 'Corrige c y borra b', '2026-03-01');
  writeFileSync(join(folder, 'b.mdx'), 'otro distinto');
  writeFileSync(join(folder, 'a.mdx'), 'una entrada nueva con el nombre viejo');
  commitAll(folder, 'Hace b y a de nuevo', '2026-03-02');
  return parseGitLog(
    execFileSync('git', ['-C', folder, ...GIT_LOG_ARGUMENTS, '--relative', '--', '.'], { encoding: 'utf8' }),
  );
}

describe('parseGitLog', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuentas-git-'));
  let revisions = new Map<string, Revision[]>();
  beforeAll(() => {
    revisions = history(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const of = (file: string) => revisions.get(file)?.map(({ day, change }) => `${day} ${change}`);

  it('follows a file through its renaming', () => {
    expect(of('c.mdx')).toEqual(['2026-03-01 modified', '2026-02-28 renamed', '2026-01-31 added']);
  });

  it('does not give a new file the past of an old one of the same name', () => {
    expect(of('a.mdx')).toEqual(['2026-03-02 added']);
    expect(of('b.mdx')).toEqual(['2026-03-02 added']);
  });

  it('reads names with accents, spaces and quotes', () => {
    expect(of('año «x».mdx')).toEqual(['2026-01-31 added']);
  });

  it('gives whole commit ids', () => {
    expect(revisions.get('c.mdx')?.[0]?.hash).toMatch(/^[0-9a-f]{40}$/);
  });
});
