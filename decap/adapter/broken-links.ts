import type { FormEntry } from '../check/entry-issues.ts';
import type { Fault } from '../check/form-faults.ts';
import { linkedPages, linkFaults, pageOfEntry } from '../check/link-faults.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

/** What is not on the site and may be linked to all the same: it can go out together with what links to it. */
export type Awaited = () => Promise<readonly { collection: string; slug: string }[]>;

let targets: readonly string[] = [];
const broken = new Set<string>();

/** Looks up the links of a form; none is broken where the addresses of the site cannot be read. */
export async function findBrokenLinks(entry: FormEntry, awaited: Awaited): Promise<void> {
  const pages = linkedPages(entry);
  if (pages.length === 0) return;
  targets = await fetch(addressOnSite('/admin/addresses.json'), { cache: 'no-cache' })
    .then((response) => (response.ok ? (response.json() as Promise<string[]>) : []))
    .catch(() => []);
  const known = new Set(targets);
  broken.clear();
  const missing = pages.filter((page) => !known.has(page));
  if (targets.length === 0 || missing.length === 0) return;
  const coming = new Set((await awaited()).map(({ collection, slug }) => pageOfEntry(collection, slug)));
  for (const page of missing) if (!coming.has(page)) broken.add(page);
}

/** The links of a form that lead to what was found broken. */
export const brokenLinks = (entry: FormEntry): Fault[] => linkFaults(entry, broken, targets);
