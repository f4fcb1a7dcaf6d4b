import type { ArrayChange } from 'diff';

/** What stands in the place of what, neither with the neighbours that stayed. */
export interface Replacement {
  from: string[];
  to: string[];
}

/** The places at which two lists differ, by the parts that `diffArrays` finds in them. */
export function replacementsIn(parts: readonly ArrayChange<string>[]): Replacement[] {
  const found: Replacement[] = [];
  let isOpen = false;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      isOpen = false;
      continue;
    }
    if (!isOpen) found.push({ from: [], to: [] });
    isOpen = true;
    found.at(-1)?.[added ? 'to' : 'from'].push(...value);
  }
  return found;
}
