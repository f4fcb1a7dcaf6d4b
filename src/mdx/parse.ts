import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { type Features, mdxToHast, mdxToMdast } from 'satteri';
import { createIssue } from '../i18n/issues.ts';
import { type Place, toOffset } from '../lib/issue.ts';
import { lessThanFault } from './less-than.ts';
import { parseBlanking, type ParsedSource, type SyntaxFault } from './parse-blanking.ts';

/** What a body may use of Markdown; also given to `@astrojs/mdx`, so both read the same language. */
export const markdownFeatures = {
  frontmatter: false,
  smartPunctuation: false,
  gfm: { footnotes: { label: 'Notas', backLabel: 'Volver a la llamada {reference}', clobberPrefix: 'nota-' } },
} as const satisfies Features;

/** More errors than this in one file say nothing new, and each of them costs another reading of the file. */
const maxSyntaxErrors = (source: string): number => (source.length > 40_000 ? 5 : 25);

/** Parses a body with Astro's own parser. Lines before the body count when `source` keeps them as blank lines. */
export function parseSource(source: string): ParsedSource {
  const parse = (text: string) => mdxToMdast(withLineEnd(text), { features: markdownFeatures }) as MdastRoot;
  return parseBlanking(source, { parse, toFault, maxErrors: maxSyntaxErrors(source) });
}

/** The HTML tree of a body that the guard has accepted. */
export function toHtmlTree(source: string): HastRoot {
  return mdxToHast(withLineEnd(source), { features: markdownFeatures, position: false }) as HastRoot;
}

/** satteri 0.10 reads past the end of «import a», a line and a bare «\\»: the native code then ends the whole process. */
const withLineEnd = (source: string): string => (source.endsWith('\n') ? source : `${source}\n`);

function toFault(text: string, error: unknown): SyntaxFault {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message);
  if (!match) throw error;
  const place = { line: Number(match[1]), column: Number(match[2]) };
  const problem = match[3] ?? '';
  const offset = toOffset(text, place);
  if (/expression|closing brace/.test(problem)) return braceFault(text, offset);
  return tagFault(text, offset, place, problem);
}

function braceFault(text: string, near: number): SyntaxFault {
  const offset = Math.max(text.lastIndexOf('{', near), 0);
  const line = text.slice(0, offset).split('\n').length;
  const place: Place = { line, column: offset - text.lastIndexOf('\n', offset - 1) };
  return { issue: createIssue('mdx/brace', place), offset };
}

function tagFault(text: string, offset: number, place: Place, problem: string): SyntaxFault {
  const name = /closing tag for `<([^`>]*)>`/.exec(problem)?.[1];
  if (name !== undefined) return { issue: createIssue('mdx/unclosed-tag', place, { name }), offset };
  const closing = /Unexpected closing tag `([^`]*)`/.exec(problem)?.[1];
  if (closing !== undefined) return { issue: createIssue('mdx/stray-closing-tag', place, { source: closing }), offset };
  return lessThanFault(text, offset, place) ?? { issue: createIssue('mdx/syntax', place, { problem }), offset };
}
