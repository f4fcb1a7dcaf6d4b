import type { Root } from 'mdast';
import { createIssue } from '../i18n/issues.ts';
import { createPlaces, type FileIssue, type Place } from '../lib/issue.ts';
import { walk } from './tree.ts';

/** What begins code to an MDX parser: a brace that is not escaped, or «import» and «export» at the start of a line. */
const START = /(?<!\\)(?:\\\\)*(?<brace>\{)|^(?<word>import|export)\b/gm;
/** Stands for the first sign of code while a body is read without it; nobody can type it. */
const STAND_IN = '\ue000';
/** A body that has no more than this after the start of its code stops no parser. */
const SHORT = 2000;
const FEW_TAGS = 8;
const MAX_CITED = 60;

/** A body without its code, in which every place is where it was, and the faults that the code is. */
interface WithoutCode {
  text: string;
  issues: FileIssue[];
}

/**
 * Takes code out of a body where a parser must not see it; undefined where it may. The JavaScript parser inside takes twice
 * the time for each tag within braces (`{<a><a>…`, thirty of them are hours) and falls over thousands of brackets. Code is
 * refused anyway; what stands in a sample of code (`` `{` ``) is none and stays.
 */
export function withoutCode(source: string, parse: (text: string) => Root): WithoutCode | undefined {
  const starts = startsOf(source);
  const [first] = starts;
  if (first === undefined || isHarmless(source.slice(first))) return undefined;
  const outside = starts.filter(isOutside(samplesIn(withStandIns(source, starts), parse)));
  if (outside.length === 0) return undefined;
  const places = createPlaces(source);
  return {
    text: withStandIns(source, outside),
    issues: outside.map((offset) => faultAt(source, offset, places(offset))),
  };
}

function faultAt(source: string, offset: number, place: Place): FileIssue {
  const end = source.indexOf('}', offset);
  const isBrace = source[offset] === '{';
  if (isBrace && end === -1) return createIssue('mdx/brace', place);
  const [line = ''] = source.slice(offset, isBrace ? end + 1 : offset + MAX_CITED + 1).split('\n');
  const cited = line.length > MAX_CITED ? `${line.slice(0, MAX_CITED)}…` : line;
  return createIssue(isBrace ? 'mdx/expression' : 'mdx/esm', place, { source: isBrace ? cited : unescaped(cited) });
}

/** A line as its writer knows it: the desk writes «\<5» for what was typed as «<5». */
export const unescaped = (line: string): string => line.replace(/\\([!-/:-@[-`{-~])/g, '$1');

const startsOf = (source: string): number[] =>
  Array.from(source.matchAll(START), ({ 0: found, index }) => (found.endsWith('{') ? index + found.length - 1 : index));

const isHarmless = (rest: string): boolean => rest.length <= SHORT && rest.split('<').length <= FEW_TAGS + 1;

/** The text with every start of code replaced, so that all places stay. */
function withStandIns(source: string, starts: readonly number[]): string {
  const signs = source.split('');
  for (const offset of starts) signs[offset] = STAND_IN;
  return signs.join('');
}

/** From where to where the samples of code of a text reach; none when it cannot be read. */
function samplesIn(text: string, parse: (text: string) => Root): [from: number, to: number][] {
  const samples: [number, number][] = [];
  try {
    walk(parse(text), (node) => {
      if (node.type !== 'code' && node.type !== 'inlineCode') return;
      samples.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
    });
  } catch {
    return [];
  }
  return samples;
}

const isOutside = (samples: readonly [number, number][]) => (offset: number) =>
  !samples.some(([from, to]) => from <= offset && offset < to);
