import type { Fault } from '../../decap/check/publication.ts';
import type { Issue } from '../../src/lib/issue.ts';
import { type SettingsName, settingsPath } from '../../src/model/settings-files.ts';
import type { CheckFolder } from '../site/check-process.ts';
import { pathOf } from './added-faults.ts';
import type { Candidate } from './candidate.ts';
import type { Desk } from './clone.ts';
import { branchOf } from './drafts.ts';
import { tryGit } from './git.ts';
import type { Room } from './lay-out.ts';
import { rehearse } from './rehearsal.ts';
import { inWords } from './words.ts';

/** The entry or the settings file that a draft is about: its path below the content folder, and what it says. */
export async function draftFile({ clone, prefix }: Desk, collection: string, slug: string): Promise<[string, string]> {
  const path = collection === 'settings' ? settingsPath(slug as SettingsName) : `${collection}/${slug}.mdx`;
  return [path, (await tryGit(clone, 'show', `${branchOf(collection, slug)}:${prefix}${path}`)).out];
}

/** What a candidate would break, in words; compared with `before`, and laid out in `room`. */
export async function faultsOf(
  desk: Desk,
  candidate: Candidate,
  before: string,
  check: CheckFolder,
  room: Room = 'ensayo',
): Promise<Fault[]> {
  const issues = await rehearse(desk, candidate, before, check, room);
  return Promise.all(issues.map(async (issue) => inWords(issue, await textOf(desk, candidate, issue))));
}

/** The file that an issue is about; empty where there is none, as when it is missing. */
async function textOf({ clone, prefix }: Desk, { commit }: Candidate, issue: Issue): Promise<string> {
  return (await tryGit(clone, 'show', `${commit}:${prefix}${pathOf(issue)}`)).out;
}
