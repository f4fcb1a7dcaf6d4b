import { describe, expect, it } from 'vitest';
import { readMailContent } from '../../../scripts/mail/content.ts';
import { toBulletinHtml } from '../../../src/bulletin/html.ts';
import { noticeSections } from '../../../src/bulletin/notices.ts';
import type { BulletinLine } from '../../../src/bulletin/sections.ts';
import { FIXTURE_CONTENT, FIXTURE_NOW } from '../../helpers/fixture-entity.ts';

const told = async (now: string, drafts = noDrafts) => {
  const { sources, scheduled } = await readMailContent(FIXTURE_CONTENT, new Date(now));
  const context = { schedule: sources.schedule, count: sources.term.kind };
  const sections = noticeSections({ ...sources, scheduled, drafts }, context);
  return Object.fromEntries(sections.map(({ id, lines }) => [id, lines.map(({ title }) => title)]));
};
const noDrafts: { title: string; href: string; author: string; savedAt: string }[] = [];

describe('what staff should know today', () => {
  it('is nothing on a day on which nothing waits', async () =>
    expect(await told('2026-02-20T12:00:00-05:00')).toEqual({}));

  it('is what is late, and the questions that are about to be', async () =>
    expect(await told(FIXTURE_NOW)).toEqual({
      preguntas: ['¿Cuánto costó el tanque?'],
      entregas: ['Informe mensual, abril de 2026'],
    }));

  it('is an embargo on its last day, and not before', async () => {
    expect((await told('2098-12-31T12:00:00-05:00'))['embargos']).toHaveLength(2);
    expect((await told('2098-12-30T12:00:00-05:00'))['embargos']).toBeUndefined();
  });

  it('is a draft that was handed in', async () => {
    const draft = { title: 'Un borrador', href: '/admin/#/x', author: 'Ana', savedAt: '2026-06-16T09:00:00-05:00' };
    expect(await told('2026-02-20T12:00:00-05:00', [draft])).toEqual({ borradores: ['Un borrador'] });
  });
});

describe('a question', () => {
  // Received on 11 May, with fifteen working days: its last day is 2 June.
  it.each([
    ['2026-05-27', 0],
    ['2026-05-28', 1],
  ])('that is due on 2 June is told of on %s: %i', async (day, count) => {
    const { preguntas = [] } = await told(`${day}T12:00:00-05:00`);
    expect(preguntas.filter((title) => title === '¿Cuánto costó el tanque?')).toHaveLength(count);
  });
});

it('a part of a mail tells of forty things, and how many more there are', () => {
  const line: BulletinLine = { title: 'Una <entrega>', href: '/a/', facts: ['Entrega'], example: false };
  const html = toBulletinHtml(undefined, [
    { id: 'a', title: 'Entregas', lines: Array.from({ length: 1045 }, () => line) },
  ]);
  expect(html.match(/<li>/g)).toHaveLength(40);
  expect(html).toContain('Y 1.005 más, que están en el sitio.');
  expect(html).not.toContain('<entrega>');
});
