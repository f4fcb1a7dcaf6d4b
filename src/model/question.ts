import { z } from 'zod';
import { commonFields } from './common.ts';
import { day, group, listOf, longText, relation, text } from './field.ts';

/**
 * A question that someone asked the entity, without anything that says who asked. The title is the question in one
 * line, the body its answer; the body is empty until there is one.
 */
export const questionSchema = z.strictObject({
  ...commonFields,
  /** Number under which the question was filed. */
  number: text('Número', { max: 30, hint: 'El que recibió quien preguntó.' }),
  /** Day on which it was received; the term runs from the next one. */
  received: day('Día de recepción', { past: true }),
  /** Event in which it was asked. */
  event: relation('Evento', 'events').optional(),
  /** Office that answers. */
  unit: text('Dependencia que responde', { max: 120 }),
  /** The question in full. */
  question: longText('Pregunta', {
    max: 2000,
    hint: 'Sin nombres, correos, teléfonos, cédulas, direcciones ni números de cuenta: lo publicado no se puede borrar.',
  }),
  /** Day on which its receipt was acknowledged; that is no answer, and the term goes on. */
  acknowledged: day('Día del acuse de recibo', {
    past: true,
    hint: 'Un acuse no es una respuesta: el plazo sigue corriendo.',
  }).optional(),
  /** Every extension of the term, oldest first. */
  extensions: listOf(
    'Prórrogas',
    group('Prórroga', {
      /** Day on which whoever asked was told. */
      date: day('Día en que se avisó', { past: true, today: true }),
      /** Last day of the new term. */
      until: day('Último día del nuevo plazo'),
      /** Why, in words for the public. */
      reason: text('Motivo', { max: 500 }),
    }),
  ).default([]),
  /** Every time that an answer was not enough and the question was opened again, oldest first. */
  reopened: listOf(
    'Reaperturas',
    group('Reapertura', {
      /** Day on which it was opened again; the term runs anew from the next one. */
      date: day('Día de la reapertura', { past: true, today: true }),
      /** Day of the answer that was not enough. */
      answered: day('Día de la respuesta anterior', { past: true }),
      /** What was missing in it. */
      reason: text('Qué faltaba', { max: 500 }),
    }),
  ).default([]),
  /** Day on which the answer was published. */
  answered: day('Día de la respuesta', { past: true }).optional(),
});

export type Question = z.infer<typeof questionSchema>;
