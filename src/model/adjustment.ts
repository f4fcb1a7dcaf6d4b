import { z } from 'zod';
import { commonFields } from './common.ts';
import { dateChange } from './date-change.ts';
import { day, group, identifier, listOf, longText, oneOf, relation, text } from './field.ts';
import { cadences } from './plan/cadence.ts';

/** Parts of the plan that have no days of their own. */
export const planParts = {
  objectives: 'Objetivos',
  audiences: 'Audiencias',
  messages: 'Mensajes clave',
  channels: 'Canales',
} as const;

const MOVE_HINT = 'Si la cambia, añada abajo el cambio con su motivo.';

/** A delivery of the plan that gets another day; the day of the rule stays visible. */
const movedDelivery = group('Entrega', {
  /** The delivery as the calendar names it; the history of its day is followed by it. */
  delivery: identifier('Entrega', {
    max: 80,
    hint: 'La fase y su fecha por la regla, como en la dirección del calendario después de «#». Ejemplo: evaluacion-2027-01-10.',
  }),
  /** Day that counts from now on. */
  to: day('Fecha nueva', { hint: MOVE_HINT }),
  /** Every later change of that day, oldest first. */
  toChanges: listOf('Cambios de la fecha', dateChange).default([]),
});

/** A phase that delivers in another rhythm from the day of the adjustment on. */
const rhythm = group('Ritmo', {
  /** The phase; the history of its day is followed by it. */
  phase: identifier('Fase', { hint: 'El identificador de la fase en el cronograma.' }),
  /** How often it delivers from then on. */
  cadence: oneOf('Periodicidad', cadences),
  /** First due day of the new rhythm; later ones fall on the same day of the month. */
  firstDue: day('Primera fecha de entrega', { hint: MOVE_HINT }),
  /** Every later change of that day, oldest first. */
  firstDueChanges: listOf('Cambios de la fecha', dateChange).default([]),
});

/** A change of what the plan says, not of when. */
const otherChange = group('Cambio', {
  part: oneOf('Parte del plan', planParts),
  /** How it read; absent for what is new. */
  before: text('Cómo era', { max: 400, hint: 'Vacío si es nuevo.' }).optional(),
  /** How it reads now; absent for what was taken out. */
  after: text('Cómo queda', { max: 400, hint: 'Vacío si se quita.' }).optional(),
}).refine(({ before, after }) => before !== undefined || after !== undefined, {
  params: { expected: 'before-or-after' },
  path: ['after'],
});

/**
 * A change of the communication plan: what, why and from when. The schedule computes with it, and the dates of
 * commitments and events name it, so that nothing moves in prose alone.
 */
export const adjustmentSchema = z.strictObject({
  ...commonFields,
  /** Office that decided it. */
  unit: text('Dependencia responsable', { max: 120 }),
  /** Evaluation that it comes from. */
  evaluation: relation('Evaluación de la que sale', 'reports', {
    hint: 'El informe de evaluación trimestral. Vacío si no sale de uno.',
  }).optional(),
  /** Why. */
  reason: longText('Por qué', { max: 800, hint: 'Se lee también en el calendario, junto a lo que cambió.' }),
  /** First day on which it holds; absent while it waits for a new one. */
  from: day('Desde cuándo rige', {
    hint: 'No antes de publicarlo. Si la cambia, añada abajo el cambio con su motivo. Vacía solo si quedó sin fecha.',
  }).optional(),
  /** Every change of that day, oldest first. */
  fromChanges: listOf('Cambios de la fecha', dateChange).default([]),
  /** Single deliveries that get another day. */
  deliveries: listOf('Entregas que cambian de fecha', movedDelivery).default([]),
  /** Phases that deliver in another rhythm. */
  rhythms: listOf('Fases que cambian de ritmo', rhythm).default([]),
  /** What else of the plan changes. */
  others: listOf('Otros cambios del plan', otherChange).default([]),
});

export type Adjustment = z.infer<typeof adjustmentSchema>;
