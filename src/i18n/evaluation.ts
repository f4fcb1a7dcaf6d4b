import { formatCount } from './format.ts';

/** Words of the report of a quarter that the ledger fills in. */
export const evaluationWords = {
  deliverables: 'Qué entregamos',
  deliverable: 'Entrega',
  due: 'Vencimiento',
  state: 'Estado',
  commitments: 'Qué prometimos',
  commitment: 'Compromiso',
  questions: 'Qué nos preguntaron',
  noDeliverables: 'En el trimestre no vencía ninguna entrega del plan.',
  noCommitments: 'En el trimestre no vencía ningún compromiso.',
  noQuestions: 'En el trimestre no se recibió ninguna pregunta.',
  computed: 'Estado calculado el {day}.',
  moved: 'Su fecha cambió. Ahora es el {day}.',
  movedUndated: 'Su fecha cambió. No hay una fecha nueva.',
} as const;

/** How many deliveries came in time. */
export const deliverableCounts = (counts: Record<'due' | 'onTime' | 'late' | 'overdue' | 'open', number>): string =>
  [
    `${formatCount(counts.due, 'entrega vencía', 'entregas vencían')} en el trimestre`,
    formatCount(counts.onTime, 'salió a tiempo', 'salieron a tiempo'),
    formatCount(counts.late, 'salió con retraso', 'salieron con retraso'),
    formatCount(counts.overdue, 'está vencida', 'están vencidas'),
    formatCount(counts.open, 'todavía no vence', 'todavía no vencen'),
  ].join('; ');

/** How many commitments were kept. */
export const commitmentCounts = (
  counts: Record<'due' | 'met' | 'unmet' | 'overdue' | 'open' | 'moved', number>,
): string =>
  [
    `${formatCount(counts.due, 'compromiso vencía', 'compromisos vencían')} en el trimestre`,
    formatCount(counts.met, 'se cumplió', 'se cumplieron'),
    formatCount(counts.unmet, 'no se cumplió o se cumplió en parte', 'no se cumplieron o se cumplieron en parte'),
    formatCount(counts.overdue, 'está vencido', 'están vencidos'),
    formatCount(counts.open, 'todavía no vence', 'todavía no vencen'),
    formatCount(counts.moved, 'cambió de fecha', 'cambiaron de fecha'),
  ].join('; ');

/** How many questions were answered in time. */
export const questionCounts = (
  counts: Record<'received' | 'answered' | 'onTime' | 'late' | 'overdue' | 'waiting', number>,
): string =>
  [
    `${formatCount(counts.received, 'pregunta recibida', 'preguntas recibidas')} en el trimestre`,
    formatCount(counts.answered, 'respondida', 'respondidas'),
    `${counts.onTime} a tiempo`,
    `${counts.late} con retraso`,
    `${counts.overdue} sin respuesta y con el plazo vencido`,
    `${counts.waiting} sin respuesta y dentro del plazo`,
  ].join('; ');
