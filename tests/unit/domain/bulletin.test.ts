import { describe, expect, it } from 'vitest';
import { readMailContent } from '../../../scripts/mail/content.ts';
import { externalSections, internalSections } from '../../../src/bulletin/sections.ts';
import {
  bulletinMonths,
  bulletinOf,
  type BulletinSources,
  closedOn,
  type Dated,
} from '../../../src/domain/bulletin.ts';
import { FIXTURE_CONTENT, FIXTURE_NOW } from '../../helpers/fixture-entity.ts';

const { sources } = await readMailContent(FIXTURE_CONTENT, new Date(FIXTURE_NOW));
const idOf = (item: Dated): string => (item.kind === 'delivery' ? item.deliverable.id : item.entry.id);
const told = (month: string, of: BulletinSources = sources) => {
  const { late, next, ...rest } = bulletinOf(month, of);
  const lines = (items: readonly Dated[]) => items.map((item) => `${item.status.kind} ${idOf(item)}`);
  return { ...rest, late: lines(late), next: lines(next) };
};

describe('the bulletin of a month', () => {
  it('is there for each month in which something was published or answered', () => {
    expect(bulletinMonths(sources)).toContain('2026-05');
    expect(bulletinMonths(sources)[0]).toBe('2026-06');
    expect(bulletinMonths(sources)).not.toContain('2025-09');
  });

  it('holds what came out in the month, as the month went', () => {
    const { releases, reports, stories, answers } = told('2026-05');
    expect(releases.map(({ id }) => id)).toEqual(['2026-05-25-alcantarillado-del-sector-bajo']);
    expect(reports.map(({ id }) => id)).toEqual(['2026-05-05-cifras-en-disputa-sobre-perdidas']);
    expect(stories.map(({ id }) => id)).toEqual(['2026-05-18-una-fuga-en-el-sector-medio']);
    expect(answers.map(({ data }) => data.answered)).toEqual(['2026-05-04', '2026-05-14']);
  });

  it('says what was late when the month ended, whatever came of it later', () => {
    const { asOf, isClosed, late } = told('2026-05');
    expect({ asOf, isClosed }).toEqual({ asOf: '2026-05-31', isClosed: true });
    expect(late).toEqual([
      'answered-late p-002-por-que-sale-turbia',
      'met-late 2026-02-20-mapa-de-valvulas',
      'overdue ejecucion-2026-05-10',
      'partial 2026-02-20-diez-medidores',
      'unreported 2026-05-20-reunion-con-el-sector-bajo',
    ]);
  });

  it('counts the month that runs up to today', () => {
    expect(told('2026-06')).toMatchObject({ asOf: '2026-06-17', isClosed: false });
    expect(told('2026-06', { ...sources, today: '2026-07-01' })).toMatchObject({ asOf: '2026-06-30', isClosed: true });
  });

  it('keeps the due day that was promised then, where it moved afterwards', () => {
    const july = { ...sources, today: '2026-09-30' };
    const movedOn = (asOf: string) =>
      bulletinOf(asOf, july).next.find((item) => idOf(item).endsWith('reponer-un-tubo'));
    // It moved on 5 June from 31 July to 31 August.
    expect(movedOn('2026-06')).toBeUndefined();
    expect(movedOn('2026-07')?.day).toBe('2026-08-31');
  });

  it('is complete on the first day of the next month', () => expect(closedOn('2026-12')).toBe('2027-01-01'));
});

describe('its two editions', () => {
  const context = { schedule: sources.schedule, count: sources.term.kind };
  const bulletin = bulletinOf('2026-06', sources);

  it('tell everybody what is next without the questions that fall due, and offices all of it', () => {
    const [outside, inside] = [externalSections(bulletin, context), internalSections(bulletin, context)];
    const due = (sections: typeof outside, id: string) => sections.find((section) => section.id === id)?.lines ?? [];
    expect(due(outside, 'fechas').some(({ href }) => href.startsWith('/preguntas-ciudadanas/'))).toBe(false);
    expect(due(inside, 'preguntas').length).toBeGreaterThan(0);
    expect(inside.filter(({ title }) => title.startsWith('Plazos de ')).length).toBeGreaterThan(1);
  });

  it('say that nothing was late where nothing was', () => {
    const nothing = externalSections({ ...bulletin, late: [] }, context).find(({ id }) => id === 'tarde');
    expect(nothing?.empty).toMatch(/Nada vencido/);
  });
});
