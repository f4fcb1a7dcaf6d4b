import { describe, expect, it } from 'vitest';
import { mdxToJs } from 'satteri';
import { MAX_LISTED } from '../../../src/check/cap-issues.ts';
import { checkContent } from '../../../src/check/check-content.ts';
import { parseSource, markdownFeatures, toHtmlTree } from '../../../src/mdx/parse.ts';
import { toBody } from '../../../src/mdx/to-body.ts';
import { readEntry } from '../../../src/content-file/read.ts';
import { bodyHeadings } from '../../../src/mdx/headings.ts';
import { contentFolder, release } from '../../helpers/content-folder.ts';
import { copyFixture, FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { hostileBodies } from '../../helpers/hostile/bodies.ts';
import { hostileData } from '../../helpers/hostile/data.ts';
import { fillFields, inertTexts, refusedTexts } from '../../helpers/hostile/fields.ts';
import { hostileFiles } from '../../helpers/hostile/files.ts';
import { bodyVerdicts, dataVerdicts } from '../../helpers/hostile/verdicts.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const NOW = new Date(FIXTURE_NOW);

/** The errors of a folder by file, each as `code@line:column`. */
async function errorsByFile(folder: string): Promise<Record<string, string[]>> {
  const { issues } = await checkContent(folder, NOW);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const byFile = Object.groupBy(errors, ({ file }) => file.replace(/^content\//, ''));
  return Object.fromEntries(
    Object.entries(byFile).map(([file, found = []]) => [
      file,
      found.map(({ code, line, column }) => `${code}@${line}:${column}`),
    ]),
  );
}

const fileOf = (index: number): string => `press-releases/n-${String(index).padStart(3, '0')}.mdx`;

/** What the check says of each text, when all of them are entries of one folder. */
async function verdictsOf(entries: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const names = Object.keys(entries);
  const files = Object.values(entries).map((text, index) => [fileOf(index), text] as const);
  const errors = await errorsByFile(contentFolder(Object.fromEntries(files)));
  return Object.fromEntries(names.map((name, index) => [name, inShort(errors[fileOf(index)])]));
}

/** Each rule once, at its first place, with how often it was broken. */
function inShort(errors: readonly string[] = []): string {
  const byRule = Object.groupBy(errors, (error) => error.split('@')[0] ?? '');
  const rules = Object.values(byRule).map((found = []) => `${found[0]}${found.length > 1 ? ` ×${found.length}` : ''}`);
  return rules.join(' ') || 'accepted';
}

/** Titles are told apart, and are not what is tested. */
const titled = (text: string, index: number): string =>
  text.replace(/^title: Un comunicado$/m, `title: Comunicado ${index}`);

describe('each hostile text ends in its message with its place, or is accepted', () => {
  const bodies = Object.entries(hostileBodies);

  it('bodies', { timeout: 60_000 }, async () => {
    const entries = bodies.map(([name, body], index) => [name, release({ title: `N.º ${index}` }, body)] as const);
    expect(await verdictsOf(Object.fromEntries(entries))).toEqual(bodyVerdicts);
  });

  it('data', { timeout: 60_000 }, async () => {
    const entries = Object.entries(hostileData).map(([name, text], index) => [name, titled(text, index)] as const);
    expect(await verdictsOf(Object.fromEntries(entries))).toEqual(dataVerdicts);
  });

  it('and no accepted body is refused by the compiler', { timeout: 60_000 }, () => {
    const accepted = bodies.filter(([name]) => bodyVerdicts[name] === 'accepted');
    for (const [name, body] of accepted) {
      const text = readEntry(release({}, body)).body;
      expect(() => mdxToJs(text, { features: markdownFeatures }), name).not.toThrow();
      expect(() => toBody(toHtmlTree(text), bodyHeadings(parseSource(text).tree)), name).not.toThrow();
    }
  });
});

it.each(hostileFiles)('$what', async ({ files = {}, prepare, verdict }) => {
  const folder = contentFolder({ 'press-releases/a.mdx': release(), 'press-releases/media/z.txt': 'z', ...files });
  prepare?.(folder);
  const errors = await errorsByFile(folder);
  expect(Object.entries(errors).flatMap(([file, codes]) => codes.map((code) => `${file} ${code}`))).toEqual(verdict);
});

describe('in every text field of every entry and settings file', () => {
  it.each(refusedTexts)('%s is refused, once and at its place', { timeout: 60_000 }, async (_, text, code) => {
    const folder = `${tempFolder()}/content`;
    copyFixture(folder);
    const filled = fillFields(folder, () => text);
    const errors = await errorsByFile(folder);
    const rulesOf = (codes: readonly string[]) => codes.map((found) => found.split('@')[0]);
    const told = Object.entries(errors).map(([file, codes]) => [file, rulesOf(codes)]);
    const expected = Object.entries(Object.groupBy(filled, ({ file }) => file)).map(([file, fields = []]) => [
      file,
      fields.slice(0, MAX_LISTED).map(() => code),
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
  });

  it('what only looks dangerous is accepted', { timeout: 60_000 }, async () => {
    const folder = `${tempFolder()}/content`;
    copyFixture(folder);
    const filled = fillFields(folder, (count) => inertTexts[count % inertTexts.length]!);
    expect(filled.length).toBeGreaterThan(450);
    expect(await errorsByFile(folder)).toEqual({});
  });
});
