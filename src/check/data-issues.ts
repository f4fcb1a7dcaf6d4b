import type { z } from 'zod';
import type { FileIssue, Place } from '../lib/issue.ts';
import { schemaIssues } from '../validation/schema-issues.ts';
import { signIssues } from './sign-issues.ts';

/**
 * Every fault of the data of an entry, of a settings file or of a form: what the model refuses, and signs that no text may
 * hold. A file that holds such a sign itself has been told so: `hasHidden`.
 */
export const dataFaults = (
  schema: z.ZodType,
  data: unknown,
  placeAt: (path: readonly PropertyKey[]) => Place,
  { hasHidden = false } = {},
): FileIssue[] => [...schemaIssues(schema, data, placeAt), ...(hasHidden ? [] : signIssues(data, placeAt))];
