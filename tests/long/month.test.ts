import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskSession, openDeskSession } from '../e2e/editor/desk-session.ts';
import { FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { createHand, type Hand } from './month/hand.ts';
import { OPEN_QUESTIONS, tasks } from './month/tasks.ts';

const SCREENS = [
  [1366, 768],
  [390, 844],
] as const;

/** What each task took on each screen, by its name. */
const taken = new Map<string, Partial<Record<number, { presses: number; seconds: number }>>>();

describe.each(SCREENS)('an editor’s month at %i × %i', (width, height) => {
  let session: DeskSession;
  let hand: Hand;

  beforeAll(async () => {
    session = await openDeskSession({
      files: Object.fromEntries(OPEN_QUESTIONS.map(({ path, text }) => [path, text])),
      viewport: { width, height },
      startsAt: FIXTURE_NOW,
      writesNotes: true,
    });
    session.page.setDefaultTimeout(60_000);
    hand = await createHand(session);
  });

  afterAll(() => session.close());

  /** The published file whose name ends so; empty as long as there is none. */
  const published = (ending: string): string => {
    const { git } = session.desk;
    const path = git('ls-tree', '-r', '--name-only', 'HEAD')
      .split('\n')
      .find((name) => name.endsWith(ending));
    return path === undefined ? '' : git('show', `HEAD:${path}`);
  };

  test.each(tasks)('$name', async ({ name, atMost, from, run, leaves: [file, text] }) => {
    expect(published(file)).not.toContain(text);
    await hand.begin(from);
    const start = performance.now();
    await run(hand);
    await expect.poll(() => published(file), { timeout: 90_000 }).toContain(text);
    const seconds = (performance.now() - start) / 1000;
    taken.set(name, { ...taken.get(name), [width]: { presses: hand.presses(), seconds } });
    if (atMost !== undefined) expect(hand.presses()).toBeLessThanOrEqual(atMost);
  });
});

afterAll(() => console.log(toTable()));

/** What was taken, a row a task; what did not come to its end has no number. */
function toTable(): string {
  const heads = SCREENS.flatMap(([width]) => [`clics a ${width} px`, 's']);
  const rows = tasks.map(({ name }) => {
    const cells = SCREENS.flatMap(([width]) => {
      const { presses, seconds } = taken.get(name)?.[width] ?? {};
      return [presses ?? '–', seconds?.toFixed(1) ?? '–'];
    });
    return [name, ...cells];
  });
  return [['Tarea', ...heads], ['---', ...heads.map(() => '--:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
