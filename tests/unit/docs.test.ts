import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../scripts/test/steps.ts';
import { ROOT } from '../helpers/paths.ts';

/**
 * Files that git knows or would add. What the site says in `content/`, what was made for a test, and what is written for the
 * repository of another entity (`tests/build/operate/workflows.test.ts` looks at its commands) is not documentation of this one.
 */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .trim()
  .split('\n')
  .filter(
    (file) => existsSync(join(ROOT, file)) && !/^(content|scripts\/adopt\/templates|tests\/fixtures)\//.test(file),
  );
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const documents = files.filter((file) => file.endsWith('.md'));
const sources = files.filter((file) => /\.(ts|mjs|astro|css|mdx)$/.test(file));

describe('documents', () => {
  it.each(documents)('%s names only files and folders that are there', (file) => {
    const named = [...read(file).matchAll(/`((?:src|public|decap|scripts|tests|docs)\/[^`\s<>*…{}]*)`/g)];
    const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)));
    expect(missing).toEqual([]);
  });

  it.each(documents)('%s links only to files that are there', (file) => {
    const targets = [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(file), target)))).toEqual([]);
  });

  it('the index of decisions holds each of them', () => {
    const index = read('docs/decisions/README.md');
    const pages = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => name !== 'README.md');
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });
});

describe('commands', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
  /** First words of the scripts that are called by their name alone in a text, as `test:unit`. */
  const families = [...new Set(Object.keys(scripts).flatMap((name) => /^(\w+):/.exec(name)?.[1] ?? []))];
  const NAMED = new RegExp(
    `npm run ([a-z][\\w:-]*)|[\`«]npm (?!run\\b)([a-z]+)|\`((?:${families.join('|')}):[\\w-]+)`,
    'g',
  );
  /** What npm itself can do, as far as it is named. */
  const OF_NPM = ['ci', 'install', 'ls', 'sbom'];

  it('that a document, a comment or a message names are there', () => {
    const ofEntities = JSON.parse(read('scripts/adopt/templates/entity/package.json')) as {
      scripts: Record<string, string>;
    };
    const known = [...Object.keys(scripts), ...Object.keys(ofEntities.scripts), ...OF_NPM];
    const named = [...documents, ...sources].flatMap((file) =>
      [...read(file).matchAll(NAMED)].map((match) => ({ file, name: match[1] ?? match[2] ?? match[3] ?? '' })),
    );
    expect(named).toContainEqual({ file: 'CONTRIBUTING.md', name: 'lockfile' });
    expect(named.filter(({ name }) => !known.includes(name))).toEqual([]);
  });

  const rows = [...read('README.md').matchAll(/^\| `npm (run )?([\w:-]+)` \| ([^|]*\w[^|]*) \| *(yes)? *\|$/gm)];

  it('each have one row in the README, as one calls them', () => {
    expect(rows.map(([, , name = '']) => name).toSorted()).toEqual(Object.keys(scripts).toSorted());
    expect(rows.filter(([, run]) => run === undefined).map(([, , name]) => name)).toEqual(['start', 'test']);
  });

  it('that `npm test` runs are marked in the README', () => {
    const marked = rows.filter(([, , , , mark]) => mark === 'yes').map(([, , name = '']) => name);
    expect(marked.toSorted()).toEqual(STEPS.map(({ script }) => script).toSorted());
  });
});

describe('folders of src/', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(folders.map(({ name }) => name))('src/%s has a README of at most 15 lines', (name) => {
    // Astro makes a page of every `.md` in `src/pages` whose name does not begin with `_`.
    const file = `src/${name}/${name === 'pages' ? '_' : ''}README.md`;
    expect(read(file).trim().split('\n').length).toBeLessThanOrEqual(15);
  });
});

describe('comments', () => {
  it('cite only documents of the repository', () => {
    const cited = sources.flatMap((file) =>
      [...read(file).matchAll(/(?<![\w/.<>`[-])((?:[\w-]+\/)*[A-Z][\w-]*\.md)\b/g)].map(([, name = '']) => ({
        file,
        name,
      })),
    );
    // What lies in the content is the entity's, which may have put its own in its place.
    const isThere = (name: string, from: string): boolean =>
      name.startsWith('content/') || existsSync(join(ROOT, name)) || existsSync(join(ROOT, dirname(from), name));
    expect(cited.filter(({ file, name }) => !isThere(name, file))).toEqual([]);
  });

  it('cite only legal rules that docs/rules.md lists, and say where they are listed', () => {
    const listed = new Set([...read('docs/rules.md').matchAll(/^\| (R\d+) \|/gm)].map(([, rule]) => rule));
    const cited = sources.flatMap((file) =>
      [...read(file).matchAll(/^\s*(?:\/\/|\/?\*).*?\b(R\d{1,2})\b.*$/gm)].map(([line, rule]) => ({
        file,
        line,
        rule,
      })),
    );
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter(({ line, rule }) => !listed.has(rule) || !line.includes('docs/rules.md'))).toEqual([]);
  });
});
