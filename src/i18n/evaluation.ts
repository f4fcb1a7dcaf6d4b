import type { Period } from '../lib/period.ts';
import type { ComputedKind } from '../model/computed.ts';
import { formatCount, formatNumber } from './format.ts';

/** Words of the report of a quarter or a month that the ledger fills in. */
export const evaluationWords = {
  deliverables: 'Qué entregamos',
  deliverable: 'Entrega',
  due: 'Vencimiento',
  state: 'Estado',
  commitments: 'Qué prometimos',
  commitment: 'Compromiso',
  questions: 'Qué nos preguntaron',
  measures: 'Qué medimos',
  surveys: 'Qué dijeron las personas',
  adjustments: 'Qué ajustamos',
  noAdjustments: 'En el {span} no se ajustó el plan.',
  holdsFrom: 'rige desde el {day}.',
  holdsUndated: 'no tiene fecha para regir.',
  noMeasures: 'En el {span} no hay datos en los indicadores.',
  noSurveys: 'En el {span} no terminó ninguna encuesta.',
  noDeliverables: 'En el {span} no vencía ninguna entrega del plan.',
  noCommitments: 'En el {span} no vencía ningún compromiso.',
  noQuestions: 'En el {span} no se recibió ninguna pregunta.',
  computed: 'Estado calculado el {day}.',
  moved: 'Su fecha cambió. Ahora es el {day}.',
  movedUndated: 'Su fecha cambió. No hay una fecha nueva.',
} as const;

/** Words of a quarter, or of a month. */
export const inSpan = (words: string, period: Period): string => words.replace('{span}', spanOf(period));

/** How many deliveries came in time. */
export const deliverableCounts = (
  period: Period,
  counts: Record<'due' | 'onTime' | 'late' | 'overdue' | 'open', number>,
): string =>
  [
    `${formatCount(counts.due, 'entrega vencía', 'entregas vencían')} en el ${spanOf(period)}`,
    formatCount(counts.onTime, 'salió a tiempo', 'salieron a tiempo'),
    formatCount(counts.late, 'salió con retraso', 'salieron con retraso'),
    formatCount(counts.overdue, 'está vencida', 'están vencidas'),
    formatCount(counts.open, 'todavía no vence', 'todavía no vencen'),
  ].join('; ');

/** How many commitments were kept. */
export const commitmentCounts = (
  period: Period,
  counts: Record<'due' | 'met' | 'unmet' | 'overdue' | 'open' | 'moved', number>,
): string =>
  [
    `${formatCount(counts.due, 'compromiso vencía', 'compromisos vencían')} en el ${spanOf(period)}`,
    formatCount(counts.met, 'se cumplió', 'se cumplieron'),
    formatCount(counts.unmet, 'no se cumplió o se cumplió en parte', 'no se cumplieron o se cumplieron en parte'),
    formatCount(counts.overdue, 'está vencido', 'están vencidos'),
    formatCount(counts.open, 'todavía no vence', 'todavía no vencen'),
    formatCount(counts.moved, 'cambió de fecha', 'cambiaron de fecha'),
  ].join('; ');

/** How many questions were answered in time; each number stays a block, so that no later one contradicts it. */
export function questionCounts(
  period: Period,
  counts: Record<'received' | 'answered' | 'onTime' | 'late' | 'overdue' | 'waiting', number>,
): string {
  const block = (kind: ComputedKind, count: number) =>
    `<Calculado tipo="${kind}" periodo="${period}" publicado="${formatNumber(count)}" />`;
  const counted = (kind: ComputedKind, count: number, one: string, other: string) =>
    `${block(kind, count)} ${count === 1 ? one : other}`;
  return [
    `${counted('preguntas-recibidas', counts.received, 'pregunta recibida', 'preguntas recibidas')} en el ${spanOf(period)}`,
    counted('preguntas-respondidas', counts.answered, 'respondida', 'respondidas'),
    `${block('preguntas-a-tiempo', counts.onTime)} a tiempo`,
    `${block('preguntas-con-retraso', counts.late)} con retraso`,
    `${block('preguntas-vencidas', counts.overdue)} sin respuesta y con el plazo vencido`,
    `${block('preguntas-en-plazo', counts.waiting)} sin respuesta y dentro del plazo`,
  ].join('; ');
}

const spanOf = (period: Period): string => (period.includes('Q') ? 'trimestre' : 'mes');
