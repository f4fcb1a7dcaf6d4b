import { z } from 'zod';
import { commonFields } from './common.ts';
import { day, group, identifier, integer, listOf, longText, oneOf, text, webUrl } from './field.ts';

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

/** A survey in counts, never a person's answers; before there are results, how one takes part. */
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
    /** How one takes part while it is open; it is announced before anybody answered. */
    invitation: group('Cómo se responde', {
      /** Form on the web. */
      url: webUrl('Dirección de la encuesta').optional(),
      who: text('Quién puede responder', { max: 200 }),
      /** Other ways: on paper, at a counter, by telephone. */
      how: longText('Otras formas de responder', {
        max: 400,
        hint: 'En papel, en un punto de atención, por teléfono.',
      }).optional(),
    })
      .refine(({ url, how }) => url !== undefined || how !== undefined, {
        params: { expected: 'survey-way' },
        path: ['url'],
      })
      .optional(),
    /** People who answered; none while there are no results. */
    answered: integer('Personas que respondieron').default(0),
    /** People who were asked. */
    invited: integer('Personas invitadas', { min: 1 }).optional(),
    sampling: oneOf('Cómo se eligió a las personas', samplings),
    method: longText('Método', { max: 2000 }),
    questions: listOf('Preguntas', question, {
      hint: 'Con los conteos. Deje la lista vacía mientras la encuesta esté abierta.',
    }).default([]),
  })
  .superRefine(({ questions, answered, invitation }, context) => {
    const fault = (path: string, expected: string) =>
      context.addIssue({ code: 'custom', path: [path], params: { expected } });
    if (answered === 0 && questions.length > 0) fault('answered', 'survey-nobody');
    if (answered > 0 && questions.length === 0) fault('questions', 'survey-no-questions');
    if (answered === 0 && questions.length === 0 && !invitation) fault('invitation', 'survey-empty');
    if (answered === 0) return;
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
