import type { z } from 'zod';
import type { BodyRules, CollectionModel } from './collection.ts';
import { adjustmentSchema } from './adjustment.ts';
import { commitmentSchema } from './commitment.ts';
import { eventSchema } from './event.ts';
import { faqSchema } from './faq.ts';
import { findingSchema } from './finding.ts';
import { indicatorSchema } from './indicator.ts';
import { pageSchema } from './page.ts';
import { pressReleaseSchema } from './press-release.ts';
import { questionSchema } from './question.ts';
import { reportSchema } from './report.ts';
import { storySchema } from './story.ts';
import { surveySchema } from './survey.ts';

/**
 * Every MDX collection, by folder name, in the order in which the site shows them. Addresses, file names, forms,
 * scaffolds, lists and guards come from here; a collection with a section also needs a view in `layouts/entry-views.ts`.
 */
export const collectionModels = {
  reports: {
    label: 'Informes',
    labelSingular: 'Informe',
    command: 'report',
    schema: reportSchema,
    segment: 'informes',
    dated: true,
    section: {
      summary: 'Informes de rendición de cuentas: resultados, fuentes y lo que no se logró.',
      landing: 'latest',
    },
  },
  'press-releases': {
    label: 'Comunicados',
    labelSingular: 'Comunicado',
    command: 'release',
    schema: pressReleaseSchema,
    segment: 'comunicados',
    dated: true,
    section: { summary: 'Comunicados de prensa, con contacto y material para medios.', landing: 'latest' },
    originalPicture: true,
  },
  faqs: {
    label: 'Preguntas frecuentes',
    labelSingular: 'Pregunta frecuente',
    command: 'faq',
    schema: faqSchema,
    segment: 'preguntas-frecuentes',
    dated: false,
    section: { summary: 'Respuestas cortas, con la fecha de su última revisión.', landing: 'own' },
    body: { label: 'Respuesta', headings: false },
  },
  stories: {
    label: 'Historias',
    labelSingular: 'Historia',
    command: 'story',
    schema: storySchema,
    segment: 'historias',
    dated: true,
    section: {
      summary: 'Qué cambió en los barrios, contado con cifras y testimonios autorizados.',
      landing: 'latest',
    },
  },
  events: {
    label: 'Eventos',
    labelSingular: 'Evento',
    command: 'event',
    schema: eventSchema,
    segment: 'eventos',
    dated: true,
    section: {
      summary: 'Audiencias, foros y reuniones: antes, con qué informe y cómo participar; después, memoria y mejoras.',
      landing: 'own',
    },
    guardedDates: [{ date: 'startsAt', changes: 'dateChanges' }],
  },
  questions: {
    label: 'Preguntas ciudadanas',
    labelSingular: 'Pregunta ciudadana',
    command: 'question',
    schema: questionSchema,
    segment: 'preguntas-ciudadanas',
    dated: true,
    section: {
      summary: 'Cada pregunta recibida, su respuesta y los días que tomó, o los días que lleva sin respuesta.',
      landing: 'own',
    },
    body: { label: 'Respuesta', headings: false, optional: true },
  },
  commitments: {
    label: 'Compromisos',
    labelSingular: 'Compromiso',
    command: 'commitment',
    schema: commitmentSchema,
    segment: 'compromisos',
    dated: true,
    section: {
      summary: 'Lo prometido, quién responde, para cuándo, y cada cambio de fecha con su motivo.',
      landing: 'own',
    },
    guardedDates: [
      { date: 'due', changes: 'dueChanges' },
      { items: { list: 'milestones', name: 'name' }, date: 'day', changes: 'dayChanges' },
    ],
  },
  findings: {
    label: 'Hallazgos',
    labelSingular: 'Hallazgo',
    command: 'finding',
    schema: findingSchema,
    segment: 'hallazgos',
    dated: true,
    section: {
      summary: 'Lo que encontraron los entes de control, qué responde la entidad y qué hace, quién y para cuándo.',
      landing: 'own',
    },
    body: { optional: true },
    guardedDates: [{ items: { list: 'actions', name: 'number' }, date: 'due', changes: 'dueChanges' }],
  },
  adjustments: {
    label: 'Ajustes del plan',
    labelSingular: 'Ajuste del plan',
    command: 'adjustment',
    schema: adjustmentSchema,
    segment: 'ajustes',
    dated: true,
    section: {
      summary:
        'Qué cambia en el plan de comunicaciones, por qué y desde cuándo, con las fechas y los compromisos que cambian.',
      landing: 'own',
    },
    body: { optional: true },
    guardedDates: [
      { date: 'from', changes: 'fromChanges' },
      { items: { list: 'deliveries', name: 'delivery' }, date: 'to', changes: 'toChanges' },
      { items: { list: 'rhythms', name: 'phase' }, date: 'firstDue', changes: 'firstDueChanges' },
    ],
  },
  indicators: {
    label: 'Indicadores',
    labelSingular: 'Indicador',
    command: 'indicator',
    schema: indicatorSchema,
    segment: 'indicadores',
    dated: false,
    section: {
      summary: 'Cada cifra con su fuente, su método, su fecha de corte y lo que dicen otros de ella.',
      landing: 'own',
    },
  },
  surveys: {
    label: 'Encuestas',
    labelSingular: 'Encuesta',
    command: 'survey',
    schema: surveySchema,
    segment: 'encuestas',
    dated: false,
    section: {
      summary: 'Qué preguntamos, cuántas personas respondieron y qué dijeron, en conteos y con su método.',
      landing: 'latest',
    },
  },
  pages: {
    label: 'Páginas',
    labelSingular: 'Página',
    command: 'page',
    schema: pageSchema,
    segment: 'paginas',
    dated: false,
  },
} as const satisfies Record<string, CollectionModel>;

/** The descriptor of a collection with what only some of them have. */
export const modelOf = (collection: CollectionName): CollectionModel => collectionModels[collection];

/** What `collection` asks of its bodies. */
export const bodyRules = (collection: CollectionName): BodyRules => modelOf(collection).body ?? {};

/** What people call the body of an entry. */
export const bodyLabel = (collection: CollectionName): string => bodyRules(collection).label ?? 'Texto';

/** True for a collection with a section of the site: its entries have the common fields. */
export const hasSection = (collection: CollectionName): collection is EntryCollection =>
  modelOf(collection).section !== undefined;

/** Every collection, in the order of the table. */
export const collectionNames = Object.keys(collectionModels) as CollectionName[];

export type CollectionName = keyof typeof collectionModels;
/** Collections with the common entry fields: they have lists, feeds and a history of changes. */
export type EntryCollection = {
  [C in CollectionName]: (typeof collectionModels)[C] extends { section: object } ? C : never;
}[CollectionName];
/** Parsed frontmatter of an entry of collection `C`. */
export type EntryData<C extends CollectionName> = z.infer<(typeof collectionModels)[C]['schema']>;
