import { t } from '../i18n/es.ts';
import { type CollectionName, collectionModels, hasSection } from '../model/collections.ts';
import { collectionPath, entryPath, historyPath } from '../routes.ts';

/** The way to the history of an entry: its section where it has one, its page, and the history. */
export const historyCrumbs = (collection: CollectionName, { id, title }: { id: string; title: string }) => [
  ...(hasSection(collection) ? [{ text: collectionModels[collection].label, href: collectionPath(collection) }] : []),
  { text: title, href: entryPath(collection, id) },
  { text: t('history.title'), href: historyPath(collection, id) },
];
