import { type Issue, sortIssues } from '../lib/issue.ts';
import { markActiveFiles } from './active-content.ts';
import { capIssues } from './cap-issues.ts';
import type { CheckMemory } from './check-memory.ts';
import { readContentFiles } from './content-files.ts';
import { checkCorpus } from './cross-checks.ts';
import { dateHistoryIssues } from './date-history.ts';
import { checkEntry } from './entry.ts';
import { markBrokenPictures } from './pictures.ts';
import { settingsMediaIssues } from './media.ts';
import { checkSettings } from './settings.ts';

/** Outcome of the check of a whole content folder. */
export interface ContentCheck {
  issues: Issue[];
  /** Entries read, with or without faults. */
  entries: number;
}

/** How far a check goes, and what it need not do again. */
export interface CheckOptions {
  /** Compares dates with the earlier versions in git, where there are any. */
  withHistory?: boolean;
  /** What earlier builds have read; without it every entry is read anew. */
  memory?: CheckMemory;
}

/** Checks every entry and every settings file of a folder and reports all faults at once, in a fixed order. */
export async function checkContent(
  contentDir: string,
  now: Date,
  { withHistory = false, memory }: CheckOptions = {},
): Promise<ContentCheck> {
  const files = await readContentFiles(contentDir);
  await markBrokenPictures(contentDir, files.media, memory?.look);
  await markActiveFiles(contentDir, files.media);
  const { settings, issues } = checkSettings(files.settings);
  const checks = files.entries.map((file) => ({
    file: file.file,
    ...checkEntry(file, files.media, memory?.read(file)),
  }));
  const entryIssues = checks.flatMap(({ file, issues: own }) => own.map((issue) => ({ ...issue, file })));
  const entries = checks.flatMap(({ entry }) => entry ?? []);
  const drafts = checks.flatMap(({ draft }) => draft ?? []);
  const corpusIssues = checkCorpus({ drafts, entries, settings, now });
  const historyIssues = withHistory ? await dateHistoryIssues(contentDir, entries, now, memory) : [];
  return {
    issues: capIssues(
      sortIssues(
        [
          files.issues,
          issues,
          settingsMediaIssues(settings, files.media),
          entryIssues,
          corpusIssues,
          historyIssues,
        ].flat(),
      ),
    ),
    entries: files.entries.length,
  };
}
