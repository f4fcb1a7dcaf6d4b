/** What changed since the content was good, and what of it was taken back already; paths below the content folder. */
export interface Change {
  path: string;
  /** The file is gone, and taking it back means to have it again. */
  isDeleted: boolean;
}

/**
 * Which changes to take back next so that the rest can be built; empty when none is left. An entry with a fault is
 * taken back alone. Where the fault stands in what nobody changed, the cause is something that it needs: the settings
 * that changed, or what was deleted. When that is not it either, everything is taken back: that was good.
 */
export function nextToHoldBack(
  faulty: readonly string[],
  changes: readonly Change[],
  held: ReadonlySet<string>,
): string[] {
  const open = changes.filter(({ path }) => !held.has(path));
  const own = open.filter(({ path }) => faulty.includes(path));
  const needed = open.filter(({ path, isDeleted }) => isDeleted || path.endsWith('.yaml'));
  const isElsewhere = faulty.some((path) => !open.some((change) => change.path === path));
  const [first, second] = isElsewhere ? [needed, own] : [own, needed];
  return (first.length > 0 ? first : second.length > 0 ? second : open).map(({ path }) => path);
}
