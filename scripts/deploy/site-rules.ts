import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HeaderRule, parseHeaderRules, parseRedirects, type Redirect } from '../../src/lib/header-rules.ts';
import type { Stage } from './stage.ts';

/** What a built site asks of whoever serves it. */
export interface SiteRules {
  rules: HeaderRule[];
  redirects: Redirect[];
}

export function readSiteRules({ folder, files }: Stage): SiteRules {
  const read = (name: string) => (files.includes(name) ? readFileSync(join(folder, name), 'utf8') : '');
  return { rules: parseHeaderRules(read('_headers')), redirects: parseRedirects(read('_redirects')) };
}
