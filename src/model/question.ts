import { z } from 'zod';
import { commonFields } from './common.ts';
import { day, longText, relation, text } from './field.ts';

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
  /** Day on which the answer was published. */
  answered: day('Día de la respuesta', { past: true }).optional(),
});

export type Question = z.infer<typeof questionSchema>;
