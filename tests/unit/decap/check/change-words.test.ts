import { expect, it } from 'vitest';
import { beyondMinor, minorNote, minorNoteFault } from '../../../../decap/check/change-words.ts';
import { mayPublishMinor } from '../../../../decap/check/minor-editors.ts';

const file = (body: string, notes = '') =>
  `---\ntitle: ¿Cómo aviso?\nsummary: Llame.\npublishedAt: '2026-02-01T08:00:00-05:00'\n${notes}---\n\n${body}\n`;
const versions = (before: string, after: string, notes = '') => ({
  collection: 'faqs' as const,
  before: file(before),
  after: file(after, notes),
});
const TODAY = '2026-06-17';
const noteOf = (kind: string, date = TODAY) =>
  `changeNotes:\n  - date: '${date}'\n    kind: ${kind}\n    note: Algo.\n`;

it('says which word keeps an edit from going out, and how many more there are', () => {
  expect(beyondMinor(versions('La cuadrilla va.', 'La cuadriya va.'))).toBeUndefined();
  expect(beyondMinor(versions('Son 10 metros y 3 tubos.', 'Son 12 metros y 4 tubos.'))).toBe(
    'No es un ajuste menor: cambia una cifra (Respuesta: «10» → «12»). Y un cambio más. Un ajuste menor corrige la ortografía o un dato de contacto. Guarde y envíe el cambio a revisión.',
  );
});

it('writes the note of a minor edit from what was corrected', () => {
  expect(minorNote(versions('La cuadriya va.', 'La cuadrilla va.'), TODAY)).toEqual({
    date: TODAY,
    kind: 'minor',
    note: 'Se corrigió: «cuadriya» por «cuadrilla».',
  });
  expect(minorNote(versions('Va ya.', 'Va, ya.'), TODAY).note).toBe('Se corrigió la puntuación o un dato de contacto.');
});

it('wants exactly one new note, of today and minor', () => {
  expect(minorNoteFault(versions('a', 'a', noteOf('minor')), TODAY)).toBeUndefined();
  for (const notes of ['', noteOf('correction'), noteOf('minor', '2026-06-16')]) {
    expect(minorNoteFault(versions('a', 'a', notes), TODAY)).toContain('exactamente una nota');
  }
});

it('knows people by any of their names, and nobody where the settings name nobody', () => {
  const yaml = 'minorEditors:\n  - Ana Ruiz\n  - prensa@entidad.gov.co\n';
  expect(mayPublishMinor(yaml, ['ana ruiz ', 'otra@x.co'])).toBe(true);
  expect(mayPublishMinor(yaml, ['Alguien', 'Prensa@entidad.gov.co'])).toBe(true);
  expect(mayPublishMinor(yaml, ['Alguien', ''])).toBe(false);
  expect(mayPublishMinor('siteName: Sitio\n', ['Ana Ruiz'])).toBe(false);
});
