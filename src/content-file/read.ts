import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import { createIssue } from '../i18n/issues.ts';
import type { FileIssue, Place } from '../lib/issue.ts';
import { boundIssue } from './bounds.ts';
import { offsetOf } from './places.ts';
import { type FileParts, splitFile } from './split.ts';

/** Data of a file, by the names of its fields. */
export type Data = Record<string, unknown>;

/** Data of a file and a way to find each value in it. */
export interface LocatedData {
  /** Plain values; cleared fields (`''`, `null`) are absent, as an editor means them. */
  data: Data;
  /** Where a path of `data` stands in the file; an absent one stands where its nearest parent does. */
  placeAt: (path: readonly PropertyKey[]) => Place;
  issues: FileIssue[];
}

/** Data and body of an entry; the body keeps its line numbers as blank lines before it. */
export interface LocatedEntry extends LocatedData {
  body: string;
}

/** A file whose data cannot be read, in words for the person who wrote it. @internal */
export class ContentFileError extends Error {
  readonly issues: readonly FileIssue[];

  constructor(issues: readonly FileIssue[]) {
    const lines = issues.map(
      ({ line, column, found, expected, fix }) =>
        `Línea ${line}, columna ${column}: ${found} Se esperaba: ${expected} Qué hacer: ${fix}`,
    );
    super(lines.join('\n'));
    this.issues = issues;
  }
}

/** Reads an entry. With faults its data are empty; without the lines «---» its body is empty too. */
export function readEntry(text: string): LocatedEntry {
  const { parts, issue } = splitFile(text);
  if (!parts) return { data: {}, placeAt: () => ({ line: 1, column: 1 }), issues: [issue], body: '' };
  return { ...readYaml(parts.yaml, 1), body: bodyOf(parts) };
}

/** The body of an entry alone, with its line numbers; empty without the lines «---». */
export function readBody(text: string): string {
  const { parts } = splitFile(text);
  return parts ? bodyOf(parts) : '';
}

const bodyOf = ({ open, yaml, close, rest }: FileParts): string => (open + yaml + close).replace(/[^\n]+/g, '') + rest;

/** Reads a YAML text whose first line is line `lineOffset + 1` of its file. */
export function readYaml(yaml: string, lineOffset = 0): LocatedData {
  const beyond = boundIssue(yaml, lineOffset);
  if (beyond) return { data: {}, placeAt: () => ({ line: beyond.line, column: beyond.column }), issues: [beyond] };
  const { document, placeAt, issues } = parseYaml(yaml, lineOffset);
  if (issues.length > 0) return { data: {}, placeAt, issues };
  return { data: dropEmpty(document.toJS()) as Data, placeAt, issues };
}

/** The values of a YAML text as they are written, empty ones too. @throws ContentFileError */
export function readValues(yaml: string, lineOffset = 0): Data {
  const beyond = boundIssue(yaml, lineOffset);
  if (beyond) throw new ContentFileError([beyond]);
  const { document, issues } = parseYaml(yaml, lineOffset);
  const isEmpty = document.errors.length === 0 && document.contents === null;
  if (issues.length > 0 && !isEmpty) throw new ContentFileError(issues);
  return (document.toJS() ?? {}) as Data;
}

/** The parts of an entry. @throws ContentFileError */
export function requireParts(text: string): FileParts {
  const { parts, issue } = splitFile(text);
  if (!parts) throw new ContentFileError([issue]);
  return parts;
}

/** Removes keys whose value is `''` or `null`: what a form writes for a field that was cleared. */
export function dropEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropEmpty);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, item]) => item !== null && item !== '');
  return Object.fromEntries(kept.map(([key, item]) => [key, dropEmpty(item)]));
}

function parseYaml(yaml: string, lineOffset: number) {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, strict: true });
  const placeAtOffset = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const faults = [...document.errors, ...document.warnings].map((fault) => toIssue(fault, yaml, placeAtOffset));
  const issues = [
    ...firstOfEachLine(faults),
    ...aliasIssues(document, placeAtOffset),
    ...(faults.length > 0 ? [] : keyIssues(document, placeAtOffset)),
  ];
  if (issues.length === 0 && !isMap(document.contents)) issues.push(createIssue('yaml/not-a-map', placeAtOffset(0)));
  const placeAt = (path: readonly PropertyKey[]) => placeAtOffset(offsetOf(document, path));
  return { document, placeAt, issues };
}

/** Aliases repeat a value by reference; a form never writes them, and a chain of them can exhaust the memory. */
function aliasIssues(document: Document, placeAt: (offset: number) => Place): FileIssue[] {
  const issues: FileIssue[] = [];
  visit(document, {
    Alias: (_, alias) => {
      const place = placeAt(alias.range?.[0] ?? 0);
      issues.push(createIssue('yaml/syntax', place, { problem: 'un alias «*», que los datos no admiten.' }));
    },
  });
  return issues;
}

/** A key is a word: YAML also allows a list, a group or nothing, which no field is called. */
function keyIssues(document: Document, placeAt: (offset: number) => Place): FileIssue[] {
  const issues: FileIssue[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value !== null) return;
      const offset = (key as Node | null)?.range?.[0] ?? (value as Node | null)?.range?.[0] ?? 0;
      issues.push(
        createIssue('yaml/syntax', placeAt(offset), { problem: 'un nombre de campo que no es una palabra.' }),
      );
    },
  });
  return issues;
}

/** One slip makes the parser complain several times on its line; the first complaint is the useful one. */
function firstOfEachLine(issues: readonly FileIssue[]): FileIssue[] {
  const lines = new Set<number>();
  return issues.filter(({ line }) => !lines.has(line) && lines.add(line));
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
