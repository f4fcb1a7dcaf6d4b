import type { z } from 'zod';
import { dropEmpty } from '../../src/content-file/read.ts';
import { dataFaults } from '../../src/check/data-issues.ts';
import { futureDayIssues } from '../../src/check/future-days.ts';
import { ledgerIssues } from '../../src/check/ledger.ts';
import type { Day } from '../../src/lib/day.ts';
import type { FileIssue, Place } from '../../src/lib/issue.ts';
import { bodyRules, type CollectionName, collectionModels } from '../../src/model/collections.ts';
import { findFieldMeta, shapeOf } from '../../src/model/introspection.ts';
import { settingsModels, type SettingsName } from '../../src/model/settings-files.ts';
import { guardBody, parseBody } from '../body/parse.ts';
import { BODY, SOURCE } from '../format/formats.ts';
import { ROW } from '../format/heads.ts';
import { fromForm, isOptionalGroup } from '../format/form-data.ts';

/** What is open in the form. */
export interface FormEntry {
  collection: string;
  /** Which of the settings, in the collection of the settings. */
  file?: string;
  data: Record<string, unknown>;
}

type Data = Record<string, unknown>;

/** There is no file yet: a place is a field. */
const placeAt = (field: readonly PropertyKey[]): Place => ({ line: 1, column: 1, field });

/** Every fault of a body as the guard of the build sees it. */
export function bodyIssues(body: string, collection: string): FileIssue[] {
  if (body.trim() === '') return [];
  return guardBody(body, { ...bodyRules(collection as CollectionName), inForm: true });
}

/** The model of what is open in the form; undefined for what has none. */
export const modelOfForm = ({ collection, file }: Pick<FormEntry, 'collection' | 'file'>): z.ZodObject | undefined =>
  collection === 'settings'
    ? settingsModels[file as SettingsName]?.schema
    : collectionModels[collection as CollectionName]?.schema;

/**
 * Every fault of the data of a form as the build sees them, each at its field: the last gate before a save. `today`, in the zone of
 * the site, is what no day of the past may follow.
 */
export function dataIssues(entry: FormEntry, today: Day): FileIssue[] {
  const schema = modelOfForm(entry);
  if (!schema) return [];
  const { [BODY]: body, [SOURCE]: __, [ROW]: ___, ...fields } = entry.data;
  const data = withRequiredGroups(schema, dropEmpty(fromForm(schema, dropEmpty(fields)))) as Data;
  const faults = [...dataFaults(schema, data, placeAt), ...futureDayIssues(schema, data, today, placeAt)];
  if (faults.length > 0 || entry.collection === 'settings') return faults;
  const collection = entry.collection as CollectionName;
  const { tree } = parseBody(String(body ?? ''));
  return ledgerIssues({ collection, data: collectionModels[collection].schema.parse(data), tree, placeAt });
}

/** An empty group that is required lacks its fields, and these are what a person can fill in. */
function withRequiredGroups(schema: z.core.$ZodType, data: unknown): unknown {
  const shape = shapeOf(schema);
  if (!shape || data === null || typeof data !== 'object' || Array.isArray(data)) return data;
  const groups = Object.entries(shape).filter(
    ([, field]) => findFieldMeta(field)?.widget === 'object' && !isOptionalGroup(field),
  );
  const filled = groups.map(([key, field]) => [key, withRequiredGroups(field, (data as Data)[key] ?? {})]);
  return { ...data, ...Object.fromEntries(filled) };
}
