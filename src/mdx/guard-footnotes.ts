import type { FootnoteDefinition, Nodes, Root, Text } from 'mdast';
import { createIssue } from '../i18n/issues.ts';
import { createPlaces, type FileIssue, type Place } from '../lib/issue.ts';
import { placeOf, walk } from './tree.ts';

/** Every call has its note and every note its call, once each; a note holds no heading, because notes move to the end. */
export function checkFootnotes(tree: Root, source: string | undefined): FileIssue[] {
  const issues: FileIssue[] = [];
  const called = new Set<string>();
  const notes = new Map<string, FootnoteDefinition>();
  const text = source === undefined ? undefined : { source, placeAt: createPlaces(source) };
  walk(tree, (node, ancestors) => {
    if (node.type === 'text') issues.push(...missingNotes(node, text));
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

/** The text that was parsed, and the places in it. */
interface Located {
  source: string;
  placeAt: (offset: number) => Place;
}

/** A call without its note is plain text to the parser; `\[^1]` is text on purpose. */
function missingNotes(node: Text, text: Located | undefined): FileIssue[] {
  const start = node.position?.start.offset ?? 0;
  const written = text?.source.slice(start, node.position?.end.offset) ?? node.value;
  return [...written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)].map((match) => {
    const place = text?.placeAt(start + match.index) ?? placeOf(node);
    return createIssue('footnote/missing', place, { id: match[1] ?? '' });
  });
}
