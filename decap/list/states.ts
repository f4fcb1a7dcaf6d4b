import type { CollectionName } from '../../src/model/collections.ts';

/** Every state of an entry in the lists of the desk, in the words of filters and groups: without days, unlike the rows. */
export const stateWords = {
  faulty: 'Con datos por corregir',
  scheduled: 'Programado',
  published: 'Publicado',
  corrected: 'Corregido',
  withdrawn: 'Retirado',
  example: 'Ejemplo',
  awaiting: 'Sin respuesta, en plazo',
  'answer-overdue': 'Sin respuesta, vencida',
  answered: 'Respondida a tiempo',
  'answered-late': 'Respondida tarde',
  due: 'Por vencer',
  'due-today': 'Vence hoy',
  overdue: 'Vencido',
  met: 'Cumplido',
  'met-late': 'Cumplido tarde',
  partial: 'Cumplido en parte',
  unmet: 'No cumplido',
  'no-date': 'Sin fecha',
  'finding-overdue': 'Con una acción vencida',
  'finding-due-today': 'Una acción vence hoy',
  'finding-due': 'Con una acción por vencer',
  'finding-undated': 'Con una acción sin fecha',
  'finding-unplanned': 'Sin acciones',
  'finding-late': 'Acciones cumplidas tarde',
  'finding-done': 'Acciones cumplidas',
  'adjustment-upcoming': 'Por empezar',
  'adjustment-today': 'Rige desde hoy',
  'adjustment-holds': 'Vigente',
  'adjustment-undated': 'Sin fecha para regir',
  upcoming: 'Por venir',
  today: 'Hoy',
  postponed: 'Aplazado',
  cancelled: 'Cancelado',
  held: 'Realizado',
  unreported: 'Pasó y no se ha dicho si se hizo',
} as const;

export type EntryState = keyof typeof stateWords;

const COMMON = ['scheduled', 'corrected', 'withdrawn', 'example'] as const satisfies readonly EntryState[];

/** States that only entries of one collection have, what needs attention first. */
const OWN: Partial<Record<CollectionName, readonly EntryState[]>> = {
  questions: ['answer-overdue', 'awaiting', 'answered-late', 'answered'],
  commitments: ['overdue', 'due-today', 'due', 'unmet', 'partial', 'met-late', 'met', 'no-date'],
  findings: [
    'finding-overdue',
    'finding-due-today',
    'finding-due',
    'finding-unplanned',
    'finding-undated',
    'finding-late',
    'finding-done',
  ],
  adjustments: ['adjustment-today', 'adjustment-upcoming', 'adjustment-holds', 'adjustment-undated'],
  events: ['unreported', 'today', 'upcoming', 'postponed', 'cancelled', 'held'],
};

/** States by which the list of a collection can be filtered; a page has none. */
export const statesOf = (collection: CollectionName): readonly EntryState[] =>
  collection === 'pages' ? [] : [...(OWN[collection] ?? []), ...COMMON];
