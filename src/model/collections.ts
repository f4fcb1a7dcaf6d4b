import type { z } from 'astro/zod';
import { faqSchema } from './faq.ts';
import { pageSchema } from './page.ts';
import { pressReleaseSchema } from './press-release.ts';
import { reportSchema } from './report.ts';
import { appearanceSchema } from './settings/appearance.ts';
import { entitySchema } from './settings/entity.ts';
import {
  faqCategoriesSchema,
  navigationSchema,
  pressContactsSchema,
  redirectsSchema,
  topicsSchema,
} from './settings/lists.ts';
import { storySchema } from './story.ts';

/** A kind of MDX entry: one file per entry under `content/<key>/`. */
export interface CollectionModel<S extends z.ZodObject = z.ZodObject> {
  /** What an editor calls the collection and one entry of it. */
  label: string;
  labelSingular: string;
  schema: S;
}

/** Every MDX collection, by folder name. Adding a content type is one file and one line here, plus its route. */
export const collectionModels = {
  reports: { label: 'Informes', labelSingular: 'Informe', schema: reportSchema },
  'press-releases': { label: 'Comunicados', labelSingular: 'Comunicado', schema: pressReleaseSchema },
  faqs: { label: 'Preguntas frecuentes', labelSingular: 'Pregunta frecuente', schema: faqSchema },
  stories: { label: 'Historias', labelSingular: 'Historia', schema: storySchema },
  pages: { label: 'Páginas', labelSingular: 'Página', schema: pageSchema },
} as const satisfies Record<string, CollectionModel>;

/** Every settings file, by file name under `content/settings/`. */
export const settingsModels = {
  entity: { label: 'Entidad', schema: entitySchema },
  appearance: { label: 'Apariencia', schema: appearanceSchema },
  topics: { label: 'Temas', schema: topicsSchema },
  'faq-categories': { label: 'Categorías de preguntas', schema: faqCategoriesSchema },
  'press-contacts': { label: 'Contactos de prensa', schema: pressContactsSchema },
  navigation: { label: 'Menú', schema: navigationSchema },
  redirects: { label: 'Redirecciones', schema: redirectsSchema },
} as const satisfies Record<string, { label: string; schema: z.ZodObject }>;

export type CollectionName = keyof typeof collectionModels;
export type SettingsName = keyof typeof settingsModels;
/** Collections with the common entry fields: they have lists, feeds and a history of changes. */
export type EntryCollection = Exclude<CollectionName, 'pages'>;
/** Parsed frontmatter of an entry of collection `C`. */
export type EntryData<C extends CollectionName> = z.infer<(typeof collectionModels)[C]['schema']>;
/** Parsed settings file `S`. */
export type SettingsData<S extends SettingsName> = z.infer<(typeof settingsModels)[S]['schema']>;
