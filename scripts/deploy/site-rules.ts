import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HeaderRule, parseHeaderRules, parseRedirects, type Redirect } from '../../src/lib/header-rules.ts';
import type { Stage } from './stage.ts';

/** What a built site asks of whoever serves it. */
export interface SiteRules {
  rules: HeaderRule[];
  redirects: Redirect[];
}

export function readSiteRules({ folder, base }: Stage): SiteRules {
  const read = (name: string) => {
    const file = join(folder, base, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  return { rules: parseHeaderRules(read('_headers')), redirects: parseRedirects(read('_redirects')) };
}
