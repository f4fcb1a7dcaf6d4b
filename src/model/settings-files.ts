import type { z } from 'zod';
import { scheduleSchema } from './plan/schedule.ts';
import {
  audiencesSchema,
  channelsSchema,
  foundationsSchema,
  messagesSchema,
  objectivesSchema,
} from './plan/statements.ts';
import { appearanceSchema } from './settings/appearance.ts';
import { bulletinsSchema } from './settings/bulletins.ts';
import { entitySchema } from './settings/entity.ts';
import { obligationsSchema, publicationSchemeSchema } from './settings/obligations.ts';
import {
  faqCategoriesSchema,
  navigationSchema,
  pressContactsSchema,
  redirectsSchema,
  synonymsSchema,
  topicsSchema,
} from './settings/lists.ts';
import { pressRoomSchema } from './settings/press-room.ts';
import { termsSchema } from './settings/terms.ts';

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
  'press-room': { label: 'Sala de prensa', schema: pressRoomSchema },
  navigation: { label: 'Menú', schema: navigationSchema },
  synonyms: { label: 'Sinónimos de la búsqueda', schema: synonymsSchema },
  redirects: { label: 'Redirecciones', schema: redirectsSchema },
  obligations: { label: 'Obligaciones y evidencias', schema: obligationsSchema },
  'publication-scheme': { label: 'Esquema de publicación', schema: publicationSchemeSchema },
  terms: { label: 'Plazos', schema: termsSchema },
  bulletins: { label: 'Boletines: presentaciones', schema: bulletinsSchema },
  objectives: { label: 'Plan: objetivos', schema: objectivesSchema, folder: 'plan' },
  foundations: { label: 'Plan: fundamentos', schema: foundationsSchema, folder: 'plan' },
  audiences: { label: 'Plan: audiencias', schema: audiencesSchema, folder: 'plan' },
  messages: { label: 'Plan: mensajes clave', schema: messagesSchema, folder: 'plan' },
  channels: { label: 'Plan: canales', schema: channelsSchema, folder: 'plan' },
  schedule: { label: 'Plan: cronograma', schema: scheduleSchema, folder: 'plan' },
} as const satisfies Record<string, SettingsModel>;

/** Folder of a settings file under the content folder; the files that it uses lie in `media/` there. */
export const settingsFolder = (name: SettingsName): SettingsFolder => {
  const model: SettingsModel = settingsModels[name];
  return model.folder ?? 'settings';
};

/** Path of a settings file under the content folder. */
export const settingsPath = (name: SettingsName): string => `${settingsFolder(name)}/${name}.yaml`;

export type SettingsName = keyof typeof settingsModels;
/** Parsed settings file `S`. */
export type SettingsData<S extends SettingsName> = z.infer<(typeof settingsModels)[S]['schema']>;
