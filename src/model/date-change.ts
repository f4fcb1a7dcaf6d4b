import type { z } from 'zod';
import { day, group, relation, text } from './field.ts';

/** A date that moved in public: what it was, what it is now, and why. Nothing of it is ever deleted. */
export const dateChange = group('Cambio de fecha', {
  /** Day on which the change was made public. */
  date: day('Día del cambio', { past: true, today: true }),
  /** Date that counted before. */
  from: day('Fecha anterior'),
  /** Date that counts from then on; absent when there is none yet. */
  to: day('Fecha nueva', { hint: 'Déjela vacía si todavía no hay una fecha nueva.' }).optional(),
  /** Why, in words for the public. */
  reason: text('Motivo', { max: 500 }),
  /** Adjustment of the plan that led to it. */
  adjustment: relation('Ajuste del plan que lo causa', 'adjustments', {
    hint: 'Solo si la fecha cambió por un ajuste del plan.',
  }).optional(),
});

export type DateChange = z.infer<typeof dateChange>;
