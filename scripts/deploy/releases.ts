/** Whole sites that stand side by side in a folder, each in a folder of its own named by its moment. */
export interface ReleaseHost {
  /** What the messages call the place. */
  name: string;
  /** Names of everything in `releases/`, and the one that `current` leads to. */
  list: () => Promise<{ names: string[]; current: string | undefined }>;
  /** Copies a site whole under a new name; what does not differ from `previous` may be shared with it. */
  receive: (site: string, release: string, previous: string | undefined) => Promise<void>;
  /** Leads `current` to a release, in one step that no reader can see the middle of. */
  switchTo: (release: string) => Promise<void>;
  remove: (names: readonly string[]) => Promise<void>;
  /** Runs a command of the shell where the releases are. */
  order: (command: string) => Promise<void>;
}

/** Releases that stay, so that a bad one can be taken back. */
const KEPT = 5;

/** Ending of a release that is being copied. */
export const PARTIAL = '.partial';

/** Name of a release made at a moment: names in their order are releases in theirs. */
export const releaseName = (moment: Date): string => moment.toISOString().replace(/[-:.]/g, '');

/** The release before the current one, to which a rollback goes; undefined when there is none. */
export const releaseBefore = (names: readonly string[], current: string | undefined): string | undefined =>
  releasesOf(names)
    .filter((name) => current !== undefined && name < current)
    .at(-1);

/** What goes once `current` is served: all but the newest five, never the current one, and copies broken off a day ago. */
export function outdated(names: readonly string[], current: string, now: Date): string[] {
  const kept = new Set([current, ...releasesOf(names).slice(-KEPT)]);
  const yesterday = releaseName(new Date(now.getTime() - 86_400_000));
  const broken = names.filter((name) => name.endsWith(PARTIAL) && isRelease(name.slice(0, -PARTIAL.length)));
  return [
    ...releasesOf(names).filter((name) => !kept.has(name)),
    // A younger one may be another person's, on its way.
    ...broken.filter((name) => name < yesterday),
  ];
}

const releasesOf = (names: readonly string[]): string[] => names.filter(isRelease).toSorted();

const isRelease = (name: string): boolean => /^\d{8}T\d{9}Z$/.test(name);
