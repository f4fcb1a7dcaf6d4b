/** A version of a published entry, as the desk of `npm start` reads it from git. */
export interface Version {
  /** When it was written, in words. */
  when: string;
  /** Who signed it. */
  who: string;
  /** The notes of change that it brought. */
  notes: string[];
  title: string;
  /** What stands below the data. */
  body: string;
  /** The whole file. */
  raw: string;
}

/** The action that asks for the versions of an entry, the newest first; ours, Decap does not know it. */
export const VERSIONS_ACTION = 'entryVersions';
