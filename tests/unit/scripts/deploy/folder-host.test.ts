import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderHost } from '../../../../scripts/deploy/folder-host.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

it('a release can be read by a server that runs as somebody else, whoever could read what it was made from', async () => {
  const site = join(tempFolder(), 'sitio');
  mkdirSync(join(site, 'informes'), { recursive: true });
  writeFileSync(join(site, 'informes/index.html'), 'Informes', { mode: 0o600 });
  chmodSync(join(site, 'informes'), 0o700);
  chmodSync(site, 0o700);
  const target = tempFolder();
  await folderHost(target).receive(site, '1', undefined);
  const modeOf = (path: string) => (statSync(join(target, 'releases/1', path)).mode & 0o777).toString(8);
  expect(['', 'informes', 'informes/index.html'].map(modeOf)).toEqual(['755', '755', '644']);
});
