import type { z } from 'zod';
import { capIssues } from '../../src/check/cap-issues.ts';
import type { Day } from '../../src/lib/day.ts';
import type { FileIssue } from '../../src/lib/issue.ts';
import { bodyLabel, bodyRules, type CollectionName } from '../../src/model/collections.ts';
import { labelTrail } from '../../src/model/introspection.ts';
import { createIssue } from '../../src/i18n/issues.ts';
import { toFormPath } from '../format/form-data.ts';
import { BODY } from '../format/formats.ts';
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

/** What the site is like while a form is filled in. */
export interface SiteNow {
  /** The day in the zone of the site. */
  today: Day;
  /** Its pages; `entry` is the collection and the id of one that is an entry, `number` that of a question. */
  pages: readonly { path: string; title: string; entry?: string; number?: string }[];
}

/** Every fault of what is in a form, in the order of the model and then of the text. */
export function formFaults(entry: FormEntry, { today, pages }: SiteNow): Fault[] {
  const schema = modelOfForm(entry);
  if (!schema) return [];
  const issues = [...dataIssues(entry, today), ...titleIssues(entry, pages), ...numberIssues(entry, pages)];
  return [...errorsOf(issues).map((issue) => toFault(entry, schema, issue)), ...bodyFaults(entry)];
}

/** An issue as a form shows it: at its field. */
export function toFault({ collection }: FormEntry, schema: z.ZodObject, issue: FileIssue): Fault {
  const { field } = issue;
  // A rule that looks at the whole entry finds it in the text.
  if (!field) return bodyFault(collection, issue);
  return { label: labelTrail(schema, field).join(' › '), path: toFormPath(schema, field), message: messageOf(issue) };
}

/** What is wrong, in one paragraph. */
const messageOf = ({ found, expected, fix }: FileIssue): string => `${found} Se esperaba: ${expected} ${fix}`;

const errorsOf = (issues: readonly FileIssue[]): FileIssue[] =>
  capIssues(issues.filter(({ severity }) => severity === 'error'));

/** Decap would save a second entry of the same name as «…-1», and the check refuse it when it is to be published. */
function titleIssues(entry: FormEntry, pages: SiteNow['pages']): FileIssue[] {
  const title = String(entry.data['title'] ?? '');
  const other = others(entry, pages).find((page) => comparable(page.title) === comparable(title));
  const place = { line: 1, column: 1, field: ['title'] };
  return other ? [createIssue('title/duplicate', place, { title, other: other.path })] : [];
}

/** Two questions cannot have been filed under one number. */
function numberIssues(entry: FormEntry, pages: SiteNow['pages']): FileIssue[] {
  const number = String(entry.data['number'] ?? '');
  const other = others(entry, pages).find((page) => page.number && comparable(page.number) === comparable(number));
  const place = { line: 1, column: 1, field: ['number'] };
  return other ? [createIssue('question/number', place, { number, other: other.path })] : [];
}

/** The pages of the other entries of a collection. */
const others = ({ collection, file = '' }: FormEntry, pages: SiteNow['pages']): SiteNow['pages'] =>
  pages.filter(({ entry }) => entry?.startsWith(`${collection}/`) && entry !== `${collection}/${file}`);

const comparable = (title: string): string => title.trim().toLowerCase().normalize('NFC');

function bodyFaults({ collection, data }: FormEntry): Fault[] {
  if (collection === 'settings') return [];
  const body = String(data[BODY] ?? '');
  const isMissing = body.trim() === '' && !bodyRules(collection as CollectionName).optional;
  const issues = isMissing
    ? [createIssue('body/empty', { line: 1, column: 1, field: [BODY] })]
    : bodyIssues(body, collection);
  return errorsOf(issues).map((issue) => bodyFault(collection, issue));
}

const bodyFault = (collection: string, issue: FileIssue): Fault => ({
  label: bodyLabel(collection as CollectionName),
  path: [BODY],
  message: messageOf(issue),
});
