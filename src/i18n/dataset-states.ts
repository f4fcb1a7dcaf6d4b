/** A state in the files: a code that does not change, and what it stands for. */
export type StateWords = readonly [code: string, meaning: string];

/** States of what has a date or a target, by what it is. The codes are a promise to whoever reads the files with a program. */
export const stateWords = {
  commitment: {
    due: ['por-vencer', 'Su fecha no ha llegado.'],
    'due-today': ['vence-hoy', 'Su fecha es el día del cálculo.'],
    overdue: ['vencido', 'Su fecha pasó y no tiene resultado.'],
    met: ['cumplido', 'Se cumplió en su fecha, antes, o sin que tuviera fecha.'],
    'met-late': ['cumplido-con-retraso', 'Se cumplió después de su fecha.'],
    partial: ['cumplido-en-parte', 'Terminó y se cumplió en parte.'],
    unmet: ['no-cumplido', 'Terminó y no se cumplió.'],
    'no-date': ['sin-fecha', 'No tiene fecha ni resultado.'],
  },
  finding: {
    'finding-overdue': ['vencido', 'Tiene al menos una acción con la fecha pasada y sin cumplir.'],
    'finding-due-today': ['vence-hoy', 'La fecha de una acción es el día del cálculo y ninguna está vencida.'],
    'finding-due': ['en-curso', 'Tiene acciones por cumplir y ninguna está vencida.'],
    'finding-undated': ['sin-fecha', 'Lo que falta por cumplir no tiene fecha.'],
    'finding-unplanned': ['sin-acciones', 'La entidad no ha anunciado acciones.'],
    'finding-late': ['cumplido-con-retraso', 'Todas las acciones se cumplieron y alguna después de su fecha.'],
    'finding-done': ['cumplido', 'Todas las acciones se cumplieron en su fecha o antes.'],
  },
  action: {
    due: ['por-vencer', 'Su fecha no ha llegado.'],
    'due-today': ['vence-hoy', 'Su fecha es el día del cálculo.'],
    'action-overdue': ['vencida', 'Su fecha pasó y no se ha cumplido.'],
    'action-done': ['cumplida', 'Se cumplió en su fecha, antes, o sin que tuviera fecha.'],
    'action-late': ['cumplida-con-retraso', 'Se cumplió después de su fecha.'],
    'no-date': ['sin-fecha', 'No tiene fecha y no se ha cumplido.'],
  },
  delivery: {
    due: ['por-vencer', 'Su fecha no ha llegado.'],
    'due-today': ['vence-hoy', 'Su fecha es el día del cálculo.'],
    overdue: ['vencido', 'Su fecha pasó y no se ha publicado.'],
    'on-time': ['a-tiempo', 'Se publicó en su fecha o antes.'],
    late: ['con-retraso', 'Se publicó después de su fecha.'],
    dropped: ['quitada', 'Un ajuste del plan la quitó.'],
  },
  adjustment: {
    'adjustment-upcoming': ['por-empezar', 'El día desde el que rige no ha llegado.'],
    'adjustment-today': ['rige-desde-hoy', 'Rige desde el día del cálculo.'],
    'adjustment-holds': ['vigente', 'Rige desde antes del día del cálculo.'],
    'adjustment-undated': ['sin-fecha', 'No tiene fecha para regir.'],
  },
  question: {
    awaiting: ['en-plazo', 'No tiene respuesta y su plazo no ha terminado.'],
    'answer-overdue': ['sin-respuesta', 'No tiene respuesta y su plazo terminó.'],
    answered: ['respondida', 'Se respondió dentro del plazo.'],
    'answered-late': ['respondida-con-retraso', 'Se respondió después del plazo.'],
  },
  event: {
    upcoming: ['proximo', 'Su día no ha llegado.'],
    today: ['hoy', 'Es el día del cálculo.'],
    postponed: ['aplazado', 'Se aplazó y no tiene nueva fecha.'],
    cancelled: ['cancelado', 'La entidad lo canceló.'],
    held: ['realizado', 'La entidad dijo que se hizo.'],
    unreported: ['sin-confirmar', 'Su día pasó y la entidad no ha dicho si se hizo.'],
  },
  target: {
    reached: ['alcanza', 'La cifra alcanza la meta.'],
    missed: ['no-alcanza', 'La cifra no alcanza la meta.'],
    undecided: ['no-comparable', 'La cifra no es tan exacta como para compararla con la meta.'],
    'no-target': ['sin-meta', 'El periodo no tiene meta.'],
    'no-period': ['sin-periodo', 'La cifra no dice de qué periodo es.'],
  },
} as const satisfies Record<string, Record<string, StateWords>>;
