/** Order of two texts by their code units: days, ids and addresses; 0 when they are the same. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Comparator of things by one of their texts, from the first to the last. */
export const ascending =
  <T>(textOf: (item: T) => string) =>
  (a: T, b: T): number =>
    compare(textOf(a), textOf(b));

/** Comparator of things by one of their texts, from the last to the first: the newest day comes first. */
export const descending =
  <T>(textOf: (item: T) => string) =>
  (a: T, b: T): number =>
    compare(textOf(b), textOf(a));
