/** The documents of a feed. */
export interface FeedPages<T> {
  /** What is read again and again: the newest items. */
  current: T[];
  /** Full documents of older items, the oldest first; whatever is published later, none of them changes. */
  archives: T[][];
}

/**
 * A feed in documents of `size` items at most. `items` run from new to old, and so does each document. Archives are
 * counted from the oldest item and hold `size` items each; the newest may stand in an archive as well.
 */
export function toFeedPages<T>(items: readonly T[], size: number): FeedPages<T> {
  const current = items.slice(0, size);
  if (items.length <= size) return { current, archives: [] };
  const oldestFirst = items.toReversed();
  const count = Math.floor(items.length / size);
  const archives = Array.from({ length: count }, (_, index) =>
    oldestFirst.slice(index * size, (index + 1) * size).toReversed(),
  );
  return { current, archives };
}
