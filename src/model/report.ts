import { z } from 'zod';
import { commonFields, documentFile } from './common.ts';
import { day, group, listOf, longText, oneOf, relation, text } from './field.ts';
import { spokenFields } from './spoken.ts';

/** What a report is about; the words are shown on its page. */
export const reportKinds = {
  monthly: 'Informe mensual',
  'quarterly-evaluation': 'Evaluación trimestral',
  annual: 'Informe anual',
  'event-record': 'Memoria de evento',
  thematic: 'Informe temático',
} as const;

/** An accountability report: HTML first, with the section on what was not achieved. */
export const reportSchema = z.strictObject({
  ...commonFields,
  /** Cadence or occasion of the report. */
  kind: oneOf('Tipo de informe', reportKinds),
  /** First and last day the report accounts for. */
  period: group('Periodo', {
    /** First day, included. */
    from: day('Desde'),
    /** Last day, included. */
    to: day('Hasta'),
  }).refine((period) => period.from <= period.to, { params: { expected: 'period' }, path: ['to'] }),
  /** Office that answers for the report. */
  unit: text('Dependencia responsable', { max: 120 }),
  /** What was promised or planned and not achieved, with the reason. Never empty. */
  notAchieved: listOf(
    'Lo que no logramos',
    group('Asunto', {
      /** What was not achieved. */
      what: text('Qué no se logró', { max: 300 }),
      /** Why, and what follows. */
      why: longText('Por qué y qué sigue', { max: 800 }),
    }),
    { hint: 'Obligatorio. Un informe que solo cuenta logros no rinde cuentas.' },
  ).min(1),
  /** Findings of control bodies that the report speaks of. */
  findings: listOf('Hallazgos de control', relation('Hallazgo', 'findings')).default([]),
  /** The same report, or its annexes, to download. */
  documents: listOf('Documentos', documentFile).default([]),
  ...spokenFields,
});

export type Report = z.infer<typeof reportSchema>;
