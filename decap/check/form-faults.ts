import type { Day } from '../../src/lib/day.ts';
import type { FileIssue } from '../../src/lib/issue.ts';
import { bodyRules, type CollectionName } from '../../src/model/collections.ts';
import { labelTrail } from '../../src/model/introspection.ts';
import { createIssue } from '../../src/i18n/issues.ts';
import { toFormPath } from '../format/form-data.ts';
import { BODY, BODY_LABEL } from '../format/formats.ts';
import { bodyIssues, dataIssues, type FormEntry, modelOfForm } from './entry-issues.ts';

/** What keeps an entry from being saved. */
export interface Fault {
  /** The labels on the way to its field, «Datos › 3 › Valor»; empty for a fault of no field. */
  label: string;
  /** The names of the fields in the form, from the outside in. */
  path: string[];
  /** What was found, what was expected and how to mend it. */
  message: string;
}

/** Every fault of what is in a form, in the order of the model and then of the text, on the day of the site that it is. */
export function formFaults(entry: FormEntry, today: Day): Fault[] {
  const schema = modelOfForm(entry);
  if (!schema) return [];
  const inData = errorsOf(dataIssues(entry, today)).map((issue) => {
    const { field } = issue;
    // A rule that looks at the whole entry finds it in the text.
    if (!field) return { label: BODY_LABEL, path: [BODY], message: messageOf(issue) };
    return { label: labelTrail(schema, field).join(' › '), path: toFormPath(schema, field), message: messageOf(issue) };
  });
  return [...inData, ...bodyFaults(entry)];
}

/** What is wrong, in one paragraph. */
const messageOf = ({ found, expected, fix }: FileIssue): string => `${found} Se esperaba: ${expected} ${fix}`;

const errorsOf = (issues: readonly FileIssue[]): FileIssue[] => issues.filter(({ severity }) => severity === 'error');

function bodyFaults({ collection, data }: FormEntry): Fault[] {
  if (collection === 'settings') return [];
  const body = String(data[BODY] ?? '');
  const isMissing = body.trim() === '' && !bodyRules(collection as CollectionName).optional;
  const issues = isMissing
    ? [createIssue('body/empty', { line: 1, column: 1, field: [BODY] })]
    : bodyIssues(body, collection);
  return errorsOf(issues).map((issue) => ({ label: BODY_LABEL, path: [BODY], message: messageOf(issue) }));
}
