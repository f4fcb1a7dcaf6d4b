import { createIssue } from '../i18n/issues.ts';
import { findBlockMark } from '../lib/block-mark.ts';
import { findHiddenCharacter } from '../lib/hidden-characters.ts';
import type { FileIssue, Place } from '../lib/issue.ts';
import { findMixedWord } from '../lib/mixed-scripts.ts';
import { RESERVED_WORD } from '../lib/reserved-word.ts';

/**
 * The first sign of a text that none may hold, in data or in a body, however it is written: a quoted value and a character
 * reference can spell what the file itself does not hold. `told`: rules of which the file itself has been told.
 */
export function textSignIssue(text: string, place: () => Place, told: readonly string[] = []): FileIssue | undefined {
  const hidden = findHiddenCharacter(text);
  if (hidden && !told.includes('file/control')) return createIssue('file/control', place(), { char: hidden.name });
  const sign = findBlockMark(text);
  if (sign) return createIssue('file/block-mark', place(), { sign });
  if (text.includes(RESERVED_WORD) && !told.includes('file/reserved'))
    return createIssue('file/reserved', place(), { word: RESERVED_WORD });
  const word = findMixedWord(text);
  return word === undefined ? undefined : createIssue('file/mixed-scripts', place(), { word });
}
