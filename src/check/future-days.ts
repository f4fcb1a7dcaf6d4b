import type { z } from 'zod';
import { createIssue } from '../i18n/issues.ts';
import { type Day, isDay } from '../lib/day.ts';
import type { FileIssue, Place } from '../lib/issue.ts';
import { fieldValues } from '../model/introspection.ts';

/** Days of `data` that can only lie behind us and do not: of receptions, changes, reviews, consents. */
export function futureDayIssues(
  schema: z.ZodObject,
  data: unknown,
  today: Day,
  placeAt: (path: readonly PropertyKey[]) => Place,
): FileIssue[] {
  return fieldValues(schema, data).flatMap(({ path, meta, value }) => {
    if (!meta.past || typeof value !== 'string' || !isDay(value) || value <= today) return [];
    return [createIssue('field/future', placeAt(path), { label: meta.label, path: path.join('.'), day: value, today })];
  });
}
