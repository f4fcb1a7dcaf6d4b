import { createHash } from 'node:crypto';
import { addMakers, bundledChoices } from '../lib/makers.ts';
import { onceEach } from '../lib/once.ts';
import { getEnvironment } from './environment.ts';

/** Changes with the code and with the choices of a build, which a page does not ask for through a query. */
export const getPagesVersion = onceEach((): string => {
  const { contentDir, siteUrl } = getEnvironment();
  const { SITE, BASE_URL, MODE } = import.meta.env;
  const own = [process.version, contentDir, siteUrl, SITE, BASE_URL, MODE, bundledChoices(process.env)];
  const hash = createHash('sha256').update(JSON.stringify(own));
  return addMakers(hash).digest('hex');
});
