import { entryPath } from '../routes.ts';
import { type Entry, getListedEntries } from './entries.ts';

/** A page before or after another one. */
export interface Neighbour {
  href: string;
  title: string;
}

/** The entries published just before and just after an entry of the same collection. */
export async function getNeighbours({ collection, id }: Entry): Promise<{ older?: Neighbour; newer?: Neighbour }> {
  const entries = await getListedEntries(collection);
  const at = entries.findIndex((entry) => entry.id === id);
  const toNeighbour = (entry: Entry | undefined) =>
    entry && { href: entryPath(collection, entry.id), title: entry.data.title };
  const [older, newer] = at < 0 ? [] : [toNeighbour(entries[at + 1]), toNeighbour(entries[at - 1])];
  return { ...(older && { older }), ...(newer && { newer }) };
}
