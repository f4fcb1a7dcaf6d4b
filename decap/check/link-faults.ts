import { createIssue } from '../../src/i18n/issues.ts';
import { findNearest } from '../../src/lib/nearest.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import { fieldValues } from '../../src/model/introspection.ts';
import { entryPath } from '../../src/routes.ts';
import { siteLinks } from '../body/links.ts';
import { fromForm } from '../format/form-data.ts';
import { BODY } from '../format/formats.ts';
import { type FormEntry, modelOfForm } from './entry-issues.ts';
import { type Fault, toFault } from './form-faults.ts';

/** The pages of this site to which a form leads, in its text and in its fields. */
export const linkedPages = (entry: FormEntry): string[] => formLinks(entry).map(({ url }) => pageOf(url));

/** Links of a form to pages that are `broken`; `targets` are the addresses that there are, for a suggestion. */
export function linkFaults(entry: FormEntry, broken: ReadonlySet<string>, targets: readonly string[]): Fault[] {
  const schema = modelOfForm(entry);
  if (!schema || broken.size === 0) return [];
  return formLinks(entry)
    .filter(({ url }) => broken.has(pageOf(url)))
    .map(({ url, field }) => {
      const nearest = findNearest(pageOf(url), targets);
      const suggestion = nearest ? ` ¿Quiso decir «${nearest}»?` : '';
      return toFault(entry, schema, createIssue('link/missing', { line: 1, column: 1, field }, { url, suggestion }));
    });
}

/** The page of an entry that is not on the site yet. */
export const pageOfEntry = (collection: string, slug: string): string => entryPath(collection as CollectionName, slug);

interface FormLink {
  url: string;
  /** Place in the data; absent in the text. */
  field?: readonly PropertyKey[];
}

function formLinks(entry: FormEntry): FormLink[] {
  const schema = modelOfForm(entry);
  if (!schema) return [];
  const { [BODY]: body, ...fields } = entry.data;
  const inFields = fieldValues(schema, fromForm(schema, fields)).flatMap(({ path, meta, value }) =>
    meta.format === 'path' && typeof value === 'string' && value.startsWith('/') ? [{ url: value, field: path }] : [],
  );
  return [...inFields, ...siteLinks(String(body ?? '')).map((url) => ({ url }))];
}

/** Without what follows the page, `#…` or `?…`. */
const pageOf = (url: string): string => url.replace(/[?#].*$/, '');
