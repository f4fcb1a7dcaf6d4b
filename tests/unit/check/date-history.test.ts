import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { type CheckMemory, openCheckMemory } from '../../../src/check/check-memory.ts';
import { contentFolder, writeFiles } from '../../helpers/content-folder.ts';
import { action, adjustment, commitment, event, finding } from '../../helpers/ledger-entries.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const NOW = new Date('2026-11-22T12:00:00-05:00');
const FILE = 'commitments/a.mdx';
const MOVED = '\n  - date: 2026-10-01\n    from: 2026-12-31\n    to: 2027-02-28\n    reason: Llegó tarde el material';

describe('a due day', () => {
  it('may stay', async () => {
    const folder = repository({ [FILE]: commitment() });
    writeFiles(folder, { [FILE]: commitment({ title: 'Otro título' }) });
    expect(await faultsOf(folder)).toEqual([]);
  });

  it('may not move in the working folder without a reason', async () => {
    const folder = repository({ [FILE]: commitment() });
    writeFiles(folder, { [FILE]: commitment({ due: '2027-02-28' }) });
    expect(await faultsOf(folder)).toEqual(['content/commitments/a.mdx:7:1 date/moved-silently']);
  });

  it('may not move in a commit without a reason either, also where what versions said is remembered', async () => {
    const folder = repository({ [FILE]: commitment() }, { [FILE]: commitment({ due: '2027-02-28' }) });
    const cache = tempFolder();
    for (const _ of ['read', 'remembered']) {
      const memory = await openCheckMemory(cache);
      expect(await faultsOf(folder, memory)).toEqual(['content/commitments/a.mdx:7:1 date/moved-silently']);
      await memory.save();
    }
    // Both versions, with the days that they guard.
    expect(readFileSync(join(cache, 'checked-dates'), 'utf8').match(/"current":"\d{4}-\d\d-\d\d"/g)).toHaveLength(2);
  });

  it('may not disappear', async () => {
    const folder = repository({ [FILE]: commitment() });
    writeFiles(folder, { [FILE]: commitment({ due: null }) });
    expect(await faultsOf(folder)).toEqual(['content/commitments/a.mdx:2:1 date/moved-silently']);
  });

  it('may move with its reason', async () => {
    const folder = repository({ [FILE]: commitment() });
    writeFiles(folder, { [FILE]: commitment({ due: '2027-02-28', dueChanges: MOVED }) });
    expect(await faultsOf(folder)).toEqual([]);
  });

  it('may not forget a reason that it gave', async () => {
    const folder = repository({ [FILE]: commitment({ due: '2027-02-28', dueChanges: MOVED }) });
    writeFiles(folder, { [FILE]: commitment({ due: '2027-02-28' }) });
    expect(await faultsOf(folder)).toEqual(['content/commitments/a.mdx:2:1 date/change-deleted']);
  });

  it('is still the same after its file was renamed', async () => {
    const folder = repository({ [FILE]: commitment() });
    git(folder, 'mv', FILE, 'commitments/b.mdx');
    git(folder, 'commit', '-qm', 'Rename');
    writeFiles(folder, { 'commitments/b.mdx': commitment({ due: '2027-02-28' }) });
    git(folder, 'commit', '-qam', 'Move');
    git(folder, 'mv', 'commitments/b.mdx', 'commitments/c.mdx');
    git(folder, 'commit', '-qm', 'Rename again');
    expect(await faultsOf(folder)).toEqual(['content/commitments/c.mdx:7:1 date/moved-silently']);
  });

  it('may change its mind before it is public', async () => {
    const draft = { publishedAt: "'2026-12-01T08:00:00-05:00'" };
    const folder = repository({ [FILE]: commitment(draft) });
    writeFiles(folder, { [FILE]: commitment({ ...draft, due: '2027-02-28' }) });
    expect(await faultsOf(folder)).toEqual([]);
  });

  it('is bound once it is public, whatever the drafts said', async () => {
    const folder = repository({ [FILE]: commitment() });
    writeFiles(folder, { [FILE]: commitment({ publishedAt: "'2026-12-01T08:00:00-05:00'", due: '2027-02-28' }) });
    expect(await faultsOf(folder)).toEqual(['content/commitments/a.mdx:7:1 date/moved-silently']);
  });
});

describe('an event', () => {
  it('may change its hour, and not its day without a reason', async () => {
    const folder = repository({ 'events/a.mdx': event() });
    writeFiles(folder, { 'events/a.mdx': event({ startsAt: "'2026-12-03T15:00:00-05:00'" }) });
    expect(await faultsOf(folder)).toEqual([]);
    writeFiles(folder, { 'events/a.mdx': event({ startsAt: "'2026-12-04T09:00:00-05:00'" }) });
    expect(await faultsOf(folder)).toEqual(['content/events/a.mdx:7:1 date/moved-silently']);
  });

  it('may be postponed, and then get a new date', async () => {
    const postponed = '\n  - date: 2026-11-01\n    from: 2026-12-03\n    reason: Sin salón';
    const again = postponed.replace('\n    reason', '\n    to: 2027-01-20\n    reason');
    const folder = repository(
      { 'events/a.mdx': event() },
      { 'events/a.mdx': event({ state: 'postponed', dateChanges: postponed }) },
    );
    expect(await faultsOf(folder)).toEqual([]);
    writeFiles(folder, { 'events/a.mdx': event({ startsAt: "'2027-01-20T09:00:00-05:00'", dateChanges: again }) });
    expect(await faultsOf(folder)).toEqual([]);
  });
});

describe('a step of a commitment', () => {
  const step = (name: string, day: string) => `\n  - name: ${name}\n    day: ${day}`;

  it('may not move its day, nor disappear, and the day of the commitment is guarded beside it', async () => {
    const folder = repository({ [FILE]: commitment({ milestones: step('Comprar', '2026-11-30') }) });
    writeFiles(folder, { [FILE]: commitment({ milestones: step('Comprar', '2026-12-15') }) });
    expect(await faultsOf(folder)).toEqual(['content/commitments/a.mdx:10:5 date/moved-silently']);
    writeFiles(folder, { [FILE]: commitment({ due: '2027-01-31', milestones: step('Pagar', '2026-11-30') }) });
    expect(await faultsOf(folder)).toEqual([
      'content/commitments/a.mdx:7:1 date/moved-silently',
      'content/commitments/a.mdx:8:1 date/item-deleted',
    ]);
  });
});

describe('an adjustment of the plan', () => {
  const NAME = 'adjustments/a.mdx';
  const moved = (to: string) => `\n  - phase: ejecucion\n    cadence: monthly\n    firstDue: ${to}`;

  it('may not hold from another day without a reason, nor move a delivery or a rhythm again', async () => {
    const folder = repository({ [NAME]: adjustment({ rhythms: moved('2027-02-10') }) });
    writeFiles(folder, { [NAME]: adjustment({ rhythms: moved('2027-02-10'), from: '2027-02-05' }) });
    expect(await faultsOf(folder)).toEqual(['content/adjustments/a.mdx:7:1 date/moved-silently']);
    writeFiles(folder, { [NAME]: adjustment({ rhythms: moved('2027-02-15') }) });
    expect(await faultsOf(folder)).toEqual(['content/adjustments/a.mdx:14:5 date/moved-silently']);
    writeFiles(folder, { [NAME]: adjustment() });
    expect(await faultsOf(folder)).toEqual(['content/adjustments/a.mdx:2:1 date/item-deleted']);
  });
});

describe('an action of a finding', () => {
  const NAME = 'findings/a.mdx';
  const moved = MOVED.replaceAll('\n', '\n    ');

  it('may not move its day without a reason, whatever place it has in the list', async () => {
    const folder = repository({ [NAME]: finding() });
    const other = action({ number: "'2'" });
    writeFiles(folder, { [NAME]: finding({ actions: other + action({ due: '2027-02-28' }) }) });
    expect(await faultsOf(folder)).toEqual(['content/findings/a.mdx:17:5 date/moved-silently']);
    writeFiles(folder, { [NAME]: finding({ actions: other + action({ due: '2027-02-28', dueChanges: moved }) }) });
    expect(await faultsOf(folder)).toEqual([]);
  });

  it('may not forget a reason that it gave', async () => {
    const folder = repository({ [NAME]: finding({ actions: action({ due: '2027-02-28', dueChanges: moved }) }) });
    writeFiles(folder, { [NAME]: finding({ actions: action({ due: '2027-02-28' }) }) });
    expect(await faultsOf(folder)).toEqual(['content/findings/a.mdx:10:5 date/change-deleted']);
  });

  it('may not disappear, nor take another number', async () => {
    const folder = repository({ [NAME]: finding() });
    writeFiles(folder, { [NAME]: finding({ actions: '[]' }) });
    expect(await faultsOf(folder)).toEqual(['content/findings/a.mdx:9:1 date/item-deleted']);
    writeFiles(folder, { [NAME]: finding({ actions: action({ number: "'2'" }) }) });
    expect(await faultsOf(folder)).toEqual(['content/findings/a.mdx:9:1 date/item-deleted']);
  });

  it('has a number of its own, and a history that adds up', async () => {
    const folder = repository({});
    writeFiles(folder, { [NAME]: finding({ actions: action() + action() }) });
    expect(await faultsOf(folder)).toEqual(['content/findings/a.mdx:14:5 date/twin']);
    writeFiles(folder, { [NAME]: finding({ actions: action({ dueChanges: moved }) }) });
    expect(await faultsOf(folder)).toEqual(['content/findings/a.mdx:17:9 date/wrong-end']);
  });
});

describe('the comparison with the past', () => {
  it('has nothing to say of a new file, before the first commit, or outside a repository', async () => {
    const newFile = repository({});
    writeFiles(newFile, { [FILE]: commitment() });
    expect(await faultsOf(newFile)).toEqual([]);
    const empty = contentFolder({ [FILE]: commitment() });
    git(empty, 'init', '-q');
    expect(await faultsOf(empty)).toEqual([]);
    rmSync(join(empty, '.git'), { recursive: true });
    expect(await faultsOf(empty)).toEqual([]);
  });

  it('says in one sentence that a shallow clone cannot be compared', async () => {
    const origin = repository({ [FILE]: commitment() }, { [FILE]: commitment({ title: 'Otro' }) });
    const clone = join(tempFolder(), 'content');
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${origin}`, clone]);
    const { issues } = await checkContent(clone, NOW, { withHistory: true });
    const [issue, ...others] = issues.filter(({ code }) => code.startsWith('date/'));
    expect(others).toEqual([]);
    expect(issue?.fix).toContain('git fetch --unshallow');
    expect((await checkContent(clone, NOW)).issues.some(({ code }) => code.startsWith('date/'))).toBe(false);
  });
});

/** A content folder that is a repository with one commit for each set of files, made while the entries were public. */
function repository(...commits: Record<string, string>[]): string {
  const folder = contentFolder();
  git(folder, 'init', '-q');
  for (const [index, files] of commits.entries()) {
    writeFiles(folder, files);
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', `Version ${index + 1}`, '--allow-empty');
  }
  return folder;
}

function git(folder: string, ...words: string[]): void {
  const who = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@b.co',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@b.co',
  };
  const when = { GIT_AUTHOR_DATE: '2026-10-01T08:00:00-05:00', GIT_COMMITTER_DATE: '2026-10-01T08:00:00-05:00' };
  execFileSync('git', words, { cwd: folder, env: { ...process.env, ...who, ...when }, stdio: 'pipe' });
}

async function faultsOf(folder: string, memory?: CheckMemory): Promise<string[]> {
  const { issues } = await checkContent(folder, NOW, { withHistory: true, ...(memory && { memory }) });
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}
