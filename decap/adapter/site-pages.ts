import { addressOnSite } from '../../src/lib/site-address.ts';

/** A page of the site as `/admin/pages.json` lists it. */
export interface SitePage {
  path: string;
  title: string;
  /** Of an entry: its collection and id. */
  entry?: string;
  /** Of an entry: the list of its revisions. */
  history?: string;
  /** Of a question: the number under which it was filed. */
  number?: string;
}

let known: readonly SitePage[] = [];
let loading: Promise<readonly SitePage[]> | undefined;

/** The pages of the site as it was built last; none where the list cannot be read, and then no link leads to them. */
export function sitePages(): Promise<readonly SitePage[]> {
  loading ??= fetch(addressOnSite('/admin/pages.json'), { cache: 'no-cache' })
    .then((response) => (response.ok ? (response.json() as Promise<SitePage[]>) : []))
    .catch(() => [])
    .then((pages) => (known = pages));
  return loading;
}

/** The pages as far as they have been asked for. */
export const knownPages = (): readonly SitePage[] => known;

/** The next question is answered by the site as it stands then. */
export function forgetSitePages(): void {
  loading = undefined;
}
