import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject } from '../../scripts/test/install/fresh-copy.ts';
import { commitAll, filesOf, OUTSIDE } from '../helpers/build-site.ts';
import { copyFixture, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { ROOT } from '../helpers/paths.ts';

// A copy of the project, whose code may change too.
const base = mkdtempSync(join(tmpdir(), 'cuentas-kept-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const project = join(base, 'project');
const content = join(base, 'repository/content');
const RELEASE = 'press-releases/2026-03-20-lavado-de-tanques.mdx';
/** A release with a picture, and a name before that of its picture. */
const [PICTURED, SAME_PICTURE] = ['press-releases/2025-08-14-menos-horas-sin-agua.mdx', 'media/a-misma.png'];
let now = FIXTURE_NOW;

/** Builds the site; `name` is the folder of what one build keeps for the next. */
function build(name: string): Map<string, Buffer> {
  const [OUT_DIR, CACHE_DIR] = [join(base, `site-${name}`), join(base, `cache-${name}`)];
  execFileSync(process.execPath, ['scripts/build.ts', '--log=nothing'], {
    cwd: project,
    env: { ...OUTSIDE, CONTENT_DIR: content, OUT_DIR, CACHE_DIR, BUILD_NOW: now },
  });
  return filesOf(OUT_DIR);
}

/** The files of the kept program. */
const keptProgram = (): string[] =>
  readdirSync(join(base, 'cache-warm/program'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** The kept pages, with the moment at which each was written. */
function keptPages(): Map<string, number> {
  const folder = join(base, 'cache-warm/pages');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  const files = paths.map((path) => [path, statSync(path)] as const).filter(([, stats]) => stats.isFile());
  return new Map(files.map(([path, stats]) => [path, stats.mtimeMs]));
}

function rewrite(folder: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  const replaced = text.replace(from, to);
  if (replaced === text) throw new Error(`${file} no longer says «${String(from)}».`);
  writeFileSync(join(folder, file), replaced);
}

/** What can change between two builds, and whether most pages stay as they were. */
const CHANGES: [what: string, staysMostly: boolean, change: () => void][] = [
  ['nothing', true, () => undefined],
  ['an entry', true, () => rewrite(content, RELEASE, /^title: .*$/m, 'title: Otro título del lavado')],
  [
    'a new entry',
    true,
    () => {
      const text = readFileSync(join(content, RELEASE), 'utf8');
      writeFileSync(join(content, 'press-releases/2026-06-10-nueva.mdx'), text.replace(/^title: .*$/m, 'title: Nueva'));
    },
  ],
  [
    'an entry that is taken down',
    true,
    () => rewrite(content, RELEASE, /^place:/m, "withdrawn:\n  date: '2026-06-16'\n  reason: Estaba repetido.\nplace:"),
  ],
  [
    'another name of a file',
    true,
    () =>
      renameSync(
        join(content, 'press-releases/2026-06-10-nueva.mdx'),
        join(content, 'press-releases/2026-06-10-otra.mdx'),
      ),
  ],
  [
    'a figure that others show',
    false,
    () => rewrite(content, 'indicators/horas-sin-agua.mdx', /value: '(\d+)'/, "value: '9$1'"),
  ],
  ['a file that is offered', true, () => appendFileSync(join(content, offeredFile()), ' ')],
  [
    'a picture for the media',
    true,
    () => appendFileSync(join(content, 'press-releases/media/tanques-original.png'), ' '),
  ],
  ['a picture of a page', true, () => appendFileSync(join(content, 'press-releases/media/tanques.png'), ' ')],
  [
    'a picture of the same bytes as another, which shares its name',
    true,
    () => {
      const text = readFileSync(join(content, PICTURED), 'utf8');
      const [, picture = ''] = /src: (media\/\S+)/.exec(text) ?? [];
      copyFileSync(join(content, 'press-releases', picture), join(content, 'press-releases', SAME_PICTURE));
      const other = text.replace(picture, SAME_PICTURE).replace(/^title: .*$/m, 'title: Otra con la misma foto');
      writeFileSync(join(content, 'press-releases/2025-08-15-con-foto.mdx'), other);
    },
  ],
  [
    'the last picture of that name',
    true,
    () => {
      rmSync(join(content, 'press-releases/2025-08-15-con-foto.mdx'));
      rmSync(join(content, 'press-releases', SAME_PICTURE));
    },
  ],
  [
    'the name of the logo, whose file of before is gone',
    false,
    () => {
      renameSync(join(content, 'settings/media/logo.svg'), join(content, 'settings/media/otro.svg'));
      for (const name of ['appearance', 'press-room'])
        rewrite(content, `settings/${name}.yaml`, 'media/logo.svg', 'media/otro.svg');
    },
  ],
  ['a setting', false, () => rewrite(content, 'settings/entity.yaml', /^shortName: .*$/m, 'shortName: Otra Casa')],
  ['a topic', false, () => rewrite(content, 'settings/topics.yaml', /name: .*/, 'name: Un tema con otro nombre')],
  ['the moment', true, () => void (now = '2026-06-17T18:00:00-05:00')],
  ['the day', false, () => void (now = '2026-06-18T06:00:00-05:00')],
  [
    'the code of a block',
    false,
    () => rewrite(project, 'src/components/blocks/Cifra.astro', /<(figure|div|p) class="/, '<$1 class="nueva '),
  ],
  ['the kept pages, which are damaged', false, () => damage((path) => !path.endsWith('.json'))],
  ['the list of the kept pages, which is damaged', false, () => damage((path) => path.endsWith('.json'))],
  ['the kept program, which is damaged', true, () => keptProgram().forEach((path) => appendFileSync(path, ' '))],
];

const damage = (isIt: (path: string) => boolean): void =>
  [...keptPages().keys()].filter(isIt).forEach((path) => appendFileSync(path, ' '));

const isDirty = (): boolean =>
  execFileSync('git', ['-C', content, 'status', '--porcelain'], { encoding: 'utf8' }) !== '';

/** A document beside an entry. */
function offeredFile(): string {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' });
  const found = files.find((file) => /media\/[^/]+\.(?:txt|csv)$/.test(file));
  if (!found) throw new Error('The fixture has no document to change.');
  return found;
}

beforeAll(() => {
  copyProject(ROOT, project);
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  copyFixture(content);
  commitAll(join(base, 'repository'), 'Añade el contenido', '2026-06-01');
  build('warm');
}, 300_000);

it.each(CHANGES)(
  'a build after a change of %s is that of an empty cache, byte for byte',
  (what, staysMostly, change) => {
    const before = keptPages();
    change();
    if (isDirty()) commitAll(join(base, 'repository'), `Cambia ${what}`, '2026-06-15');
    const warm = build('warm');
    const same = [...keptPages()].filter(([path, written]) => before.get(path) === written).length;
    rmSync(join(base, 'cache-cold'), { recursive: true, force: true });
    const cold = build('cold');
    expect([...warm.keys()].toSorted()).toEqual([...cold.keys()].toSorted());
    expect([...warm].filter(([path, bytes]) => !cold.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([]);
    if (staysMostly) expect(same).toBeGreaterThan(before.size / 2);
  },
  300_000,
);
