import { z } from 'zod';
import { comparePeriods, firstDayOf } from '../lib/period.ts';
import { commonFields, source } from './common.ts';
import { day, decimal, group, listOf, longText, oneOf, period, relation, text } from './field.ts';

/** What an indicator tells of; the first three are the ones of the communication plan. */
export const indicatorGroups = {
  reach: 'Alcance',
  participation: 'Participación',
  feedback: 'Opinión y respuesta',
  service: 'Servicio',
} as const;

/** Which way a figure improves. */
export const directions = {
  up: 'Más es mejor',
  down: 'Menos es mejor',
  none: 'Ni más ni menos es mejor',
} as const;

/** Who gives a figure. */
export const roles = {
  entity: 'La entidad',
  regulator: 'Regulador',
  'control-body': 'Ente de control',
  critic: 'Quien la cuestiona',
} as const;

/** How exact the source was; a rounded figure is not shown as an exact one. */
export const precisions = {
  exact: 'Exacto',
  about: 'Cerca de',
  'more-than': 'Más de',
  'less-than': 'Menos de',
} as const;

/** Who answers for a figure beside the entity; a figure that nobody else looked at is its own word. */
export const assurances = {
  'self-declared': 'Declarada por la entidad',
  'internal-control': 'Verificada por control interno',
  'external-audit': 'Verificada por una auditoría externa',
  regulator: 'Verificada por el regulador',
} as const;

export type Assurance = keyof typeof assurances;

const { 'self-declared': _, ...verifiers } = assurances;

const DECIMAL_HINT = 'Coma para los decimales y sin puntos de miles. Ejemplo: 121806 o 61,8';

/** A value, or the two ends of a range. */
const figureFields = {
  /** The value; of a range, its lower end. */
  value: decimal('Valor', { hint: DECIMAL_HINT }),
  /** Upper end of a range. */
  upTo: decimal('Hasta', { hint: 'Solo si la fuente da un rango.' }).optional(),
  /** How exact the source was. */
  precision: oneOf('Precisión', precisions).default('exact'),
};

/** Who looked at a value, with the document that says so. */
const verification = group('Verificación', {
  by: oneOf('Quién lo verificó', verifiers),
  /** The report or certificate in which it says so. */
  source,
});

/** A value as it was published on a day; the first is never overwritten, a later one says why. */
const vintage = group('Versión', {
  /** Day on which this value was published. */
  date: day('Fecha de publicación del valor', { today: true }),
  ...figureFields,
  /** Why it replaces the one before; required from the second version on. */
  why: text('Por qué se revisó', { max: 500 }).optional(),
  /** Of this value and no later one: a revision is verified anew. Absent while it is what the entity declares. */
  verification: verification.optional(),
});

const observation = group('Dato', {
  /** What the value counts for. */
  period: period('Periodo', {
    hint: 'Un año (2026), un trimestre (cuarto trimestre de 2026) o un mes (octubre de 2026).',
  }),
  /** From the first published value to the current one. */
  vintages: listOf('Versiones', vintage).min(1),
}).superRefine(({ period: counted, vintages }, context) => {
  vintages.forEach((item, index) => {
    const previous = vintages[index - 1];
    const at = (key: string) => ['vintages', index, key];
    if (!previous) {
      if (item.date >= firstDayOf(counted)) return;
      return context.addIssue({ code: 'custom', path: at('date'), params: { expected: 'vintage-early' } });
    }
    if (!item.why) context.addIssue({ code: 'custom', path: at('why'), params: { expected: 'vintage-why' } });
    if (item.date <= previous.date) {
      context.addIssue({ code: 'custom', path: at('date'), params: { expected: 'vintage-order' } });
    }
  });
});

/** What the indicator should reach, who set it, and from when to when it counts. */
const target = group('Meta', {
  value: decimal('Valor de la meta', { hint: DECIMAL_HINT }),
  /** First period it counts for. */
  from: period('Desde'),
  /** Last period it counts for; open when absent. */
  to: period('Hasta').optional(),
  /** Who set it. */
  setBy: text('Quién la fijó', { max: 150 }),
  source: source.optional(),
});

/** The figure, or the objection, of one party: the entity, the regulator, a control body, a critic. */
const claim = group('Versión de una parte', {
  who: text('Quién lo dice', { max: 120 }),
  role: oneOf('En qué calidad', roles),
  /** Its words in short, also when it gives no number. */
  says: text('Qué dice', { max: 300 }),
  figure: group('Cifra', figureFields).optional(),
  /** What the figure counts for; absent when the party does not say. */
  period: period('Periodo').optional(),
  source,
});

/** A figure over time: where it comes from, how it is made, what it was before it was revised, and who disputes it. */
export const indicatorSchema = z
  .strictObject({
    ...commonFields,
    group: oneOf('Grupo', indicatorGroups),
    /** Unit that follows the number. */
    unit: text('Unidad', { max: 40, hint: 'Sigue al número. Ejemplos: horas, %, suscriptores.' }),
    direction: oneOf('Sentido', directions),
    /** The objective of the plan that it tells of. */
    objective: relation('Objetivo del plan que mide', 'objectives').optional(),
    /** How the figure is made, so that someone else could make it again. */
    method: longText('Método', { max: 2000 }),
    /** Where the observations come from. */
    source,
    /** Last day that the figures count. */
    cutoff: day('Fecha de corte', { past: true, routine: true }),
    targets: listOf('Metas', target).default([]),
    observations: listOf('Datos', observation).default([]),
    claims: listOf('Lo que dice cada parte', claim).default([]),
    /** What fills the series in from the logs of the web server. */
    measuredBy: oneOf('Medición automática', {
      'page-views': 'Páginas vistas',
      'feed-subscribers': 'Suscriptores de una fuente',
    }).optional(),
    /** The feed whose subscribers are counted. */
    feed: text('Fuente que se mide', { max: 100, hint: 'Ejemplo: /comunicados/rss.xml' }).optional(),
  })
  .superRefine(({ observations, claims, measuredBy, feed }, context) => {
    const fault = (path: PropertyKey[], expected: string) =>
      context.addIssue({ code: 'custom', path, params: { expected } });
    observations.forEach((item, index) => {
      const previous = observations[index - 1];
      if (previous && comparePeriods(previous.period, item.period) >= 0) {
        fault(['observations', index, 'period'], 'period-order');
      }
    });
    if (observations.length === 0 && claims.length === 0 && !measuredBy) fault(['observations'], 'indicator-empty');
    if ((measuredBy === 'feed-subscribers') !== (feed !== undefined)) fault(['feed'], 'indicator-feed');
  });

export type Indicator = z.infer<typeof indicatorSchema>;
export type Observation = Indicator['observations'][number];
export type Vintage = Observation['vintages'][number];
export type Target = Indicator['targets'][number];
export type Claim = Indicator['claims'][number];
/** A value with what the source said about its precision. */
export type Figure = Pick<Vintage, 'value' | 'upTo' | 'precision'>;
