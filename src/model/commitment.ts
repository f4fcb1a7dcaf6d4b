import { z } from 'zod';
import { commonFields } from './common.ts';
import { dateChange } from './date-change.ts';
import { day, group, listOf, longText, oneOf, relation, sitePath, text } from './field.ts';

/** How a commitment ended. */
export const commitmentResults = {
  met: 'Cumplido',
  partial: 'Cumplido en parte',
  unmet: 'No cumplido',
} as const;

/** A promise with an owner and a due day that moves only in public. Whether it is overdue is computed. */
export const commitmentSchema = z.strictObject({
  ...commonFields,
  /** Office that answers for it. */
  unit: text('Dependencia responsable', { max: 120 }),
  /** Where it was promised, in words. */
  origin: text('Origen', { max: 200, hint: 'Dónde y cuándo se prometió.' }),
  /** Event in which it was promised. */
  event: relation('Evento de origen', 'events').optional(),
  /** Day by which it is to be done; absent only when no source gives one. */
  due: day('Fecha de vencimiento', {
    hint: 'Si la cambia, añada abajo el cambio con su motivo. Vacía solo si ninguna fuente da una fecha.',
  }).optional(),
  /** Every change of that day, oldest first. */
  dueChanges: listOf('Cambios de la fecha', dateChange).default([]),
  /** What was done on the way. */
  progress: listOf(
    'Avances',
    group('Avance', {
      /** Day of the progress. */
      date: day('Día', { past: true, today: true }),
      /** What was done, in words that can be checked. */
      note: text('Qué se hizo', { max: 500 }),
      /** Page or document that shows it. */
      evidence: sitePath('Prueba', {
        outside: true,
        hint: 'Una ruta del sitio que termina en «/» o una dirección completa.',
      }).optional(),
    }),
  ).default([]),
  /** How it ended. */
  outcome: group('Resultado', {
    /** Day on which it was declared ended. */
    date: day('Día del resultado', { past: true, today: true }),
    /** Verdict. */
    result: oneOf('Resultado', commitmentResults),
    /** What was achieved and what was not. */
    note: longText('Qué se logró y qué no', { max: 800 }),
  }).optional(),
});

export type Commitment = z.infer<typeof commitmentSchema>;
