import { z } from 'zod';
import { commonFields } from './common.ts';
import { dateChange } from './date-change.ts';
import { day, group, listOf, longText, oneOf, relation, sitePath, text } from './field.ts';

/** Who controls the entity; each kind has a page with what it found. */
export const controlBodies = {
  comptroller: 'Contraloría',
  council: 'Concejo',
  'inspector-general': 'Procuraduría',
  ombudsman: 'Personería',
  regulator: 'Superservicios',
  'internal-control': 'Control interno',
  other: 'Otro ente de control',
} as const;

/** What the entity will do about a finding, with an owner and a due day that moves only in public. */
const action = group('Acción', {
  /** What will be done, in words that can be checked. */
  what: text('Qué se hará', { max: 300 }),
  /** Its number in the plan; the history of its day is followed by it. */
  number: text('Número de la acción', {
    max: 20,
    hint: 'El del plan de mejoramiento, o 1, 2, 3… No lo cambie después de publicado: con él se sigue su fecha.',
  }),
  /** Office that answers for it. */
  unit: text('Dependencia responsable', { max: 120 }),
  /** Day by which it is to be done; absent while there is none. */
  due: day('Fecha de vencimiento', {
    hint: 'Si la cambia, añada abajo el cambio con su motivo. Vacía solo si no hay fecha.',
  }).optional(),
  /** Every change of that day, oldest first. */
  dueChanges: listOf('Cambios de la fecha', dateChange).default([]),
  /** Present when it was done. */
  done: group('Cumplimiento', {
    /** Day on which it was done. */
    date: day('Día en que se cumplió', { past: true, today: true }),
    /** Page or document that shows it. */
    evidence: sitePath('Prueba', {
      outside: true,
      hint: 'Una ruta del sitio que termina en «/» o una dirección completa.',
    }),
  }).optional(),
});

/** What a control body found, what the entity answers and what it does about it. Whether that is late is computed. */
export const findingSchema = z.strictObject({
  ...commonFields,
  /** Kind of control body. */
  controlBody: oneOf('Ente de control', controlBodies),
  /** Its name in full. */
  bodyName: text('Nombre completo del ente', {
    max: 120,
    hint: 'Con su ciudad o departamento. Ejemplo: Contraloría Municipal.',
  }),
  /** Number of the audit or of the report that says it. */
  auditNumber: text('Número de la auditoría', {
    max: 60,
    hint: 'El del informe o la actuación. Vacío solo si ninguna fuente lo da.',
  }).optional(),
  /** Day of that report. */
  auditedOn: day('Fecha de la auditoría', {
    past: true,
    hint: 'La del informe. Vacía solo si ninguna fuente la da.',
  }).optional(),
  /** Office that answers for the finding. */
  unit: text('Dependencia responsable', { max: 120 }),
  /** What was found, in the words of the control body. */
  finding: longText('Hallazgo', { max: 2000, hint: 'Con las palabras del ente, o resumido sin cambiarle el sentido.' }),
  /** What the entity answers; absent while it does not. */
  answer: group('Respuesta de la entidad', {
    /** Day of the answer. */
    date: day('Día de la respuesta', { past: true, today: true }),
    /** The answer, also where it disagrees. */
    text: longText('Respuesta', { max: 2000 }),
  }).optional(),
  /** What it does about it. */
  actions: listOf('Acciones', action).default([]),
  /** Figures that the finding speaks of. */
  indicators: listOf('Indicadores', relation('Indicador', 'indicators')).default([]),
});

export type Finding = z.infer<typeof findingSchema>;
export type FindingAction = Finding['actions'][number];
