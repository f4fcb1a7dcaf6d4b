import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type DeskDay, owedOn } from '../../src/domain/desk-day.ts';
import { toDay } from '../../src/lib/day.ts';
import { ZONE } from '../../src/site.ts';
import { builtPages } from '../helpers/dist.ts';
import { FIXTURE_DIST, FIXTURE_NOW } from '../helpers/fixture-entity.ts';

const text = readFileSync(join(FIXTURE_DIST, 'admin/hoy.json'), 'utf8');
const day = JSON.parse(text) as DeskDay;

it('the desk computes as late what the front page of the site says is late', async () => {
  const home = (await builtPages(FIXTURE_DIST)).find(({ path }) => path === '/');
  const links = home?.document.querySelectorAll('#vencido ~ ul li a') ?? [];
  const shown = links.map(({ textContent }) => textContent.trim());
  const { late } = owedOn(day.owed, day.term, toDay(FIXTURE_NOW, ZONE));
  expect(shown.length).toBeGreaterThan(2);
  expect(late.map(({ owed }) => owed.title).slice(0, shown.length)).toEqual(shown);
});

it('nothing of it is under embargo: the file is as public as the site', () => {
  expect(text).not.toMatch(/reserva/i);
  expect(day.changes.every(({ day: of }) => of <= toDay(FIXTURE_NOW, ZONE))).toBe(true);
});

it('says when it was built', () => expect(day.builtAt).toBe(new Date(FIXTURE_NOW).toISOString()));
