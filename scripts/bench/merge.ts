// `npm run bench:merge`: how long the editor takes to carry an edit over to a body, up to one that was all rewritten.
import { mergeText } from '../../decap/body/merge-text.ts';

/** Words of a made-up body; other starts give other words. */
const words = (count: number, start: number): string =>
  Array.from({ length: count }, (_, at) => `palabra${start + ((at * 7919) % 1500)}`).join(' ');

const before = words(2000, 0);
const cases: Record<string, string> = {
  'one word': before.replace('palabra7 ', 'otra '),
  'half of the words': words(2000, 750),
  'every word': words(2000, 1500),
};
for (const [name, after] of Object.entries(cases)) {
  const start = performance.now();
  mergeText(before, before, after, 'apart');
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  console.log(`2,000 words, ${name} changed: ${Math.round(performance.now() - start)} ms, ${memory} MB`);
}
