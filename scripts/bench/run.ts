import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from '../../src/lib/median.ts';
import { entryPath } from '../../src/routes.ts';
import { describeChange, snapshotOf } from './changed.ts';
import { type CorpusFile, writeCorpus } from './corpus.ts';
import { buildEleventy, installTools, readWords, writeEleventy } from './eleventy.ts';
import { commitAll, commitCorpus } from './history.ts';
import { measureLive } from './live.ts';
import { type Measure, measure } from './measure.ts';
import { copyBareSettings } from './settings.ts';

// `npm run bench -- 100 1000`: builds a made-up office of that many entries with its history, and the same prose with
// Eleventy and Pagefind in between, and prints a Markdown table. `--rounds=1` for a first look; the median of three
// otherwise. Compare only what one run printed: the ratio, better that of processor time when others use the machine.
const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const BOTH = 'Eleventy and Pagefind';
const ADDED = 'one entry added';
const LIVE = 'one entry edited, seen in npm start';
const sizes = positionals.length > 0 ? positionals.map(Number) : [100, 1000];
await installTools();
const words = await readWords();
const HEAD =
  '| Entries | Built | s | × | processor s | × | ms a page | MB at most | of one | phases (s) |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |';
const rows: string[] = [];
console.log(HEAD);
for (const size of sizes) rows.push(...(await compare(size, Number(values.rounds))));
// What came as it was measured, once more: of several rounds the medians.
if (Number(values.rounds) > 1) console.log(`\nMedian of ${values.rounds}\n\n${HEAD}\n${rows.join('\n')}`);

/** What is built of a corpus of one size, in the order in which an office would do it. */
async function compare(size: number, rounds: number): Promise<string[]> {
  const base = mkdtempSync(resolve('.cache/bench-'));
  const content = join(base, 'content');
  try {
    copyBareSettings('content', content);
    const files = await writeCorpus(content, size, words);
    await commitCorpus(content, files);
    await writeEleventy(join(base, 'eleventy'), content, files);
    const found = new Map<string, Measure[]>();
    const add = (name: string, one: Measure) => {
      found.set(name, [...(found.get(name) ?? []), one]);
      // A long run that is broken off has told what it knew.
      console.log(toRow(name, [one], found.get(BOTH) ?? [one], size));
    };
    for (let round = 0; round < rounds; round += 1) {
      const { eleventy, pagefind } = await buildEleventy(join(base, 'eleventy'));
      add('Eleventy', eleventy);
      add('Pagefind', pagefind);
      add(BOTH, together(eleventy, pagefind));
      for (const name of ['dist', 'cache']) rmSync(join(base, name), { recursive: true, force: true });
      add('cold', await build(base));
      add('nothing changed', await build(base));
      for (const [name, change] of Object.entries(changesOf(content, files, round))) {
        const before = name === ADDED ? snapshotOf(join(base, 'dist')) : undefined;
        change();
        await commitAll(content, name);
        add(name, await build(base));
        if (before) console.log(`A new release changes ${describeChange(before, snapshotOf(join(base, 'dist')))}`);
      }
      add(LIVE, await live(base, content, files, round));
    }
    return [...found].map(([name, all]) => toRow(name, all, found.get(BOTH) ?? [], size));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** What an editor does, once a round. */
function changesOf(content: string, files: readonly CorpusFile[], round: number): Record<string, () => void> {
  const releases = files.filter(({ collection }) => collection === 'press-releases');
  const rewrite = ({ path }: CorpusFile, replace: (text: string) => string) =>
    writeFileSync(join(content, path), replace(readFileSync(join(content, path), 'utf8')));
  const [edited, withdrawn, copied] = [releases[3 + round], releases[10 + round], releases[0]];
  if (!edited || !withdrawn || !copied) throw new Error('Elija un tamaño de 30 entradas o más.');
  return {
    'one entry edited': () =>
      rewrite(edited, (text) => text.replace(/\n\n(?=\p{Lu}\p{Ll}* )/u, `\n\nCambio ${round} de hoy. `)),
    [ADDED]: () =>
      writeFileSync(
        join(content, dirname(copied.path), `2026-11-22-nueva-${round}.mdx`),
        copied.text
          .replace(/^title: .*$/m, `title: Una nueva, ${round}`)
          // As whatever comes out: later than everything that is out.
          .replace(/^publishedAt: .*$/m, `publishedAt: '2026-11-22T11:${10 + round}:00-05:00'`),
      ),
    'one entry withdrawn': () =>
      rewrite(withdrawn, (text) =>
        text.replace('\nplace:', `\nwithdrawn:\n  date: 2026-11-22\n  reason: Estaba repetido.\nplace:`),
      ),
  };
}

function build(base: string): Promise<Measure> {
  return measure([process.execPath, 'scripts/build.ts'], { env: environmentOf(base) });
}

function environmentOf(base: string) {
  return {
    CONTENT_DIR: join(base, 'content'),
    OUT_DIR: join(base, 'dist'),
    CACHE_DIR: join(base, 'cache'),
    BUILD_NOW: '2026-11-22T12:00:00-05:00',
  };
}

/** From a published edit to the page that shows it, in a running `npm start`. */
async function live(base: string, content: string, files: readonly CorpusFile[], round: number): Promise<Measure> {
  const edited = files.filter(({ collection }) => collection === 'press-releases')[20 + round];
  if (!edited) throw new Error('Elija un tamaño de 60 entradas o más.');
  const mark = `Publicado en la ronda ${round}.`;
  const change = async () => {
    const file = join(content, edited.path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\n\n(?=\p{Lu}\p{Ll}* )/u, `\n\n${mark} `));
    await commitAll(content, LIVE);
  };
  const path = entryPath('press-releases', basename(edited.path, '.mdx'));
  const seconds = await measureLive(
    { ...environmentOf(base), DESK_DIR: join(base, 'desk') },
    { change, path, words: mark },
  );
  return { seconds, cpuSeconds: Number.NaN, megabytes: Number.NaN, largest: Number.NaN, output: '' };
}

function together(a: Measure, b: Measure): Measure {
  return {
    seconds: a.seconds + b.seconds,
    cpuSeconds: a.cpuSeconds + b.cpuSeconds,
    megabytes: Math.max(a.megabytes, b.megabytes),
    largest: Math.max(a.largest, b.largest),
    output: '',
  };
}

function toRow(name: string, all: readonly Measure[], peers: readonly Measure[], size: number): string {
  const middle = (of: readonly Measure[], key: 'seconds' | 'cpuSeconds' | 'megabytes' | 'largest') =>
    median(of.map((one) => one[key])) ?? 0;
  const last = all.at(-1)?.output ?? '';
  const pages = Number(/: ([\d.]+) páginas y archivos/.exec(last)?.[1]?.replaceAll('.', ''));
  const phases = [...last.matchAll(/^(\p{L}+(?: \p{L}+)?).*\(([\d,]+) s\)$/gmu)].map(
    ([, phase, seconds]) => `${phase} ${seconds}`,
  );
  const ratio = (key: 'seconds' | 'cpuSeconds') => middle(all, key) / middle(peers, key);
  const told = (value: number, digits: number) => (Number.isNaN(value) ? '–' : value.toFixed(digits));
  const cells = [
    size,
    name,
    told(middle(all, 'seconds'), 1),
    told(ratio('seconds'), 2),
    told(middle(all, 'cpuSeconds'), 1),
    told(ratio('cpuSeconds'), 2),
    pages ? ((1000 * middle(all, 'seconds')) / pages).toFixed(1) : '–',
    told(middle(all, 'megabytes'), 0),
    told(middle(all, 'largest'), 0),
    phases.join(' · ') || '–',
  ];
  return `| ${cells.join(' | ')} |`;
}
