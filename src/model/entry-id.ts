import type { Day } from '../lib/day.ts';
import { toSlug } from '../lib/slug.ts';
import { type CollectionName, collectionModels } from './collections.ts';

/** Name of the file of a new entry, without its ending: `2026-03-01-el-agua-volvio`; without the day where the collection asks for none. */
export const entryId = (collection: CollectionName, title: string, day: Day): string =>
  `${collectionModels[collection].dated ? `${day}-` : ''}${toSlug(title)}`;
