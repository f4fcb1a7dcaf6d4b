import type { z } from 'zod';
import type { FileIssue, Place } from '../lib/issue.ts';
import { schemaIssues } from '../validation/schema-issues.ts';
import { signIssues } from './sign-issues.ts';

/**
 * Every fault of the data of an entry, of a settings file or of a form: what the model refuses, and signs that no text may
 * hold. `told`: rules of which the file itself has been told.
 */
export const dataFaults = (
  schema: z.ZodType,
  data: unknown,
  placeAt: (path: readonly PropertyKey[]) => Place,
  told: readonly string[] = [],
): FileIssue[] => {
  const signs = signIssues(data, placeAt, told);
  const places = new Set(signs.map(placeKey));
  // A path with such a sign is no path either: one message is enough.
  return [...schemaIssues(schema, data, placeAt).filter((issue) => !places.has(placeKey(issue))), ...signs];
};

const placeKey = ({ line, column, field }: Place): string => JSON.stringify([line, column, field]);
