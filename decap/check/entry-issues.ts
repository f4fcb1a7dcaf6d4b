import { dropEmpty } from '../../src/content-file/read.ts';
import { ledgerIssues } from '../../src/check/ledger.ts';
import { signIssues } from '../../src/check/sign-issues.ts';
import { schemaIssues } from '../../src/validation/schema-issues.ts';
import type { FileIssue } from '../../src/lib/issue.ts';
import { bodyRules, type CollectionName, collectionModels } from '../../src/model/collections.ts';
import { guardBody, parseBody } from '../body/parse.ts';
import type { ControlProps } from '../cms.ts';
import { BODY, ROW, SOURCE } from '../format/formats.ts';
import { fromForm } from '../format/form-data.ts';

const START = { line: 1, column: 1 };

/** Every fault of a body as the guard of the build sees it. */
export function bodyIssues(body: string, { collection }: ControlProps): FileIssue[] {
  if (body.trim() === '') return [];
  return guardBody(body, bodyRules(collection?.get('name') as CollectionName));
}

/** Every fault of the data of an entry as the build sees them: the last gate before a save. */
export function dataIssues(collection: string, form: Record<string, unknown>): FileIssue[] {
  const model = collectionModels[collection as CollectionName];
  if (!model) return [];
  const { [BODY]: body, [SOURCE]: __, [ROW]: ___, ...fields } = form;
  const data = dropEmpty(fromForm(model.schema, dropEmpty(fields)));
  const placeAt = () => START;
  const faults = [...schemaIssues(model.schema, data, placeAt), ...signIssues(data, placeAt)];
  if (faults.length > 0) return faults;
  const { tree } = parseBody(String(body ?? ''));
  return ledgerIssues({ collection: collection as CollectionName, data: model.schema.parse(data), tree, placeAt });
}
