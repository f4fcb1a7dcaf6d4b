import { getEntry } from 'astro:content';
import type { SettingsData, SettingsName } from '../model/collections.ts';
import type { FaqCategory, NavigationItem, PressContact, Redirect, Topic } from '../model/settings/lists.ts';
import type { Appearance } from '../model/settings/appearance.ts';
import type { Entity } from '../model/settings/entity.ts';

/** @throws Error when the settings file is missing; the content check names it first. */
async function getSetting<S extends SettingsName>(name: S): Promise<SettingsData<S>> {
  const entry = await getEntry('settings', name);
  if (!entry) throw new Error(`Falta content/settings/${name}.yaml. Ejecute «npm run check:content».`);
  return entry.data as SettingsData<S>;
}

/** Everything about the entity whose site this is. */
export const getEntity = (): Promise<Entity> => getSetting('entity');

/** Colours, typeface and logo. */
export const getAppearance = (): Promise<Appearance> => getSetting('appearance');

/** Topics in the order of the file. */
export const getTopics = async (): Promise<Topic[]> => (await getSetting('topics')).items;

/** Groups of frequent questions in the order of the file. */
export const getFaqCategories = async (): Promise<FaqCategory[]> => (await getSetting('faq-categories')).items;

/** Press contacts; the first one answers where an entry names none. */
export const getPressContacts = async (): Promise<PressContact[]> => (await getSetting('press-contacts')).items;

/** Main menu. */
export const getNavigation = async (): Promise<NavigationItem[]> => (await getSetting('navigation')).items;

/** Renamed addresses. */
export const getRedirects = async (): Promise<Redirect[]> => (await getSetting('redirects')).items;
