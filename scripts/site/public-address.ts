import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readValues } from '../../src/content-file/read.ts';
import type { Environment } from '../../src/lib/environment.ts';
import { readSiteAddress, type SiteAddress } from '../../src/lib/site-address.ts';
import { settingsPath } from '../../src/model/settings-files.ts';

/** Where the public finds the site: as this run says (`SITE_URL`), or as the settings do. @throws RangeError in Spanish */
export const publicAddress = ({ contentDir, siteUrl }: Pick<Environment, 'contentDir' | 'siteUrl'>): SiteAddress =>
  readSiteAddress(
    siteUrl ?? String(readValues(readFileSync(join(contentDir, settingsPath('entity')), 'utf8'))['siteUrl']),
  );
