import type { Issue } from '../../src/lib/issue.ts';
import type { CheckFolder } from '../site/check-process.ts';
import { addedFaults } from './added-faults.ts';
import type { Candidate } from './candidate.ts';
import type { Desk } from './clone.ts';
import { layOut, type Room } from './lay-out.ts';

/**
 * The faults that a candidate would bring to the site: those of what it changes, and those that it makes elsewhere. A
 * fault that was there before is its owner's business and holds nobody back. The content is laid out in `room`.
 */
export async function rehearse(
  desk: Desk,
  candidate: Candidate,
  before: string,
  check: CheckFolder,
  room: Room = 'ensayo',
): Promise<Issue[]> {
  const after = errorsOf(await check(await layOut(desk, candidate.commit, room)));
  if (after.length === 0) return [];
  const old = errorsOf(await check(await layOut(desk, before, room)));
  const touched = candidate.touched.map((path) => path.slice(desk.prefix.length));
  return addedFaults(after, old, touched);
}

const errorsOf = (issues: readonly Issue[]): Issue[] => issues.filter(({ severity }) => severity === 'error');
