import { fixedAddresses } from '../check/fixed-addresses.ts';
import { entryPath, feedOf, feedPath } from '../routes.ts';
import { getAllEntryPages } from './entries.ts';
import { getRedirects } from './settings.ts';
import { getSitePages } from './site-pages.ts';

/** Every address of the site as it is now to which a link may lead, as the check of links knows them. */
export async function getLinkTargets(): Promise<string[]> {
  const [pages, entries, redirects] = await Promise.all([getSitePages(), getAllEntryPages(), getRedirects()]);
  const targets = [
    ...fixedAddresses(),
    ...pages.map(({ path }) => path),
    ...pages.filter(({ path }) => feedOf(path)).flatMap(({ path }) => [feedPath(path), feedPath(path, 'json')]),
    // Also withdrawn ones, which keep their address.
    ...entries.map(({ collection, id }) => entryPath(collection, id)),
    // What tells them apart by a query is not every server.
    ...redirects.map(({ from }) => from).filter((from) => !from.includes('?')),
  ];
  return [...new Set(targets)];
}
