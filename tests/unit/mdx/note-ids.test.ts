import { expect, it } from 'vitest';
import { bodyHeadings } from '../../../src/mdx/headings.ts';
import { withNoteIds } from '../../../src/mdx/note-ids.ts';
import { parseSource, toHtmlTree } from '../../../src/mdx/parse.ts';
import { toBody } from '../../../src/mdx/to-body.ts';

const nodesOf = (source: string) => toBody(toHtmlTree(source), bodyHeadings(parseSource(source).tree));
const htmlOf = (source: string, prefix: string) =>
  withNoteIds(nodesOf(source), prefix)
    .map((node) => (node.kind === 'html' ? node.html : ''))
    .join('');

it('two bodies with footnotes share no id on one page, and each call finds its note', () => {
  const source = 'Dato[^1]. El texto «id="nota-fn-1"» queda igual.\n\n[^1]: Nota.';
  const [one, two] = [htmlOf(source, 'uno'), htmlOf(source, 'dos')];
  const ids = (html: string) => [...html.matchAll(/<[^>]* id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids(one).filter((id) => ids(two).includes(id))).toEqual([]);
  const targets = [...one.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBe(2);
  for (const target of targets) expect(ids(one)).toContain(target);
  expect(one).toContain('«id="nota-fn-1"»');
});
