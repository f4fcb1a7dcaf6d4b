import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { guardBody } from '../../../decap/body/parse.ts';
import { checkContent } from '../../../src/check/check-content.ts';
import { contentFolder, release } from '../../helpers/content-folder.ts';
import { ROOT } from '../../helpers/paths.ts';

const NOW = new Date('2026-11-22T12:00:00-05:00');

// Bodies that were made to exhaust time or stack. The bound is far above what they need now (under a second each).
describe('a hostile body is refused or read in bounded time', () => {
  it.each([
    ['lists without end', `${'- '.repeat(4000)}a`],
    ['blocks without end', '<Detalles titulo="a">\n\n'.repeat(3000)],
    ['tags without end', '<a '.repeat(30_000)],
    ['dots without end', `${'.'.repeat(9000)}x\n`.repeat(30)],
    ['brackets without end', '['.repeat(9000)],
    ['many links to many headings', `${'## a\n\n'.repeat(4000)}${'[x](#zz)\n'.repeat(4000)}`],
  ])('%s', { timeout: 20_000 }, async (_, body) => {
    const { issues } = await checkContent(contentFolder({ 'press-releases/a.mdx': release({}, body) }), NOW);
    expect(issues.length).toBeLessThan(20_000);
  });
});

/** `unit` again and again, in lines that are no longer than a file may have. */
const lines = (unit: string, length: number): string =>
  `${unit.repeat(Math.floor(9000 / unit.length))}\n`.repeat(Math.ceil(length / 9000));

const releaseWith = (body: string) => contentFolder({ 'press-releases/a.mdx': release({}, body) });

// The body of the entry starts in line 8. Each of these took more than 20 s, gigabytes or the process itself.
const TOO_MUCH: [what: string, body: string, fault: string][] = [
  ['braces', lines('{', 380_000), 'body/too-much@30:1972'],
  ['empty expressions', lines('{}', 190_000), 'body/too-much@8:401'],
  ['references', lines('&amp;', 190_000), 'body/too-much@8:5001'],
  ['a brace a paragraph', '{\n\n'.repeat(3000), 'body/too-much@408:1'],
  ['links', '[a](/b/)\n\n'.repeat(2500), 'body/too-much@4008:1'],
  ['short rows', `<Tabla titulo="a">\n\n| a |\n| - |\n${'|b\n'.repeat(30_000)}\n</Tabla>`, 'body/too-much@5009:1'],
  [
    'a wide first row',
    `<Tabla titulo="a">\n\n${'|a'.repeat(4000)}\n${'|-'.repeat(4000)}\n|b\n\n</Tabla>`,
    'body/too-much@10:1',
  ],
  ['emphasis in emphasis', '*a '.repeat(3000) + 'b* '.repeat(300), 'body/too-much@8:9002'],
  ['quotes in quotes', '> '.repeat(4000), 'mdx/nesting@8:1'],
  ['paragraphs', 'a\n\n'.repeat(60_000), 'body/too-much@10008:1'],
];

describe('a body that would stop the parsers is refused before them, in words and at its place', () => {
  it.each(TOO_MUCH)('%s', async (_, body, fault) => {
    const startedAt = performance.now();
    const { issues } = await checkContent(releaseWith(body), NOW);
    expect(issues.map(({ code, line, column }) => `${code}@${line}:${column}`)).toEqual([fault]);
    expect(guardBody(body)).toHaveLength(1);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('all of them within 400 MB', () => {
    const files = TOO_MUCH.map(([, body], index) => [
      `press-releases/a${index}.mdx`,
      release({ title: `N.º ${index}` }, body),
    ]);
    const folder = contentFolder(Object.fromEntries(files) as Record<string, string>);
    const run = () =>
      execFileSync(process.execPath, ['--max-old-space-size=300', 'scripts/check-content.ts', '--report=json'], {
        cwd: ROOT,
        env: { ...process.env, CONTENT_DIR: folder, BUILD_NOW: NOW.toISOString() },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    expect(run).toThrow(expect.objectContaining({ status: 1, stderr: Buffer.from('') }));
  });

  it('takes a long report as it is', async () => {
    const row = '| Enero | 12.345 | 98,7 % | Zona norte |\n';
    const table = `<Tabla titulo="Cortes">\n\n| Mes | Horas | Parte | Zona |\n| --- | --- | --- | --- |\n${row.repeat(400)}\n</Tabla>\n\n`;
    const part = `## Parte\n\n${'Se repararon **doce** tramos (vea la [lista](/informes/)).\n\n'.repeat(60)}`;
    const { issues } = await checkContent(releaseWith(table + part.repeat(10)), NOW);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('code in a body never reaches the JavaScript parser where that would not end', () => {
  const TAGS = '<a>'.repeat(40);
  it.each([
    ['tags in braces', `{${TAGS}}`, 'mdx/expression'],
    ['tags in an attribute', `<Cifra valor={${TAGS}} />`, 'mdx/expression'],
    ['tags in an export', `export const a = ${TAGS}`, 'mdx/esm'],
    ['brackets', `{${lines('(', 90_000)}}`, 'mdx/expression'],
    [
      'a cell that only looks like code',
      `<Tabla titulo="a">\n\n|a \` b|{${TAGS}}\`|\n|-|-|\n\n</Tabla>`,
      'mdx/expression',
    ],
    ['a point that only looks like code', `- a \` b\n- {${TAGS}} \``, 'mdx/expression'],
  ])('%s', async (_, body, code) => {
    const { issues } = await checkContent(releaseWith(body), NOW);
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(guardBody(body).map((issue) => issue.code)).toContain(code);
  });

  it('keeps samples of code, and finds every other fault of the text', async () => {
    const { issues } = await checkContent(releaseWith(`a \`{${TAGS}}\` b\n\n\`\`\`\n{${TAGS}}\n\`\`\``), NOW);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const long = `{1 + 1}\n\n${'Una frase más.\n\n'.repeat(200)}{2} y <5`;
    const found = (await checkContent(releaseWith(long), NOW)).issues.map(({ code, line }) => `${code}@${line}`);
    expect(found).toEqual(expect.arrayContaining(['mdx/expression@8', 'mdx/expression@410', 'mdx/less-than@410']));
  });
});

describe('data that would stop the YAML parser are refused before it', () => {
  it.each([
    ['dashes', lines('- ', 50_000), 'yaml/too-much@2:1'],
    ['brackets', `a: ${lines('[', 20_000)}`, 'yaml/too-much@2:1004'],
    ['brackets within brackets', `a: ${'['.repeat(60)}${']'.repeat(60)}`, 'yaml/too-much@2:54'],
    [
      'levels without end',
      Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
      'yaml/too-much@203:1',
    ],
    ['fields', Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n'), 'yaml/too-much@20002:1'],
    [
      'fields in a line',
      `a: {${Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join(',\n')}}`,
      'yaml/too-much@20002:1',
    ],
  ])('%s', async (_, data, fault) => {
    const folder = contentFolder({ 'press-releases/a.mdx': `---\n${data}\n---\n\nTexto.\n` });
    const startedAt = performance.now();
    const { issues } = await checkContent(folder, NOW);
    expect(issues.map(({ code, line, column }) => `${code}@${line}:${column}`)).toEqual([fault]);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

it('lists fifty faults of a kind and counts the others', async () => {
  const { issues } = await checkContent(releaseWith('[a](/no-hay/)\n\n'.repeat(362)), NOW);
  expect(issues).toHaveLength(50);
  expect(issues.at(-1)?.found).toMatch(/Y 312 más como esto\.$/);
});
