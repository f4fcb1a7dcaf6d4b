import { searchFilters } from '../lib/search-filters.ts';
import type { SearchOptions } from './pagefind.ts';

/** What the address of the search page says: `/buscar/?q=…&tipo=…&estado=…&orden=fecha`. */
export interface SearchQuery {
  words: string;
  /** Chosen filters by the name of their field; without a choice a filter is absent. */
  filters: Record<string, string>;
  sort: 'relevance' | 'date';
}

/** Reads the query from the parameters of an address. */
export function readQuery(parameters: URLSearchParams): SearchQuery {
  const filters = searchFilters.flatMap((name) => {
    const value = parameters.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return {
    words: (parameters.get('q') ?? '').trim(),
    filters: Object.fromEntries(filters),
    sort: parameters.get('orden') === 'fecha' ? 'date' : 'relevance',
  };
}

/** Parameters that give the same query when read, without empty ones: an address to share. */
export function writeQuery({ words, filters, sort }: SearchQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (words) parameters.set('q', words);
  for (const name of searchFilters) if (filters[name]) parameters.set(name, filters[name]);
  if (sort === 'date') parameters.set('orden', 'fecha');
  return parameters;
}

/** True when there is something to look for. */
export const isEmptyQuery = ({ words, filters }: SearchQuery): boolean =>
  words === '' && Object.keys(filters).length === 0;

/** The query in Pagefind's terms. */
export const toSearchOptions = ({ filters, sort }: SearchQuery): SearchOptions => ({
  filters,
  ...(sort === 'date' ? { sort: { fecha: 'desc' as const } } : {}),
});
