// `npm run licences`: under which licence each installed package stands. Ends with 1 when one has none, or one that this
// project has not accepted.
import { join } from 'node:path';
import { licenceTable, refusedLicences } from './supply/licences.ts';
import { makeSbom } from './supply/sbom.ts';

try {
  const { components } = makeSbom(join(import.meta.dirname, '..'), { installed: true });
  for (const line of licenceTable(components)) console.log(line);
  const refused = refusedLicences(components);
  for (const sentence of refused) console.error(sentence);
  if (refused.length > 0) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
