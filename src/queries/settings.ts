import { getEntry } from 'astro:content';
import { type SettingsData, type SettingsName, settingsPath } from '../model/settings-files.ts';
import type { FaqCategory, NavigationItem, PressContact, Redirect, Synonyms, Topic } from '../model/settings/lists.ts';
import type { Appearance } from '../model/settings/appearance.ts';
import type { Schedule } from '../model/plan/schedule.ts';
import type { Audience, Channel, Foundation, Message, Objective } from '../model/plan/statements.ts';
import type { Term } from '../model/settings/terms.ts';
import type { Introduction } from '../model/settings/bulletins.ts';
import type { Entity } from '../model/settings/entity.ts';
import { noteRead } from './reads.ts';

/** @throws Error when the settings file is missing; the content check names it first. */
export async function getSetting<S extends SettingsName>(name: S): Promise<SettingsData<S>> {
  noteRead(`setting ${name}`);
  const entry = await getEntry('settings', name);
  if (!entry) throw new Error(`Falta content/${settingsPath(name)}. Ejecute «npm run check:content».`);
  return entry.data;
}

/** Everything about the entity whose site this is. */
export const getEntity = (): Promise<Entity> => getSetting('entity');

/** Colours, typeface and logo. */
export const getAppearance = async (): Promise<Appearance> => (await getSetting('appearance')) as Appearance;

/** Topics in the order of the file. */
export const getTopics = async (): Promise<Topic[]> => (await getSetting('topics')).items;

/** Groups of frequent questions in the order of the file. */
export const getFaqCategories = async (): Promise<FaqCategory[]> => (await getSetting('faq-categories')).items;

/** Press contacts; the first one answers where an entry names none. */
export const getPressContacts = async (): Promise<PressContact[]> => (await getSetting('press-contacts')).items;

/** Main menu. */
export const getNavigation = async (): Promise<NavigationItem[]> => (await getSetting('navigation')).items;

/** Words of the search that stand for others. */
export const getSynonyms = async (): Promise<Synonyms> => (await getSetting('synonyms')).items;

/** Renamed addresses. */
export const getRedirects = async (): Promise<Redirect[]> => (await getSetting('redirects')).items;

/** Term in which a question is answered. */
export const getQuestionTerm = async (): Promise<Term> => (await getSetting('terms')).questionAnswer;

/** What editors say before the bulletins of some months. */
export const getIntroductions = async (): Promise<Introduction[]> => (await getSetting('bulletins')).items;

/** Objectives of the communication plan. */
export const getObjectives = async (): Promise<Objective[]> => (await getSetting('objectives')).items;

/** What accountability rests on. */
export const getFoundations = async (): Promise<Foundation[]> => (await getSetting('foundations')).items;

/** Whom the plan speaks to. */
export const getAudiences = async (): Promise<Audience[]> => (await getSetting('audiences')).items;

/** What the plan says. */
export const getMessages = async (): Promise<Message[]> => (await getSetting('messages')).items;

/** Ways to reach the audiences. */
export const getChannels = async (): Promise<Channel[]> => (await getSetting('channels')).items;

/** Phases of the plan and the deliveries that were moved. */
export const getSchedule = (): Promise<Schedule> => getSetting('schedule');
