// `npm run licences`: under which licence each installed package stands. Ends with 1 when one has none, or one that this
// project has not accepted.
import { join } from 'node:path';
import { orSay } from './or-say.ts';
import { licenceTable, refusedLicences } from './supply/licences.ts';
import { makeSbom } from './supply/sbom.ts';

await orSay(() => {
  const { components } = makeSbom(join(import.meta.dirname, '..'), { installed: true });
  for (const line of licenceTable(components)) console.log(line);
  const refused = refusedLicences(components);
  for (const sentence of refused) console.error(sentence);
  if (refused.length > 0) process.exitCode = 1;
});
