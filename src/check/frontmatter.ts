import { type Document, isMap, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { createIssue } from '../i18n/issues.ts';
import type { FileIssue, Place } from '../lib/issue.ts';

/** Data of a file and a way to find each value in it. */
export interface FrontMatter {
  /** Plain values; cleared fields (`''`, `null`) are absent, as an editor means them. */
  data: Record<string, unknown>;
  /** Where a path of `data` stands in the file; an absent one stands where its nearest parent does. */
  placeAt: (path: readonly PropertyKey[]) => Place;
  issues: FileIssue[];
}

/** An entry cut in two: its data and its body, which keeps its line numbers as blank lines before it. */
export interface SplitEntry extends FrontMatter {
  body: string;
}

const START: Place = { line: 1, column: 1 };

/** Cuts an entry into data and body. Undefined `body` never happens: a fault leaves it empty. */
export function splitEntry(text: string): SplitEntry {
  const fail = (issue: FileIssue): SplitEntry => ({ data: {}, placeAt: () => START, issues: [issue], body: '' });
  if (!/^---[ \t]*\n/.test(text)) return fail(createIssue('frontmatter/missing', START));
  const start = text.indexOf('\n') + 1;
  const end = /^---[ \t]*$/m.exec(text.slice(start));
  if (!end) return fail(createIssue('frontmatter/unclosed', START));
  const yaml = text.slice(start, start + end.index);
  const rest = text.slice(start + end.index + end[0].length);
  const lines = yaml.split('\n').length;
  return { ...readYaml(yaml, 1), body: '\n'.repeat(lines) + rest };
}

/** Reads a YAML text whose first line is line `lineOffset + 1` of its file. */
export function readYaml(yaml: string, lineOffset = 0): FrontMatter {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, strict: true });
  const placeAtOffset = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const placeAt = (path: readonly PropertyKey[]) => placeAtOffset(offsetOf(document, path));
  const faults = [...document.errors, ...document.warnings].map((fault) => toIssue(fault, yaml, placeAtOffset));
  const issues = firstOfEachLine(faults);
  // Aliases repeat a value by reference; a form never writes them, and a chain of them can exhaust the memory.
  visit(document, {
    Alias: (_, alias) => {
      const place = placeAtOffset(alias.range?.[0] ?? 0);
      issues.push(createIssue('yaml/syntax', place, { problem: 'un alias «*», que los datos no admiten.' }));
    },
  });
  if (issues.length > 0) return { data: {}, placeAt, issues };
  if (!isMap(document.contents)) {
    return { data: {}, placeAt, issues: [createIssue('yaml/not-a-map', placeAtOffset(0))] };
  }
  return { data: dropEmpty(document.toJS()) as Record<string, unknown>, placeAt, issues };
}

/** One slip makes the parser complain several times on its line; the first complaint is the useful one. */
function firstOfEachLine(issues: readonly FileIssue[]): FileIssue[] {
  return issues.filter((issue, index) => issues.findIndex(({ line }) => line === issue.line) === index);
}

/** Removes keys whose value is `''` or `null`: what a form writes for a field that was cleared. */
export function dropEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropEmpty);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, item]) => item !== null && item !== '');
  return Object.fromEntries(kept.map(([key, item]) => [key, dropEmpty(item)]));
}

/** Offset of the key or item at `path`, or of its nearest parent that is there. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = keyOffset(document, path.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return 0;
}

function keyOffset(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => String(item.key) === String(key));
    return (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0];
  }
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return node?.range?.[0];
}

/** What the YAML parser says, in Spanish, by its error code. */
const YAML_PROBLEMS: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'la sangría no corresponde, o falta cerrar un corchete o una llave.',
  BLOCK_AS_IMPLICIT_KEY: 'un texto con dos puntos sin comillas.',
  BLOCK_IN_FLOW: 'una lista sin cerrar.',
  KEY_OVER_1024_CHARS: 'un nombre de campo demasiado largo.',
  MISSING_CHAR: 'falta cerrar unas comillas, un corchete o una llave.',
  MULTILINE_IMPLICIT_KEY: 'un nombre de campo sin sus dos puntos.',
  MULTIPLE_DOCS: 'hay dos bloques de datos.',
  TAB_AS_INDENT: 'la sangría usa tabuladores; use espacios.',
  TAG_RESOLVE_FAILED: 'una marca «!» que los datos no admiten.',
  UNEXPECTED_TOKEN: 'un signo que no se esperaba.',
  BAD_SCALAR_START: 'un valor que empieza con un signo reservado (@ o `).',
};

function toIssue(fault: YAMLError | Error, yaml: string, placeAt: (offset: number) => Place): FileIssue {
  const { code, pos } = fault as YAMLError;
  const offset = pos?.[0] ?? 0;
  const place = placeAt(offset);
  if (code === 'DUPLICATE_KEY') {
    return createIssue('yaml/duplicate-key', place, { key: /^[^:\s]+/.exec(yaml.slice(offset))?.[0] ?? '' });
  }
  return createIssue('yaml/syntax', place, { problem: YAML_PROBLEMS[code] ?? 'no se puede leer esta línea.' });
}
