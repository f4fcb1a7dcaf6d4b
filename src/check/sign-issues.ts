import type { FileIssue, Place } from '../lib/issue.ts';
import { textSignIssue } from '../validation/text-signs.ts';

/** Signs that no field may hold, at any depth of the data. `told`: rules of which the file itself has been told. */
export function signIssues(
  data: unknown,
  placeAt: (path: readonly PropertyKey[]) => Place,
  told: readonly string[] = [],
  path: readonly PropertyKey[] = [],
): FileIssue[] {
  if (typeof data === 'string') return [textSignIssue(data, () => placeAt(path), told) ?? []].flat();
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) =>
    signIssues(value, placeAt, told, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}
