import { type Day, toDay } from '../../src/lib/day.ts';
import { type CollectionName, collectionModels } from '../../src/model/collections.ts';
import type { Ledger } from '../../src/scaffold/ledger.ts';
import { ZONE } from '../../src/site.ts';
import { isOpen } from '../adapter/open-editor.ts';
import { type Filled, openFilled } from '../adapter/open-filled.ts';
import { draftWriter, savedText } from '../adapter/save-guard.ts';
import { knownPages } from '../adapter/site-pages.ts';
import { type Fault, formFaults } from '../check/form-faults.ts';
import type { DecapConfig } from '../config/config.ts';
import { readPublished } from '../figures/published.ts';
import { entryFormat } from '../format/formats.ts';

/** What a task of the desk works with. */
export interface Work {
  now: () => Date;
  today: () => Day;
  /** What is published, as the last build wrote it. */
  ledger: () => Promise<Ledger>;
  /** What is saved of an entry: its draft, or what is published. @throws Error in words for the editor */
  read: (collection: CollectionName, slug: string) => Promise<string>;
  /** Saves drafts of entries that are there. */
  saveDraft: (collection: CollectionName, slug: string, text: { raw: string; base: string }) => Promise<void>;
  /** Opens a filled form. */
  open: (filled: Filled) => Promise<void>;
}

export function createWork(config: DecapConfig, now: () => Date): Work {
  const today = () => toDay(now(), ZONE);
  return {
    now,
    today,
    ledger: () => readPublished(today()),
    read: async (collection, slug) => {
      const text = await savedText()?.({ collection, slug });
      if (!text) throw new Error(GONE);
      return text;
    },
    saveDraft: async (collection, slug, text) => {
      if (isOpen({ collection, slug })) throw new Error(OPEN);
      await draftWriter()?.({ collection, slug }, text);
    },
    open: (filled) => openFilled(config, filled),
  };
}

const GONE = 'No se pudo leer lo guardado de esta entrada. Revise su conexión, y que la entrada siga publicada.';
const OPEN = 'El formulario de esta entrada está abierto. Guárdelo o salga de él y vuelva a intentarlo.';

/** Every fault that its form would show for a text. */
export const faultsOf = (collection: CollectionName, slug: string, raw: string, today: Day): Fault[] =>
  formFaults(
    { collection, file: slug, data: entryFormat(collectionModels[collection].schema).fromFile(raw) },
    { today, pages: knownPages() },
  );
