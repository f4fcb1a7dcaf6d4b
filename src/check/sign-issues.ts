import { createIssue } from '../i18n/issues.ts';
import { findBlockMark } from '../lib/block-mark.ts';
import { findHiddenCharacter } from '../lib/hidden-characters.ts';
import type { FileIssue, Place } from '../lib/issue.ts';

/**
 * Signs that no field may hold, at any depth of the data. A quoted value can spell characters that the file itself does
 * not hold: `"\x07"`.
 */
export function signIssues(
  data: unknown,
  placeAt: (path: readonly PropertyKey[]) => Place,
  path: readonly PropertyKey[] = [],
): FileIssue[] {
  if (typeof data === 'string') return signsOf(data, () => placeAt(path));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) =>
    signIssues(value, placeAt, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

function signsOf(text: string, place: () => Place): FileIssue[] {
  const hidden = findHiddenCharacter(text);
  if (hidden) return [createIssue('file/control', place(), { char: hidden.name })];
  const sign = findBlockMark(text);
  return sign ? [createIssue('file/block-mark', place(), { sign })] : [];
}
