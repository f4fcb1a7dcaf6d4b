import type { z } from 'zod';

/** A kind of MDX entry, one file per entry under `content/<key>/`: everything that sets it apart from the others. */
export interface CollectionModel<S extends z.ZodObject = z.ZodObject> {
  /** What people call the collection, also over its section of the site, and one entry of it. */
  label: string;
  labelSingular: string;
  /** What `npm run new` calls one entry. */
  command: string;
  schema: S;
  /** First segment of the addresses in its section, and folder of its files below `/archivos/`. */
  segment: string;
  /** True where the name of a file begins with the day of the entry, so that names never clash from year to year. */
  dated: boolean;
  /** Its part of the site; absent for pages that hang from the root. */
  section?: SectionModel;
  /** What the body of an entry may or may not be, where it differs from a page of text. */
  body?: BodyRules;
  /** The dates that cannot move without a public reason. */
  guardedDates?: readonly GuardedDate[];
  /** True where the main picture is also offered as it was uploaded. */
  originalPicture?: boolean;
}

/** A section has a landing page, an archive by year and month, and lists by topic. */
interface SectionModel {
  /** What stands there, in a sentence for visitors. */
  summary: string;
  /** The latest entries, or a page of its own in `src/pages/<segment>/index.astro`. */
  landing: 'latest' | 'own';
}

/** What a collection asks of its bodies. */
export interface BodyRules {
  /** What people call it, where it is more than a text. */
  label?: string;
  /** False for short answers that stand together on one page. */
  headings?: boolean;
  /** True where the body comes later than the entry: a question waits for its answer. */
  optional?: boolean;
}

/** Fields that hold a date (a day or an instant) and the list of its changes: of the entry, or of each item of a list. */
export interface GuardedDate {
  /** The list, and the field of an item by which it is known again in every version of the file. */
  items?: { list: string; name: string };
  date: string;
  changes: string;
}
