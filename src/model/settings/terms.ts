import { z } from 'zod';
import { group, integer, oneOf, text } from '../field.ts';

/** How the days of a term are counted. */
export const termKinds = { calendar: 'Días calendario', working: 'Días hábiles' } as const;

/** Terms by which lateness is computed; a rule that changes is changed here and nowhere else. */
export const termsSchema = z.strictObject({
  /** Time to answer a question of a citizen. */
  questionAnswer: group('Respuesta a preguntas ciudadanas', {
    /** Length; the day of receipt does not count. */
    days: integer('Días', { min: 1, max: 730 }),
    /** Which days count. */
    kind: oneOf('Cómo se cuentan', termKinds, { hint: 'Los días hábiles excluyen sábados, domingos y festivos.' }),
    /** Norm or decision that sets the term, in words shown beside it. */
    source: text('Fuente del plazo', { max: 300 }),
  }),
});

export type Term = z.infer<typeof termsSchema>['questionAnswer'];
export type TermKind = keyof typeof termKinds;
