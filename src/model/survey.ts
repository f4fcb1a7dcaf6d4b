import { z } from 'zod';
import { commonFields } from './common.ts';
import { day, group, identifier, integer, listOf, longText, oneOf, text } from './field.ts';

/** How people came to answer; only chance lets a margin of error be computed. */
export const samplings = {
  random: 'Muestra al azar',
  open: 'Abierta a quien quisiera responder',
  census: 'Se preguntó a todas las personas',
} as const;

const option = group('Opción', {
  /** Words of the option. */
  label: text('Respuesta', { max: 150 }),
  /** How many people chose it. */
  count: integer('Cuántas personas'),
});

const question = group('Pregunta', {
  /** The same in every wave, so that answers can be compared. */
  id: identifier('Identificador', { hint: 'El mismo en cada aplicación de la encuesta, para poder comparar.' }),
  text: text('Pregunta', { max: 300 }),
  /** Whether one person could choose several options. */
  kind: oneOf('Tipo', { single: 'Una respuesta', multiple: 'Varias respuestas' }),
  options: listOf('Opciones', option).min(1),
  /** People who answered the survey and left this question out. */
  noAnswer: integer('Sin respuesta').default(0),
});

/** A survey in counts: never a person's answers. */
export const surveySchema = z
  .strictObject({
    ...commonFields,
    /** The survey that this one repeats; the same in every wave. */
    series: identifier('Serie', { hint: 'El mismo en cada aplicación. Ejemplo: efectividad-del-plan' }),
    /** First and last day on which answers came in. */
    period: group('Periodo', { from: day('Desde'), to: day('Hasta') }).refine((value) => value.from <= value.to, {
      params: { expected: 'period' },
      path: ['to'],
    }),
    /** Whom the survey asks about. */
    population: text('Población', { max: 200 }),
    /** People in that population, when known. */
    populationSize: integer('Tamaño de la población', { min: 1 }).optional(),
    /** People who answered. */
    answered: integer('Personas que respondieron', { min: 1 }),
    /** People who were asked. */
    invited: integer('Personas invitadas', { min: 1 }).optional(),
    sampling: oneOf('Cómo se eligió a las personas', samplings),
    method: longText('Método', { max: 2000 }),
    questions: listOf('Preguntas', question).min(1),
  })
  .superRefine(({ questions, answered }, context) => {
    questions.forEach(({ kind, options, noAnswer }, index) => {
      const counts = options.map((item) => item.count);
      const total = counts.reduce((sum, count) => sum + count, noAnswer);
      const isRight = kind === 'single' ? total === answered : counts.every((count) => count + noAnswer <= answered);
      if (isRight) return;
      const path = ['questions', index, 'options'];
      context.addIssue({ code: 'custom', path, params: { expected: 'survey-total', total, answered } });
    });
  });

export type Survey = z.infer<typeof surveySchema>;
export type SurveyQuestion = Survey['questions'][number];
