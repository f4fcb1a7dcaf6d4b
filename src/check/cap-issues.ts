import { andMore } from '../i18n/issues.ts';
import type { FileIssue } from '../lib/issue.ts';

/** More of one kind in one file is not read by anybody. */
export const MAX_LISTED = 50;

/** The first issues of each kind of each file; the last that is listed says how many more there are. */
export function capIssues<I extends FileIssue & { file?: string }>(issues: readonly I[]): I[] {
  const kindOf = ({ file = '', code, severity }: I) => [file, code, severity].join('\n');
  const counts = new Map<string, number>();
  for (const issue of issues) counts.set(kindOf(issue), (counts.get(kindOf(issue)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return issues.flatMap((issue) => {
    const kind = kindOf(issue);
    const index = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, index);
    if (index > MAX_LISTED) return [];
    return [index === MAX_LISTED ? andMore(issue, (counts.get(kind) ?? 0) - MAX_LISTED) : issue];
  });
}
