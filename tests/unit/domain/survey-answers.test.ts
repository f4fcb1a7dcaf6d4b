import { describe, expect, it } from 'vitest';
import { type PersonalKind, personalKindOf } from '../../../src/domain/personal-column.ts';
import { countAnswers, refusedColumns } from '../../../src/domain/survey-answers.ts';

const people = ['María Pérez', 'JUAN CARLOS NIÑO', 'andrés gómez', 'Otra cosa'];

describe('a column that may hold personal data', () => {
  it.each<[string, string[], PersonalKind]>([
    ['Nombre completo', ['x'], 'header'],
    ['Correo', ['x'], 'header'],
    ['Teléfono', [], 'header'],
    ['Número de cédula', [], 'header'],
    ['Dirección de residencia', [], 'header'],
    ['Matrícula', [], 'header'],
    ['IP', [], 'header'],
    ['¿Cómo lo contactamos?', ['a@b.co', ''], 'email'],
    ['¿Algo más?', ['escríbame a ana.perez@correo.com.co'], 'email'],
    ['¿Algo más?', ['llame al 310 555 01 23'], 'phone-or-id'],
    ['¿Algo más?', ['1.110.555.123'], 'phone-or-id'],
    ['¿Quién es usted?', people, 'names'],
    ['¿Qué mejoraría?', Array.from({ length: 30 }, (_, index) => `idea ${index}`), 'free-text'],
    ['¿Qué mejoraría?', ['a'.repeat(200)], 'free-text'],
  ])('«%s» with %j: %s', (header, cells, kind) => expect(personalKindOf(header, cells)).toBe(kind));

  it.each([
    ['¿La información se entiende?', ['Sí', 'No', 'Casi siempre', '']],
    ['De 1 a 5, ¿cómo califica el sitio?', ['1', '5', '4']],
    ['Año en que llegó al barrio', ['2012', '1998']],
    ['¿Conoce los documentos publicados?', ['Sí']],
    ['¿Le sirve la dirección del sitio?', ['Muy útil', 'Poco útil']],
    ['Barrio', ['Santa Ana', 'La Pola', 'El Salado']],
  ])('«%s» is a question', (header, cells) => expect(personalKindOf(header, cells)).toBeUndefined());

  it('does not stop at the time that a form service adds', () => {
    const answers = { headers: ['Marca temporal', 'Nombre', '¿Sirve?'], rows: [['2026/11/22 10:00:00', 'x', 'Sí']] };
    expect(refusedColumns(answers)).toEqual([{ header: 'Nombre', kind: 'header' }]);
  });
});

describe('answers in counts', () => {
  const answers = {
    headers: ['Marca temporal', '¿Sirve?', '¿Por dónde?'],
    rows: [
      ['x', 'Sí', 'Web; Radio'],
      ['x', 'No', 'Web;Web'],
      ['x', ' Sí ', ''],
      ['x', '', 'Radio; Foro'],
      ['x', 'Sí'],
    ],
  };

  it('count one option a person, or several', () => {
    expect(countAnswers(answers, new Set(['¿Por dónde?']))).toEqual([
      {
        id: 'sirve',
        text: '¿Sirve?',
        kind: 'single',
        options: [
          { label: 'Sí', count: 3 },
          { label: 'No', count: 1 },
        ],
        noAnswer: 1,
      },
      {
        id: 'por-donde',
        text: '¿Por dónde?',
        kind: 'multiple',
        options: [
          { label: 'Web', count: 2 },
          { label: 'Radio', count: 2 },
          { label: 'Foro', count: 1 },
        ],
        noAnswer: 2,
      },
    ]);
  });

  it('keep the id, the kind and the order of a question that is there, and its options that nobody chose', () => {
    const options = ['Foro', 'Radio', 'Web', 'Correo'].map((label) => ({ label, count: 99 }));
    const known = [{ id: 'canal', text: '¿Por dónde?', kind: 'multiple' as const, options, noAnswer: 0 }];
    const question = countAnswers(answers, new Set(), known)[1];
    expect(question).toMatchObject({ id: 'canal', kind: 'multiple' });
    expect(question?.options.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Foro 1',
      'Radio 2',
      'Web 2',
      'Correo 0',
    ]);
  });
});
