import { z } from 'zod';
import { commonFields } from './common.ts';
import { dateChange } from './date-change.ts';
import { day, group, instant, integer, listOf, longText, oneOf, relation, text, webUrl } from './field.ts';

/** What kind of meeting an event is; the words are shown on its page. */
export const eventKinds = {
  hearing: 'Audiencia pública',
  forum: 'Foro',
  meeting: 'Reunión',
} as const;

/** What the entity has announced. Whether the day has come is computed. */
export const eventStates = {
  provisional: 'Provisional',
  confirmed: 'Confirmado',
  postponed: 'Aplazado',
  cancelled: 'Cancelado',
  held: 'Realizado',
} as const;

/** Help for taking part, offered at an event. */
export const accessibilityServices = {
  'sign-language': 'Intérprete de lengua de señas colombiana',
  wheelchair: 'Acceso en silla de ruedas',
  captions: 'Subtítulos en la transmisión',
  'plain-language': 'Resumen en lenguaje claro',
  transport: 'Transporte desde los barrios',
} as const;

/** A meeting in which the entity explains, listens and answers: announced before, documented after. */
export const eventSchema = z.strictObject({
  ...commonFields,
  /** Kind of meeting. */
  kind: oneOf('Tipo de evento', eventKinds),
  /** What was announced last. */
  state: oneOf('Estado', eventStates, {
    hint: 'Si aplaza o cancela, añada también el cambio de fecha con su motivo.',
  }),
  /** Moment at which it begins; while it is postponed without a new date, the one that no longer counts. */
  startsAt: instant('Comienzo', { hint: 'En hora de Colombia.' }),
  /** Moment at which it ends. */
  endsAt: instant('Final').optional(),
  /** Every change of date, oldest first. */
  dateChanges: listOf('Cambios de fecha', dateChange).default([]),
  /** Where it takes place. */
  venue: text('Lugar', { max: 200 }),
  /** Where it is transmitted. */
  stream: webUrl('Transmisión').optional(),
  /** What will be talked about. */
  agenda: listOf('Asuntos del evento', text('Asunto', { max: 200 })).default([]),
  /** How to sign up or to propose a subject. */
  registration: group('Inscripción y propuestas', {
    /** What to do, where, with what. */
    how: longText('Cómo inscribirse o proponer asuntos', { max: 600 }),
    /** Form or page on which one signs up. */
    url: webUrl('Dirección para inscribirse').optional(),
    /** How many people can come. */
    places: integer('Cupos', { min: 1 }).optional(),
    /** First and last day. */
    from: day('Desde').optional(),
    until: day('Hasta').optional(),
  })
    .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
      params: { expected: 'period' },
      path: ['until'],
    })
    .optional(),
  /** Help for taking part. */
  accessibility: listOf('Servicios de accesibilidad', oneOf('Servicio', accessibilityServices)).default([]),
  /** Report that the event talks about. */
  report: relation('Informe que se discute', 'reports').optional(),
  /** How many days before the event the entity offered to publish that report. */
  reportDaysAhead: integer('Días de anticipación ofrecidos para el informe', { min: 1, max: 730 }).optional(),
  /** Record of what was said and agreed. */
  record: relation('Memoria', 'reports').optional(),
  /** Survey among those who came. */
  survey: relation('Encuesta', 'surveys').optional(),
  /** What the entity will do better after what it heard. */
  improvements: listOf(
    'Acciones de mejora',
    group('Acción de mejora', {
      /** What will be done. */
      action: text('Acción', { max: 300 }),
      /** Office that answers for it. */
      unit: text('Dependencia responsable', { max: 120 }),
      /** Commitment under which it is followed. */
      commitment: relation('Compromiso', 'commitments').optional(),
    }),
  ).default([]),
});

export type Event = z.infer<typeof eventSchema>;
