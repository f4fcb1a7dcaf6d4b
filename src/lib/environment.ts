import { resolve } from 'node:path';

/** Choices of one run, read once from the environment. */
export interface Environment {
  /** Absolute path of the content folder; a private repository may hold it. */
  contentDir: string;
  /** Absolute path of the finished site. */
  outDir: string;
  /** Absolute path of what one build keeps for the next. */
  cacheDir: string;
  /** The moment that counts as now. */
  now: Date;
  /** False to build on purpose without the history of revisions. */
  withHistory: boolean;
  /** Overrides the public address of the settings, for a preview on another host. */
  siteUrl?: string;
}

/**
 * Reads `CONTENT_DIR`, `OUT_DIR`, `CACHE_DIR`, `BUILD_NOW` (ISO instant), `HISTORY` (`off`) and `SITE_URL`.
 * @throws RangeError in Spanish when `BUILD_NOW` is no instant or `HISTORY` is neither `on` nor `off`.
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>, root = '.'): Environment {
  const now = env['BUILD_NOW'] ? new Date(env['BUILD_NOW']) : new Date();
  if (Number.isNaN(now.getTime())) {
    throw new RangeError(
      `BUILD_NOW dice «${env['BUILD_NOW']}»; se esperaba un instante ISO, por ejemplo 2026-03-01T08:00:00-05:00.`,
    );
  }
  const history = env['HISTORY'] ?? 'on';
  if (history !== 'on' && history !== 'off') {
    throw new RangeError(`HISTORY dice «${history}»; se esperaba «on» u «off».`);
  }
  return {
    contentDir: resolve(root, env['CONTENT_DIR'] ?? 'content'),
    outDir: resolve(root, env['OUT_DIR'] ?? 'dist'),
    cacheDir: resolve(root, env['CACHE_DIR'] ?? '.cache/astro'),
    now,
    withHistory: history === 'on',
    ...(env['SITE_URL'] ? { siteUrl: env['SITE_URL'] } : {}),
  };
}
