import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baseOfRules, headersFor, parseHeaderRules } from '../../src/lib/header-rules.ts';
import { git } from '../../src/lib/git.ts';
import { aheadOf } from './moments.ts';

/** What a site says of itself at `/estado.json`, for who watches over it. */
export interface SiteStatus {
  /** Commit of the content; null outside git. */
  revision: string | null;
  /** Instant at which it was built. */
  builtAt: string;
  /** Instant at which it changes although nobody changes it: it should be built anew by then. */
  nextBuildDue: string;
  /** Entries that are published. */
  entries: number;
  /** Warnings of the check of the content. */
  warnings: number;
  /** Headers that the home page is served with, by lower-case name. */
  headers: Record<string, string>;
}

/** Address of the status, below that of the site. */
export const STATUS_FILE = 'estado.json';

/** Writes the status into a site that was just built. */
export async function writeStatus(
  site: string,
  { contentDir, now, entries, warnings }: { contentDir: string; now: Date; entries: number; warnings: number },
): Promise<void> {
  const { next, embargoed } = await aheadOf(contentDir, now);
  const rules = parseHeaderRules(await readFile(join(site, '_headers'), 'utf8'));
  const status: SiteStatus = {
    revision: await revisionOf(contentDir),
    builtAt: now.toISOString(),
    nextBuildDue: next.toISOString(),
    entries: entries - embargoed,
    warnings,
    headers: Object.fromEntries(headersFor(rules, `${baseOfRules(rules)}/`)),
  };
  await writeFile(join(site, STATUS_FILE), `${JSON.stringify(status, undefined, 2)}\n`);
}

/** Commit that a content folder is at; null outside git. */
export const revisionOf = (contentDir: string): Promise<string | null> =>
  git(contentDir, ['rev-parse', 'HEAD']).then(
    (out) => out.toString().trim(),
    () => null,
  );
