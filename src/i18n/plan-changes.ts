import type { Day } from '../lib/day.ts';
import type { Cadence } from '../model/plan/cadence.ts';
import { t } from './es.ts';
import { formatDay } from './format.ts';

/** What an adjustment changes: a delivery, a rhythm, another part of the plan, a date of the ledger, or a new promise. */
export const planChangeKinds = {
  delivery: 'Entrega que cambia de fecha',
  rhythm: 'Fase que cambia de ritmo',
  other: 'Otro cambio del plan',
  date: 'Fecha que cambia',
  commitment: 'Compromiso nuevo',
} as const;

/** «trimestralmente, con primera entrega el 10 de abril de 2027». */
export const rhythmWords = ({ cadence, firstDue }: { cadence: Cadence; firstDue: Day }): string =>
  t('adjustment.rhythmWords', { cadence: t(`calendar.cadence.${cadence}`), day: formatDay(firstDue) });
