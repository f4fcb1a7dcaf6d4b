// `npm run sbom`: a list of all software of which this project is made, for the tools that look for known holes in it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { orSay } from './or-say.ts';
import { makeSbom } from './supply/sbom.ts';

const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
await orSay(async () => {
  const text = `${JSON.stringify(makeSbom(join(import.meta.dirname, '..')), undefined, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text);
});
