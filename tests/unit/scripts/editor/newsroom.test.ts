import { beforeEach, expect, test } from 'vitest';
import { createNewsroom, type Newsroom } from '../../../../scripts/editor/newsroom.ts';

const PATH = 'faqs/a.mdx';
const fault = { title: 'A', where: '', found: 'x', expected: 'y', fix: 'z' };
const text = (publishedAt: string) => `---\ntitle: A\npublishedAt: '${publishedAt}'\n---\n\nTexto.\n`;
const PAST = text('2026-01-01T08:00:00-05:00');

let now: Date;
let clock: number;
let room: Newsroom;
const kinds = () => room.news().map(({ kind }) => kind);

beforeEach(() => {
  [now, clock] = [new Date('2026-11-27T10:42:00-05:00'), 1000];
  room = createNewsroom(
    () => now,
    () => clock,
  );
});

test('a publication is live with the first build that began after it, and not with the one under way', () => {
  room.published(PATH, PAST, 900);
  room.built({ since: 999 });
  expect(kinds()).toEqual(['publishing']);
  room.built({ since: 1000 });
  expect(kinds()).toEqual(['live']);
  expect(room.news()[0]?.text).toMatch(/^En línea desde las 10:42\sa\.\sm\.: «A»\.$/);
});

test('a scheduled one is live with the build of its moment', () => {
  room.published(PATH, text('2026-12-04T08:00:00-05:00'), 900);
  room.built({ since: 1000 });
  room.built({ since: 1001 });
  expect(kinds()).toEqual(['scheduled']);
  now = new Date('2026-12-04T08:00:00-05:00');
  room.built({ since: 1002 });
  expect(kinds()).toEqual(['live']);
});

test('a build that fails is said of what waited for it, and what is live stays so', () => {
  room.published('faqs/b.mdx', PAST, 900);
  room.built({ since: 1000 });
  room.published(PATH, PAST, 900);
  room.built({ since: 1001, failure: { reason: 'Porque sí.', faults: [fault] } });
  expect(kinds()).toEqual(['failed', 'live']);
  room.built({ since: 1002 });
  expect(kinds()).toEqual(['live', 'live']);
});

test('what happens to an entry takes the place of what happened to it before', () => {
  room.refused(PATH, PAST, [fault]);
  room.built({ since: 2000 });
  expect(kinds()).toEqual(['refused']);
  room.published(PATH, PAST, 900);
  expect(kinds()).toEqual(['publishing']);
});

test('what is held back is said until it is not, under one name, so that who closed it is not told again', () => {
  const held = [{ path: PATH, text: PAST, faults: [fault] }];
  room.built({ since: 1000, held });
  const [first] = room.news();
  room.built({ since: 1001, held });
  expect(room.news()).toEqual([first]);
  room.built({ since: 1002, held: [{ path: PATH, text: `${PAST}Más.`, faults: [fault] }] });
  expect(room.news()[0]?.id).not.toBe(first?.id);
  room.built({ since: 1003 });
  expect(room.news()).toEqual([]);
});
