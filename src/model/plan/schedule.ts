import { z } from 'zod';
import { day, flag, group, identifier, integer, listOf, oneOf, relation, text } from '../field.ts';
import { reportKinds } from '../report.ts';
import { cadences } from './cadence.ts';

/** The phases of the plan. Everything expected of them, and whether it came in time, is computed. */
export const scheduleSchema = z.strictObject({
  /** True while the dates are invented; the calendar says so. */
  example: flag('Fechas de ejemplo').default(false),
  phases: listOf(
    'Fases',
    group('Fase', {
      id: identifier('Identificador', { hint: 'Minúsculas, números y guiones. No lo cambie.' }),
      /** Name in the plan. */
      name: text('Nombre', { max: 60 }),
      /** What is done in it, in the words of the plan. */
      activity: text('Actividad', { max: 200 }),
      /** First day. */
      start: day('Comienzo'),
      /** Length of a phase that ends. */
      duration: group('Duración', {
        count: integer('Cantidad', { min: 1, max: 520 }),
        unit: oneOf('Unidad', { week: 'semanas', month: 'meses' }),
      }).optional(),
      /** What a phase that ends leaves behind, published by its last day. */
      release: relation('Comunicado que cierra la fase', 'press-releases').optional(),
      /** What a phase without an end delivers, and when. */
      recurrence: group('Entregas periódicas', {
        cadence: oneOf('Periodicidad', cadences),
        /** Kind of report that is expected; it accounts for the month or the quarter before its due day. */
        report: oneOf('Tipo de informe', reportKinds),
        /** First due day; later ones fall on the same day of the month, or on the last one of a shorter month. */
        firstDue: day('Primera fecha de entrega'),
      }).optional(),
    }),
  ).min(1),
  /** Deliveries that do not keep the day of the rule; the day of the rule stays visible. */
  moves: listOf(
    'Entregas movidas',
    group('Entrega movida', {
      phase: identifier('Fase', { hint: 'El identificador de la fase.' }),
      /** Day by the rule. */
      due: day('Fecha por la regla'),
      /** Day that counts now. */
      to: day('Fecha nueva'),
      /** Day on which the change was made public. */
      date: day('Día del cambio', { past: true, today: true }),
      /** Why, in words for the public. */
      reason: text('Motivo', { max: 500 }),
    }),
  ).default([]),
});

export type Schedule = z.infer<typeof scheduleSchema>;
export type Phase = Schedule['phases'][number];
export type ScheduleMove = Schedule['moves'][number];
