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
  /** True where the entity binds its whole domain, with every name below it, to https for good. */
  hstsPreload: boolean;
  /** Address that browsers report to when they refuse something. */
  reportsTo?: string;
}

/**
 * Reads `CONTENT_DIR`, `OUT_DIR`, `CACHE_DIR`, `BUILD_NOW` (ISO instant), `HISTORY` (`on`, `off`), `SITE_URL`, `HSTS_PRELOAD`
 * (`on`, `off`) and `REPORTS_TO` (https address).
 * @throws RangeError in Spanish when one of them is none of these.
 */
export function readEnvironment(env: Variables, root = '.'): Environment {
  const now = env['BUILD_NOW'] ? new Date(env['BUILD_NOW']) : new Date();
  if (Number.isNaN(now.getTime())) {
    throw new RangeError(
      `BUILD_NOW dice «${env['BUILD_NOW']}»; se esperaba un instante ISO, por ejemplo 2026-03-01T08:00:00-05:00.`,
    );
  }
  const reportsTo = env['REPORTS_TO'] || undefined;
  // It stands between quotes in a header.
  if (reportsTo !== undefined && !/^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~%/?=&-]*)?$/.test(reportsTo)) {
    throw new RangeError(
      `REPORTS_TO dice «${reportsTo}»; se esperaba una dirección, por ejemplo https://informes.entidad.gov.co/csp.`,
    );
  }
  return {
    contentDir: resolve(root, env['CONTENT_DIR'] ?? 'content'),
    outDir: resolve(root, env['OUT_DIR'] ?? 'dist'),
    cacheDir: resolve(root, env['CACHE_DIR'] ?? '.cache/astro'),
    now,
    withHistory: isOn(env, 'HISTORY', 'on'),
    ...(env['SITE_URL'] ? { siteUrl: env['SITE_URL'] } : {}),
    hstsPreload: isOn(env, 'HSTS_PRELOAD', 'off'),
    ...(reportsTo ? { reportsTo } : {}),
  };
}

type Variables = Readonly<Record<string, string | undefined>>;

function isOn(env: Variables, name: string, usual: 'on' | 'off'): boolean {
  const value = env[name] ?? usual;
  if (value !== 'on' && value !== 'off') throw new RangeError(`${name} dice «${value}»; se esperaba «on» u «off».`);
  return value === 'on';
}
