import type { SearchDocument } from '../../lib/search-document.ts';
import { byBytes, type Filter } from './format.ts';

/** The names of the facts of all pages, in the order by which they have their numbers. */
export const factsOf = (documents: readonly SearchDocument[]): string[] =>
  [...new Set(documents.flatMap(({ meta }) => Object.keys(meta)))].toSorted(byBytes);

/** Every filter with its values, and the pages of each. */
export function filtersOf(documents: readonly SearchDocument[]): Filter[] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [page, document] of documents.entries()) {
    for (const [filter, values] of Object.entries(document.filters)) {
      const pages = filters.get(filter) ?? new Map<string, number[]>();
      filters.set(filter, pages);
      for (const value of values) {
        const known = pages.get(value);
        if (known) known.push(page);
        else pages.set(value, [page]);
      }
    }
  }
  const sorted = <T>(map: Map<string, T>) => [...map].toSorted(([a], [b]) => byBytes(a, b));
  return sorted(filters)
    .map(([filter, values]): Filter => [filter, sorted(values)])
    .filter(([, values]) => values.length > 0);
}

/** The pages by their days. */
export function sortsOf(documents: readonly SearchDocument[]): [string, number[]][] {
  const keys = [...new Set(documents.flatMap(({ sort }) => Object.keys(sort) as (keyof typeof sort)[]))].toSorted(
    byBytes,
  );
  return keys.map((key) => {
    const dated = documents.flatMap(({ sort }, page) => (sort[key] === undefined ? [] : [{ page, value: sort[key] }]));
    return [key, dated.toSorted((a, b) => byBytes(a.value, b.value)).map(({ page }) => page)];
  });
}
