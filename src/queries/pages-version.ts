import { createHash } from 'node:crypto';
import { readEnvironment } from '../lib/environment.ts';
import { addMakers } from '../lib/makers.ts';
import { onceEach } from '../lib/once.ts';

/** Changes with the code and with the choices of a build, which a page does not ask for through a query. */
export const getPagesVersion = onceEach((): string => {
  const { contentDir, siteUrl } = readEnvironment(process.env);
  const hash = createHash('sha256').update(
    JSON.stringify([process.version, contentDir, siteUrl, import.meta.env.SITE, import.meta.env.BASE_URL]),
  );
  return addMakers(hash).digest('hex');
});
