import type { z } from 'astro/zod';
import { commitmentSchema } from './commitment.ts';
import { eventSchema } from './event.ts';
import { faqSchema } from './faq.ts';
import { indicatorSchema } from './indicator.ts';
import { pageSchema } from './page.ts';
import { scheduleSchema } from './plan/schedule.ts';
import {
  audiencesSchema,
  channelsSchema,
  foundationsSchema,
  messagesSchema,
  objectivesSchema,
} from './plan/statements.ts';
import { pressReleaseSchema } from './press-release.ts';
import { questionSchema } from './question.ts';
import { reportSchema } from './report.ts';
import { appearanceSchema } from './settings/appearance.ts';
import { entitySchema } from './settings/entity.ts';
import { obligationsSchema, publicationSchemeSchema } from './settings/obligations.ts';
import {
  faqCategoriesSchema,
  navigationSchema,
  pressContactsSchema,
  redirectsSchema,
  topicsSchema,
} from './settings/lists.ts';
import { termsSchema } from './settings/terms.ts';
import { storySchema } from './story.ts';
import { surveySchema } from './survey.ts';

/** A kind of MDX entry: one file per entry under `content/<key>/`. */
export interface CollectionModel<S extends z.ZodObject = z.ZodObject> {
  /** What an editor calls the collection and one entry of it. */
  label: string;
  labelSingular: string;
  schema: S;
  /** What the body of an entry may or may not be, where it differs from a page of text. */
  body?: BodyRules;
}

/** What a collection asks of its bodies. */
export interface BodyRules {
  /** False for short answers that stand together on one page. */
  headings?: boolean;
  /** True where the body comes later than the entry: a question waits for its answer. */
  optional?: boolean;
}

/** Every MDX collection, by folder name. Adding a content type is one file and one line here, plus its route. */
export const collectionModels = {
  reports: { label: 'Informes', labelSingular: 'Informe', schema: reportSchema },
  'press-releases': { label: 'Comunicados', labelSingular: 'Comunicado', schema: pressReleaseSchema },
  faqs: {
    label: 'Preguntas frecuentes',
    labelSingular: 'Pregunta frecuente',
    schema: faqSchema,
    body: { headings: false },
  },
  stories: { label: 'Historias', labelSingular: 'Historia', schema: storySchema },
  events: { label: 'Eventos', labelSingular: 'Evento', schema: eventSchema },
  questions: {
    label: 'Preguntas ciudadanas',
    labelSingular: 'Pregunta ciudadana',
    schema: questionSchema,
    body: { headings: false, optional: true },
  },
  commitments: { label: 'Compromisos', labelSingular: 'Compromiso', schema: commitmentSchema },
  indicators: { label: 'Indicadores', labelSingular: 'Indicador', schema: indicatorSchema },
  surveys: { label: 'Encuestas', labelSingular: 'Encuesta', schema: surveySchema },
  pages: { label: 'Páginas', labelSingular: 'Página', schema: pageSchema },
} as const satisfies Record<string, CollectionModel>;

/** A YAML file that editors fill in as one form. */
export interface SettingsModel<S extends z.ZodObject = z.ZodObject> {
  label: string;
  schema: S;
  /** Folder under `content/`; `settings` when absent. */
  folder?: SettingsFolder;
}

/** Folders whose YAML files are settings. */
export const settingsFolders = ['settings', 'plan'] as const;
export type SettingsFolder = (typeof settingsFolders)[number];

/** Every settings file, by file name. */
export const settingsModels = {
  entity: { label: 'Entidad', schema: entitySchema },
  appearance: { label: 'Apariencia', schema: appearanceSchema },
  topics: { label: 'Temas', schema: topicsSchema },
  'faq-categories': { label: 'Categorías de preguntas', schema: faqCategoriesSchema },
  'press-contacts': { label: 'Contactos de prensa', schema: pressContactsSchema },
  navigation: { label: 'Menú', schema: navigationSchema },
  redirects: { label: 'Redirecciones', schema: redirectsSchema },
  obligations: { label: 'Obligaciones y evidencias', schema: obligationsSchema },
  'publication-scheme': { label: 'Esquema de publicación', schema: publicationSchemeSchema },
  terms: { label: 'Plazos', schema: termsSchema },
  objectives: { label: 'Plan: objetivos', schema: objectivesSchema, folder: 'plan' },
  foundations: { label: 'Plan: fundamentos', schema: foundationsSchema, folder: 'plan' },
  audiences: { label: 'Plan: audiencias', schema: audiencesSchema, folder: 'plan' },
  messages: { label: 'Plan: mensajes clave', schema: messagesSchema, folder: 'plan' },
  channels: { label: 'Plan: canales', schema: channelsSchema, folder: 'plan' },
  schedule: { label: 'Plan: cronograma', schema: scheduleSchema, folder: 'plan' },
} as const satisfies Record<string, SettingsModel>;

/** Path of a settings file under the content folder. */
export const settingsPath = (name: SettingsName): string => {
  const model: SettingsModel = settingsModels[name];
  return `${model.folder ?? 'settings'}/${name}.yaml`;
};

/** What `collection` asks of its bodies. */
export const bodyRules = (collection: CollectionName): BodyRules =>
  (collectionModels[collection] as CollectionModel).body ?? {};

export type CollectionName = keyof typeof collectionModels;
export type SettingsName = keyof typeof settingsModels;
/** Collections with the common entry fields: they have lists, feeds and a history of changes. */
export type EntryCollection = Exclude<CollectionName, 'pages'>;
/** Parsed frontmatter of an entry of collection `C`. */
export type EntryData<C extends CollectionName> = z.infer<(typeof collectionModels)[C]['schema']>;
/** Parsed settings file `S`. */
export type SettingsData<S extends SettingsName> = z.infer<(typeof settingsModels)[S]['schema']>;
