/** Parts a list into pages of `size` items at most, in order. There is always a first page, also of an empty list. */
export function toPages<T>(items: readonly T[], size: number): (readonly T[])[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, page) => items.slice(page * size, (page + 1) * size));
}
