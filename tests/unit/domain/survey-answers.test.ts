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
    ['Columna 3', ['PÉREZ GÓMEZ YURANI', 'Niño Pedro', 'Sra. Rosa Díaz', 'x'], 'names'],
    ['Columna 3', ['Ana', 'Luis', 'Pedro', 'no sé'], 'names'],
    ['Columna 3', ['Rodríguez Vargas', 'López Díaz'], 'names'],
    ['Columna 3', ['ana (arroba) correo.com'], 'email'],
    ['Columna 3', ['3,10555E+09'], 'phone-or-id'],
    ['Columna 3', ['1,110,555,123'], 'phone-or-id'],
    ['Columna 3', ['Cl 15 # 3-20'], 'address'],
    ['Columna 3', ['Vivo en la Carrera 5a No. 12 – 34, segundo piso'], 'address'],
    ['Columna 3', ['Mz B casa 4'], 'address'],
    ['Columna 3', ['Torre 2 apto 301'], 'address'],
    ['¿Algo más?', ['juan arroba gmail.com'], 'email'],
    ['¿Algo más?', ['juan@gmail,com'], 'email'],
    ['¿Algo más?', ['３１０１２３４５６７'], 'phone-or-id'],
    ['¿Algo más?', ['310/123/4567'], 'phone-or-id'],
    ['¿Algo más?', ['310–123–4567'], 'phone-or-id'],
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
    ['Barrio', ['San Jorge', 'Santa Sofía', 'Villa María', 'Ciudad Luz']],
    ['¿Qué color prefiere?', ['Rosa', 'Azul', 'Rosa']],
    ['¿En qué avenida faltó el agua?', ['Calle 15', 'Carrera 5', 'Av. 19 con calle 25']],
    ['¿Dónde recibe agua?', ['En la casa', 'En el apartamento']],
  ])('«%s» is a question', (header, cells) => expect(personalKindOf(header, cells)).toBeUndefined());

  it.each([
    ['letters', 'a'.repeat(5_000_000)],
    ['numbers and signs', '1.2(3) '.repeat(700_000)],
    ['signs of mail', 'a@'.repeat(2_500_000)],
    ['streets', 'calle 1 '.repeat(600_000)],
  ])('takes its time by the cells, not by their size: %s', (_, cell) => {
    const start = performance.now();
    expect(personalKindOf('Columna', [cell])).toBeDefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });

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
