import { type Change, diff } from './diff.ts';

/** How changes that only touch each other are read: kept apart, or as one, in which the editor's side wins. */
export type Touching = 'apart' | 'together';

/**
 * Carries the edit `base → edited` over to `original`, which says the same as `base` in other signs. Words that were
 * not edited keep the signs of the original.
 */
export function mergeText(original: string, base: string, edited: string, touching: Touching): string {
  const tokens = toTokens(base);
  const originalTokens = toTokens(original);
  const editedTokens = toTokens(edited);
  const groups = groupChanges(diff(tokens, originalTokens), diff(tokens, editedTokens), touching);
  let at = 0;
  const parts: string[] = [];
  for (const group of groups) {
    parts.push(...tokens.slice(at, group.start));
    if (group.edits.length === 0)
      parts.push(...group.forms.flatMap((form) => originalTokens.slice(form.bStart, form.bEnd)));
    else parts.push(...editedSide(group, tokens, editedTokens));
    at = group.end;
  }
  return [...parts, ...tokens.slice(at)].join('');
}

const toTokens = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\n|[^\S\n]+|[^]/gu) ?? [];

interface Group {
  start: number;
  end: number;
  /** Changes of form (base → original) and edits (base → edited) that overlap. */
  forms: Change[];
  edits: Change[];
}

function groupChanges(forms: readonly Change[], edits: readonly Change[], touching: Touching): Group[] {
  const all = [
    ...forms.map((change) => ({ change, isEdit: false })),
    ...edits.map((change) => ({ change, isEdit: true })),
  ];
  all.sort((a, b) => a.change.aStart - b.change.aStart || a.change.aEnd - b.change.aEnd);
  const groups: Group[] = [];
  for (const { change, isEdit } of all) {
    const last = groups.at(-1);
    const joins = last && (change.aStart < last.end || (touching === 'together' && change.aStart === last.end));
    const group = joins ? last : { start: change.aStart, end: change.aEnd, forms: [], edits: [] };
    if (!joins) groups.push(group);
    group.end = Math.max(group.end, change.aEnd);
    (isEdit ? group.edits : group.forms).push(change);
  }
  return groups;
}

function editedSide({ start, end, edits }: Group, tokens: readonly string[], edited: readonly string[]): string[] {
  const parts: string[] = [];
  let at = start;
  for (const edit of edits) {
    parts.push(...tokens.slice(at, edit.aStart), ...edited.slice(edit.bStart, edit.bEnd));
    at = edit.aEnd;
  }
  return [...parts, ...tokens.slice(at, end)];
}
