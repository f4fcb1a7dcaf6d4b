import { readEntry } from '../content-file/read.ts';
import type { FileIssue } from '../lib/issue.ts';
import { boundIssue } from '../mdx/bounds.ts';
import { MAX_SETTING_BYTES, readSourceFile } from './source-file.ts';

/** What a file holds too much of to be read at all: the limits of the check, for whoever is about to keep it. */
export function limitIssues(text: string): FileIssue[] {
  if (text === '') return [];
  const most = text.startsWith('---') ? undefined : MAX_SETTING_BYTES;
  const { text: readable, issues } = readSourceFile(new TextEncoder().encode(text), most);
  if (readable === undefined) return issues;
  const entry = readEntry(readable);
  return [...entry.issues.filter(({ code }) => code === 'yaml/too-much'), ...[boundIssue(entry.body) ?? []].flat()];
}
