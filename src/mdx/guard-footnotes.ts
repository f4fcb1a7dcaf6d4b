import type { FootnoteDefinition, Nodes, Root, Text } from 'mdast';
import { createIssue } from '../i18n/issues.ts';
import { type FileIssue, toPlace } from '../lib/issue.ts';
import { placeOf, walk } from './tree.ts';

/** Every call has its note and every note its call, once each; a note holds no heading, because notes move to the end. */
export function checkFootnotes(tree: Root, source: string | undefined): FileIssue[] {
  const issues: FileIssue[] = [];
  const called = new Set<string>();
  const notes = new Map<string, FootnoteDefinition>();
  walk(tree, (node, ancestors) => {
    if (node.type === 'text') issues.push(...missingNotes(node, source));
    if (node.type === 'footnoteReference') called.add(node.identifier);
    if (node.type === 'heading' && ancestors.some(isNote)) issues.push(createIssue('heading/in-note', placeOf(node)));
    if (!isNote(node)) return;
    if (notes.has(node.identifier)) issues.push(createIssue('footnote/twice', placeOf(node), { id: node.identifier }));
    notes.set(node.identifier, node);
  });
  const unused = [...notes.values()].filter((note) => !called.has(note.identifier));
  return [...issues, ...unused.map((note) => createIssue('footnote/unused', placeOf(note), { id: note.identifier }))];
}

const isNote = (node: Nodes): node is FootnoteDefinition => node.type === 'footnoteDefinition';

/** A call without its note is plain text to the parser; `\[^1]` is text on purpose. */
function missingNotes(node: Text, source: string | undefined): FileIssue[] {
  const start = node.position?.start.offset ?? 0;
  const written = source === undefined ? node.value : source.slice(start, node.position?.end.offset);
  return [...written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)].map((match) => {
    const place = source === undefined ? placeOf(node) : toPlace(source, start + match.index);
    return createIssue('footnote/missing', place, { id: match[1] ?? '' });
  });
}
