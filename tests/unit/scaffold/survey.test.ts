import { describe, expect, it } from 'vitest';
import { readAnswers, scaffoldSurvey } from '../../../src/scaffold/survey.ts';

const file = (text: string, name = 'respuestas-2026-06.csv') => ({ name, text });

describe('answers of a survey', () => {
  it('come from files with the same columns', () => {
    const answers = readAnswers([
      file('¿Sirve?;¿Por dónde?\nSí;Web\n'),
      file('¿Sirve?;¿Por dónde?\nNo;\n;\n', 'b.csv'),
    ]);
    expect(answers).toEqual({
      headers: ['¿Sirve?', '¿Por dónde?'],
      rows: [
        ['Sí', 'Web'],
        ['No', ''],
      ],
    });
    expect(() => readAnswers([file('¿Sirve?\nSí\n'), file('¿Otra?\nSí\n', 'b.csv')])).toThrow(
      'b.csv no tiene las mismas columnas que respuestas-2026-06.csv.',
    );
  });

  it('are refused with every column that holds personal data, and its reason', () => {
    const text = 'Nombre;¿Sirve?;Columna 3\nx;Sí;Cra 5 # 12-34\n';
    expect(() => readAnswers([file(text)])).toThrow(
      /«Nombre»: su título pide un dato personal\.\n {2}«Columna 3»: tiene direcciones de viviendas\./,
    );
  });

  it('start a series of their own, or go on with one', () => {
    const answers = readAnswers([file('¿Sirve?\nSí\nNo\nSí\n')]);
    const read = { answers, multiple: new Set<string>(), name: 'uso-del-sitio-2026-06' };
    expect(scaffoldSurvey(read).given).toMatchObject({ series: 'uso-del-sitio', answered: 3 });
    const before = {
      title: 'Encuesta de uso',
      series: 'uso',
      period: { from: '2026-01-01', to: '2026-01-31' },
      answered: 10,
      population: 'Hogares',
      sampling: 'random' as const,
      method: 'Al azar.',
      topics: ['agua'],
      questions: [
        {
          id: 'utilidad',
          text: '¿Sirve?',
          kind: 'single' as const,
          options: [{ label: 'A veces', count: 10 }],
          noAnswer: 0,
        },
      ],
    };
    const { given } = scaffoldSurvey(read, { collection: 'surveys', id: 'uso-2026-q1', data: before });
    expect(given).toEqual({
      series: 'uso',
      population: 'Hogares',
      sampling: 'random',
      method: 'Al azar.',
      topics: ['agua'],
      answered: 3,
      questions: [
        {
          id: 'utilidad',
          text: '¿Sirve?',
          kind: 'single',
          options: [
            { label: 'A veces', count: 0 },
            { label: 'Sí', count: 2 },
            { label: 'No', count: 1 },
          ],
        },
      ],
    });
  });
});
