import { describe, expect, it } from 'vitest';
import { differences, kindsOf, notesSince, type PastVersion, visibilityOf } from '../../../src/domain/past-versions.ts';

const version = (change: Partial<PastVersion> = {}): PastVersion => ({
  hash: 'a'.repeat(40),
  day: '2026-03-03',
  data: { title: 'Agua en el sector Alto', publishedAt: '2026-03-01T08:00:00-05:00' },
  lines: ['Hubo agua 20 horas al día. El tanque está lleno.', 'Lo dijo la gerente.'],
  ...change,
});
const note = { date: '2026-04-01', kind: 'correction', note: 'Se quitó un nombre.' };
const later = new Date('2026-04-01T12:00:00-05:00');

describe('what two versions differ in', () => {
  it('is told in whole sentences, whatever paragraph they stand in', () => {
    const lines = ['Hubo agua 21 horas al día.', 'El tanque está lleno.', 'Lo dijo la gerente.', 'Nadie lo midió.'];
    expect(differences('press-releases', version(), version({ lines }))).toEqual([
      { was: ['Hubo agua 20 horas al día.'], is: ['Hubo agua 21 horas al día.'] },
      { was: [], is: ['Nadie lo midió.'] },
    ]);
  });

  it('is told of each field, its notes aside; a value stays whole', () => {
    const data = {
      title: 'Agua en el sector Bajo',
      publishedAt: '2026-03-02T08:00:00-05:00',
      changeNotes: [note],
      topics: ['continuidad'],
    };
    const found = differences('press-releases', version(), version({ data }));
    expect(found.map(({ path, was, is }) => [path?.join('.'), was, is])).toEqual([
      ['title', ['Agua en el sector Alto'], ['Agua en el sector Bajo']],
      ['publishedAt', ['2026-03-01T08:00:00-05:00'], ['2026-03-02T08:00:00-05:00']],
      ['topics.0', [], ['continuidad']],
    ]);
    expect(kindsOf(found)).toEqual(['title', 'date', 'other']);
  });

  it.each([
    ['Hubo agua 21 horas al día. El tanque está lleno.', 'figure'],
    ['Hubo agua 20 horas al día. El tanque no está lleno.', 'promise'],
    ['Hubo agua 20 horas al día. El tanque está lléno.', 'spelling'],
    ['Hubo agua 20 horas al día. El tanque grande del barrio está lleno.', 'wording'],
  ])('knows its kind: %s', (line, kind) => {
    const after = version({ lines: [line, 'Lo dijo la gerente.'] });
    expect(kindsOf(differences('press-releases', version(), after))).toEqual([kind]);
  });

  it('is soon told of texts that have nothing in common', () => {
    const many = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word} ${index}.`);
    const [all] = differences('press-releases', version({ lines: many('Uno') }), version({ lines: many('Otro') }));
    expect([all?.was.length, all?.is.length]).toEqual([3000, 3000]);
  });
});

describe('a version of the past', () => {
  it('is shown once it was published, and while it was replaced before, it was a draft', () => {
    expect(visibilityOf(version(), {})).toBe('shown');
    expect(visibilityOf(version({ replacedAt: later }), {})).toBe('shown');
    expect(visibilityOf(version({ replacedAt: new Date('2026-02-28T12:00:00-05:00') }), {})).toBe('draft');
  });

  it('is withheld when the page was taken down, or when a note hides what was said before it', () => {
    expect(visibilityOf(version(), { withdrawn: { date: '2026-05-01', reason: 'x' } })).toBe('withheld');
    const hiding = { ...note, hidesBefore: true };
    const current = { changeNotes: [hiding] };
    expect(visibilityOf(version({ replacedAt: later }), current)).toBe('withheld');
    expect(visibilityOf(version({ data: { ...version().data, ...current } }), current)).toBe('shown');
    expect(visibilityOf(version({ replacedAt: later }), { changeNotes: [note] })).toBe('shown');
  });

  it('tells the notes that came with it', () => {
    const noted = version({ data: { changeNotes: [note] } });
    expect(notesSince(version(), noted)).toEqual([note]);
    expect(notesSince(noted, noted)).toEqual([]);
  });
});
