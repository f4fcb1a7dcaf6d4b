import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import Ajv04 from 'ajv-draft-04';
import { ROOT } from './paths.ts';

// Schemas of the specifications themselves, without their examples: `tests/fixtures/schemas/README.md` says where from.
const read = (name: string): Record<string, unknown> & { required?: string[] } =>
  JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/schemas', `${name}.json`), 'utf8'));
const OPTIONS = { strict: false, allErrors: true, validateFormats: false };

/** What a schema of Data Package 2.0 has against some data, as `path message`. */
export function dataPackageFaults(name: 'datapackage' | 'tableschema', data: unknown): string[] {
  return faultsOf(new Ajv(OPTIONS).compile(read(name)), data);
}

/** Codes of the budget of the United States, which no other publisher has. */
const FEDERAL = ['bureauCode', 'programCode'];

/** What the schema of DCAT-US 1.1 has against a catalogue, as `path message`. */
export function dcatUsFaults(data: unknown): string[] {
  const ajv = new Ajv04({ ...OPTIONS, unicodeRegExp: false });
  const dataset = read('dcat-us-dataset');
  for (const name of ['distribution', 'organization', 'vcard']) ajv.addSchema(read(`dcat-us-${name}`));
  ajv.addSchema({ ...dataset, required: dataset.required?.filter((field) => !FEDERAL.includes(field)) });
  return faultsOf(ajv.compile(read('dcat-us-catalog')), data);
}

function faultsOf(validate: ValidateFunction, data: unknown): string[] {
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
