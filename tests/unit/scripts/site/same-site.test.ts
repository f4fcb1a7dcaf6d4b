import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { digestOfInputs, keepSite, MOMENT_FILES, noteSite } from '../../../../scripts/site/same-site.ts';
import type { Environment } from '../../../../src/lib/environment.ts';
import { commitAll } from '../../../helpers/build-site.ts';
import { sourceFiles } from '../../../helpers/source-files.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const BUILT = '2026-06-17T09:00:00.000Z';
const FILES = {
  'project/src/pages/index.astro': 'inicio',
  'project/public/favicon.svg': 'dibujo',
  'project/package-lock.json': '{}',
  'project/LEAME.txt': 'Para personas.',
  'repository/content/faqs/una.mdx': 'pregunta',
  'site/index.html': 'inicio',
  'site/estado.json': JSON.stringify({ builtAt: BUILT, nextBuildDue: '2026-06-17T15:00:00.000Z', entries: 1 }),
  'site/admin/hoy.json': JSON.stringify({ builtAt: BUILT, owed: [] }),
  'cache/pictures.json': '{}',
};

let base = '';
let environment: Environment;
const at = (moment: string): Environment => ({ ...environment, now: new Date(moment) });
const digest = (its = environment) => digestOfInputs(its, join(base, 'project'));
const keep = async (its = environment) => keepSite(its, await digest(its), join(base, 'project'));
const write = (path: string, text: string) => writeFileSync(join(base, path), text);

beforeEach(async () => {
  base = tempFolder(FILES);
  environment = {
    contentDir: join(base, 'repository/content'),
    outDir: join(base, 'site'),
    cacheDir: join(base, 'cache'),
    now: new Date(BUILT),
    withHistory: true,
    hstsPreload: false,
  };
  await noteSite(environment, await digest(), join(base, 'project'));
});

describe('a site of which nothing changed', () => {
  it('is kept, with the moment at which it was looked at', async () => {
    expect(await keep(at('2026-06-17T14:59:00Z'))).toBe(true);
    for (const name of Object.keys(MOMENT_FILES)) {
      expect(JSON.parse(readFileSync(join(base, 'site', name), 'utf8'))).toMatchObject({
        builtAt: '2026-06-17T14:59:00.000Z',
      });
    }
    expect(await keep(at('2026-06-17T14:59:30Z'))).toBe(true);
  });

  it('is kept after a deployment, which links its files and takes the links away', async () => {
    linkSync(join(base, 'site/index.html'), join(base, 'linked.html'));
    rmSync(join(base, 'linked.html'));
    expect(await keep(at('2026-06-17T14:59:00Z'))).toBe(true);
  });

  it('is kept from its first build on, which finds no cache', async () => {
    rmSync(join(base, 'cache'), { recursive: true });
    await noteSite(environment, await digest(), join(base, 'project'));
    expect(await keep(at('2026-06-17T14:59:00Z'))).toBe(true);
  });

  it('writes the moment as the pages and the status do', () => {
    expect(MOMENT_FILES['estado.json']?.({ a: 1 })).toBe('{\n  "a": 1\n}\n');
    expect(MOMENT_FILES['admin/hoy.json']?.({ a: 1 })).toBe('{"a":1}');
  });
});

describe('what a site is made from changes', () => {
  const content = (name: string) => join(base, 'repository/content/faqs', name);

  // Each look asks git twice.
  it('with each of its parts, and is the same when that is undone', { timeout: 60_000 }, async () => {
    commitAll(join(base, 'repository'), 'Añade el contenido', '2026-06-01');
    const before = await digest();
    const changes: [what: string, change: () => void, undo: () => void][] = [
      [
        'an entry',
        () => writeFileSync(content('una.mdx'), 'otra'),
        () => writeFileSync(content('una.mdx'), 'pregunta'),
      ],
      ['a new entry', () => writeFileSync(content('dos.mdx'), 'otra'), () => rmSync(content('dos.mdx'))],
      [
        'a name',
        () => renameSync(content('una.mdx'), content('b.mdx')),
        () => renameSync(content('b.mdx'), content('una.mdx')),
      ],
      [
        'code',
        () => write('project/src/pages/index.astro', 'otro'),
        () => write('project/src/pages/index.astro', 'inicio'),
      ],
      [
        'a file handed out as it is',
        () => write('project/public/favicon.svg', 'b'),
        () => write('project/public/favicon.svg', 'dibujo'),
      ],
      ['a dependency', () => write('project/package-lock.json', '{ }'), () => write('project/package-lock.json', '{}')],
      [
        'what is installed',
        () => write('project/node_modules/.package-lock.json', '{}'),
        () => rmSync(join(base, 'project/node_modules/.package-lock.json')),
      ],
      ['a choice', () => void (process.env['CMS_BACKEND'] = 'gitlab'), () => void delete process.env['CMS_BACKEND']],
    ];
    mkdirSync(join(base, 'project/node_modules'));
    for (const [what, change, undo] of changes) {
      change();
      expect(await digest(), what).not.toBe(before);
      undo();
      expect(await digest(), what).toBe(before);
    }
    expect(await digest({ ...environment, withHistory: false })).not.toBe(before);
    expect(await digest(at('2026-06-18T09:00:00Z'))).not.toBe(before);
    write('project/LEAME.txt', 'Otra cosa, para personas.');
    expect(await digest()).toBe(before);
    write('repository/LEAME.txt', 'Una revisión más.');
    commitAll(join(base, 'repository'), 'Otra', '2026-06-02');
    expect(await digest()).not.toBe(before);
  });
});

describe('a site is made anew', () => {
  it.each<[string, () => void]>([
    ['an entry changed', () => write('repository/content/faqs/una.mdx', 'pregunta!')],
    ['a page was changed by hand', () => write('site/index.html', 'INICIO')],
    [
      'a page was changed by hand and made as old as it was',
      () => {
        const file = join(base, 'site/index.html');
        execFileSync('touch', ['-r', file, join(base, 'as-old')]);
        write('site/index.html', 'INICIO');
        execFileSync('touch', ['-r', join(base, 'as-old'), file]);
      },
    ],
    ['a page is missing', () => rmSync(join(base, 'site/index.html'))],
    ['a page was added', () => write('site/otra.html', 'otra')],
    ['what was noted is damaged', () => write('cache/whole-site.json', '{"inputs":')],
    ['there is no site', () => rmSync(join(base, 'site'), { recursive: true })],
  ])('when %s', async (_, change) => {
    change();
    expect(await keep()).toBe(false);
  });

  it.each([
    ['an entry came out or a day began', '2026-06-17T15:00:00Z'],
    ['the clock went back', '2026-06-17T08:59:59Z'],
  ])('when %s', async (_, moment) => expect(await keep(at(moment))).toBe(false));

  it('without waiting for ever when there is a pipe in the content', async () => {
    execFileSync('mkfifo', [join(base, 'repository/content/faqs/tubo')]);
    expect(await digest()).toBeUndefined();
    expect(await keep()).toBe(false);
  });

  it('when something changed while it was built', async () => {
    rmSync(join(base, 'cache/whole-site.json'));
    await noteSite(environment, 'of what was read, which changed since', join(base, 'project'));
    expect(await keep()).toBe(false);
  });
});

// Whatever asks for the moment has to be among the files in which it is written anew; what asks for the day need not.
it('nothing of the site but the first screen of the desk asks for the moment', () => {
  const asking = sourceFiles(['src']).filter((file) => /\bgetNow\(/.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(asking.toSorted()).toEqual(['src/queries/clock.ts', 'src/queries/desk-day.ts', 'src/queries/read-digests.ts']);
});
