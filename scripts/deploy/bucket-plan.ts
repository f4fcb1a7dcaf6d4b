import type { SiteObject } from './objects.ts';

/** What a bucket holds of the site: path → fingerprint, null while it is being changed. */
export type Manifest = Readonly<Record<string, string | null>>;

export interface BucketPlan {
  /** Objects to write, group after group: when a group begins, everything that its pages show is there. */
  writes: SiteObject[][];
  /** Paths to delete at the end, group after group: a page goes before what it shows. */
  removals: string[][];
  unchanged: number;
}

/**
 * The way from what a bucket holds to a site, such that whenever it is broken off every page is an old or a new one and
 * everything that it shows is there.
 */
export function planBucket(held: Manifest, objects: readonly SiteObject[]): BucketPlan {
  const changed = objects.filter(({ path, fingerprint }) => held[path] !== fingerprint);
  const isNew = ({ path }: SiteObject) => !Object.hasOwn(held, path);
  const isPage = ({ path }: { path: string }) => path.endsWith('.html');
  const paths = new Set(objects.map(({ path }) => path));
  const groups = [
    // Names that no reader knows yet disturb nobody.
    changed.filter((object) => isNew(object) && !isPage(object)),
    changed.filter((object) => isNew(object) && isPage(object)),
    changed.filter((object) => !isNew(object) && !isPage(object)),
    changed.filter((object) => !isNew(object) && isPage(object)),
  ];
  const gone = Object.keys(held).filter((path) => !paths.has(path));
  const removals = [gone.filter((path) => isPage({ path })), gone.filter((path) => !isPage({ path }))];
  return {
    writes: groups.filter((group) => group.length > 0),
    removals: removals.filter((group) => group.length > 0),
    unchanged: objects.length - changed.length,
  };
}

/** What the bucket may hold while a plan is carried out: nothing that changes counts as known. */
export const duringPlan = (held: Manifest, { writes }: BucketPlan): Manifest => ({
  ...held,
  ...Object.fromEntries(writes.flat().map(({ path }) => [path, null])),
});

/** What it holds afterwards. */
export const afterPlan = (objects: readonly SiteObject[]): Manifest =>
  Object.fromEntries(objects.map(({ path, fingerprint }) => [path, fingerprint]));
