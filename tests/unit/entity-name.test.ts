import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../helpers/paths.ts';
import { sourceFiles } from '../helpers/source-files.ts';

it('no code names the entity: everything about it is in content/settings', () => {
  const files = sourceFiles(['src', 'decap', 'scripts'], /./);
  expect(files.length).toBeGreaterThan(100);
  const naming = files.filter((file) => /ibal\b|ibagu/i.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(naming).toEqual([]);
});
