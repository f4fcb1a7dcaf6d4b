import type { Paragraph, Root } from 'mdast';
import { createIssue } from '../i18n/issues.ts';
import type { FileIssue, Place } from '../lib/issue.ts';
import { acronymsOf, splitSentences, wordsOf } from '../lib/sentences.ts';
import { placeOf, textOf, walk } from '../mdx/tree.ts';

/** Limits of the plain-language guide of the DNP: advice for editors, never a gate. */
const MAX_WORDS = 20;
const MAX_LINES = 5;
/** Characters of a printed line, to count the lines of a paragraph that is one line in its file. */
const LINE_LENGTH = 90;

/** Warnings on long sentences, long paragraphs and acronyms that are used before they are explained. */
export function plainLanguageIssues(tree: Root): FileIssue[] {
  const issues: FileIssue[] = [];
  const explained = new Set<string>();
  walk(tree, (node) => {
    if (node.type !== 'paragraph') return;
    issues.push(...paragraphIssues(node), ...acronymIssues(node, explained));
  });
  return issues;
}

function paragraphIssues(node: Paragraph): FileIssue[] {
  const text = textOf(node).replace(/\s+/g, ' ');
  const place = placeOf(node);
  const lines = Math.ceil(text.length / LINE_LENGTH);
  const long = lines > MAX_LINES ? [createIssue('plain/long-paragraph', place, { lines: String(lines) })] : [];
  return [...long, ...splitSentences(text).flatMap((sentence) => sentenceIssues(sentence.text, place))];
}

function sentenceIssues(sentence: string, place: Place): FileIssue[] {
  const words = wordsOf(sentence);
  if (words.length <= MAX_WORDS) return [];
  const source = words.slice(0, 6).join(' ');
  return [createIssue('plain/long-sentence', place, { words: String(words.length), source })];
}

/** «Superintendencia de Servicios Públicos (SSPD)» explains SSPD from there on; each acronym is reported once. */
function acronymIssues(node: Paragraph, explained: Set<string>): FileIssue[] {
  const text = textOf(node);
  return acronymsOf(text).flatMap(({ text: acronym, offset }) => {
    if (explained.has(acronym)) return [];
    explained.add(acronym);
    const isExplained = text[offset - 1] === '(' || text.slice(offset + acronym.length).startsWith(' (');
    return isExplained ? [] : [createIssue('plain/acronym', placeOf(node), { acronym })];
  });
}
