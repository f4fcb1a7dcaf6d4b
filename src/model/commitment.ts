import { z } from 'zod';
import { commonFields, source } from './common.ts';
import { dateChange } from './date-change.ts';
import { day, decimal, email, group, integer, listOf, longText, oneOf, relation, sitePath, text } from './field.ts';

/** How a commitment ended, in the words of the entity and in those of others. */
export const commitmentResults = {
  met: 'Cumplido',
  partial: 'Cumplido en parte',
  unmet: 'No cumplido',
} as const;

/** Who else says whether a promise was kept. */
export const witnesses = {
  oversight: 'Veeduría ciudadana',
  'control-body': 'Ente de control',
  regulator: 'Regulador',
  community: 'Comunidad u organización',
} as const;

const EVIDENCE_HINT = 'Una ruta del sitio que termina en «/» o una dirección completa.';

/** What has to be so for the promise to be kept: a fact that anybody can see, or a measure that reaches its target. */
const fulfilment = group('Quedará cumplido si…', {
  /** The fact. */
  fact: text('Hecho que se puede ver', {
    max: 300,
    hint: 'Por ejemplo: «el mapa está publicado y se puede descargar». O llene los tres campos de la medida.',
  }).optional(),
  /** What is measured, in place of a fact. */
  measure: text('Qué se mide', { max: 120, hint: 'Por ejemplo: válvulas instaladas.' }).optional(),
  /** Value that it must reach. */
  target: decimal('Valor que debe alcanzar', { hint: 'Coma para los decimales y sin puntos de miles.' }).optional(),
  /** Unit that follows the value. */
  unit: text('Unidad', { max: 40 }).optional(),
}).refine(
  ({ fact, ...measured }) => {
    const given = [measured.measure, measured.target, measured.unit].filter((part) => part !== undefined).length;
    return fact === undefined ? given === 3 : given === 0;
  },
  { params: { expected: 'fulfilment' }, path: ['fact'] },
);

/** A step on the way with its day, which moves only in public. */
const milestone = group('Hito', {
  /** What will have been done; the history of its day is followed by it. */
  name: text('Hito', {
    max: 80,
    hint: 'Corto. No lo cambie después de publicado: con él se sigue su fecha.',
  }),
  /** Day by which it is to be reached; absent while there is none. */
  day: day('Fecha del hito', { hint: 'Si la cambia, añada abajo el cambio con su motivo.' }).optional(),
  /** Every change of that day, oldest first. */
  dayChanges: listOf('Cambios de la fecha', dateChange).default([]),
  /** Present when it was reached. */
  reached: group('Cumplimiento', {
    /** Day on which it was reached. */
    date: day('Día en que se cumplió', { past: true, today: true }),
    /** Page or document that shows it. */
    evidence: sitePath('Prueba', { outside: true, hint: EVIDENCE_HINT }),
  }).optional(),
});

/** What someone else says of how it ended. It stands beside what the entity says, and never in its place. */
const verdict = group('Veredicto de otro', {
  /** Who says it. */
  who: text('Quién lo dice', { max: 120 }),
  /** In which quality. */
  role: oneOf('En qué calidad', witnesses),
  /** Day on which it was said. */
  date: day('Día', { past: true }),
  /** Verdict. */
  result: oneOf('Veredicto', commitmentResults),
  /** Its words in short. */
  note: text('Qué dice', { max: 500 }),
  source,
});

/** A promise with an owner and a due day that moves only in public. Whether it is overdue is computed. */
export const commitmentSchema = z.strictObject({
  ...commonFields,
  /** Office that answers for it. */
  unit: text('Dependencia responsable', { max: 120 }),
  /** Mail of that office, where it is another one than in the settings. */
  contact: email('Correo de contacto', { hint: 'De la dependencia, nunca de una persona.' }).optional(),
  /** Where it was promised, in words. */
  origin: text('Origen', { max: 200, hint: 'Dónde y cuándo se prometió.' }),
  /** Event in which it was promised. */
  event: relation('Evento de origen', 'events').optional(),
  /** Question that led to it. */
  question: relation('Pregunta de origen', 'questions').optional(),
  /** Finding that led to it. */
  finding: relation('Hallazgo de origen', 'findings').optional(),
  /** Adjustment of the plan that led to it. */
  adjustment: relation('Ajuste de origen', 'adjustments').optional(),
  /** Objective of the plan that it serves. */
  objective: relation('Objetivo del plan', 'objectives').optional(),
  /** Who asked for it. */
  counterpart: text('Quién lo pidió', {
    max: 150,
    hint: 'Una organización, un barrio o un grupo. El nombre de una persona, solo si lo autorizó.',
  }).optional(),
  /** Where it is to be seen. */
  place: group('Lugar', {
    /** Part of the town, or district in the country. */
    district: text('Comuna o corregimiento', { max: 60, hint: 'Escríbalo siempre igual. Por ejemplo: Comuna 8.' }),
    /** Neighbourhood or village in it. */
    neighbourhood: text('Barrio o vereda', { max: 80 }).optional(),
  }).optional(),
  /** What it costs, in whole pesos, where that is known. */
  cost: integer('Costo en pesos', { min: 1, max: 99_999_999_999_999 }).optional(),
  /** How everybody will know that it was kept. */
  fulfilment: fulfilment.optional(),
  /** Day by which it is to be done; absent only when no source gives one. */
  due: day('Fecha de vencimiento', {
    hint: 'Si la cambia, añada abajo el cambio con su motivo. Vacía solo si ninguna fuente da una fecha.',
  }).optional(),
  /** Every change of that day, oldest first. */
  dueChanges: listOf('Cambios de la fecha', dateChange).default([]),
  /** Steps on the way, in their order. */
  milestones: listOf('Hitos', milestone).default([]),
  /** What was done on the way. */
  progress: listOf(
    'Avances',
    group('Avance', {
      /** Day of the progress. */
      date: day('Día', { past: true, today: true }),
      /** What was done, in words that can be checked. */
      note: text('Qué se hizo', { max: 500 }),
      /** Page or document that shows it. */
      evidence: sitePath('Prueba', { outside: true, hint: EVIDENCE_HINT }).optional(),
    }),
  ).default([]),
  /** How it ended, as the entity says. */
  outcome: group('Resultado', {
    /** Day on which it was declared ended. */
    date: day('Día del resultado', { past: true, today: true }),
    /** Verdict. */
    result: oneOf('Resultado', commitmentResults),
    /** What was achieved and what was not. */
    note: longText('Qué se logró y qué no', { max: 800 }),
  }).optional(),
  /** How it ended, as others say. */
  verdicts: listOf('Lo que dicen otros', verdict).default([]),
});

export type Commitment = z.infer<typeof commitmentSchema>;
export type Milestone = Commitment['milestones'][number];
export type Verdict = Commitment['verdicts'][number];
